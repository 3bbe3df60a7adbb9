import type { Paragraph } from '../../types/article.ts';
import type { PageArticle } from '../../types/reading.ts';
import { html, NOTHING, type Html } from './html.ts';
import type { Sheet } from './sheet.ts';

/** Roles that the fields above the text show. */
const SHOWN_ABOVE = new Set(['headline', 'kicker', 'deck', 'section']);

/** An article's text in reading order, its rows as tables; each piece leads to its place on the page and back. */
export function articleText(sheet: Sheet, { paragraphs, gaps }: PageArticle, n: number): Html[] {
  const found: Html[] = [];
  let rows: Html[] = [];
  let end = -1;
  const endTable = (): void => {
    if (rows.length > 0)
      found.push(
        html`<div class="scroll">
          <table>
            ${rows}
          </table>
        </div>`,
      );
    rows = [];
  };
  paragraphs.forEach((paragraph, p) => {
    end += paragraph.text.length + 1;
    const id = `${sheet.id}-a${n}-p${p + 1}`;
    if (SHOWN_ABOVE.has(paragraph.role)) return;
    if (paragraph.role === 'table-row') return void rows.push(rowOf(sheet, paragraph, id));
    endTable();
    const gap = gaps.includes(end) ? html`<span class="gap" title="文字在此中断，未找到下文">〔缺〕</span>` : NOTHING;
    found.push(html`<p class="${paragraph.role}" id="${id}">${segmentsOf(sheet, paragraph)}${gap}</p>`);
  });
  endTable();
  return found;
}

/** Where the pieces of the page lead whose words the fields above the text show. */
export function fieldTargets({ id }: Sheet, { paragraphs }: PageArticle, n: number): Html[] {
  return paragraphs.flatMap(({ role }, p) =>
    SHOWN_ABOVE.has(role) ? [html`<span id="${id}-a${n}-p${p + 1}"></span>`] : [],
  );
}

function rowOf(sheet: Sheet, { text, segments }: Paragraph, id: string): Html {
  const cells = text.replaceAll(/^\||\|$/gu, '').split(/\t+|\s{2,}|\|/u);
  const href = `#${sheet.id}-s${segments[0]?.span[0] ?? 0}`;
  return html`<tr id="${id}">
    ${cells.map((cell) => html`<td><a class="go" href="${href}">${cell.trim()}</a></td>`)}
  </tr>`;
}

/** A number says from which line of the page on a paragraph goes on. */
function segmentsOf({ id, numbers }: Sheet, { segments, text }: Paragraph): Html[] {
  let at = 0;
  let before = -1;
  return segments.map(({ span: [start, end] }) => {
    const words = text.slice(at, at + end - start);
    at += end - start;
    const line = numbers.at(start);
    const sup = before >= 0 && line !== before ? html`<sup>${line}</sup>` : NOTHING;
    before = numbers.at(Math.max(start, end - 1));
    return html`<a class="go" href="#${id}-s${start}" title="原版第${line}行">${sup}${words}</a>`;
  });
}

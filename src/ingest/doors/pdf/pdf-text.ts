import { cutPage } from './cut-page.ts';
import { fragmentsOf, type Fragment } from './fragments.ts';
import { paragraphsOf, type PdfParagraph } from './paragraphs.ts';
import type { TextRun } from './text-run.ts';

/** Fewer characters than this are a stamp or a page number on a scan. */
const FEWEST_CHARACTERS = 12;
/** Characters without a meaning: private ones, boxes, replacements, controls. */
// oxlint-disable-next-line no-control-regex -- control characters are what tells a broken text layer
const MEANINGLESS = /[\p{Co}\ufffd□\u0000-\u0008\u000e-\u001f]/gu;
const MOST_MEANINGLESS = 0.2;

/**
 * Puts the text of a PDF page in reading order, a line each paragraph: headings, told by their size, marked with `##`, the
 * cells of rows parted by tabs.
 * @returns empty when the page has no text layer worth the name
 */
export function pdfText(runs: readonly TextRun[]): string {
  const fragments = fragmentsOf(runs);
  const characters = fragments
    .map((f) => f.text)
    .join('')
    .replaceAll(/\s/gu, '');
  const meaningless = characters.match(MEANINGLESS)?.length ?? 0;
  if (characters.length < FEWEST_CHARACTERS || meaningless > MOST_MEANINGLESS * characters.length) return '';
  const body = bodySize(fragments);
  return paragraphsOf(cutPage(fragments, body), body).map(printed).join('\n\n');
}

/** The size most characters have. */
function bodySize(fragments: readonly Fragment[]): number {
  const amounts = new Map<number, number>();
  for (const { size, text } of fragments) {
    const rounded = Math.max(0.5, Math.round(size * 2) / 2);
    amounts.set(rounded, (amounts.get(rounded) ?? 0) + text.length);
  }
  return [...amounts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 10;
}

function printed({ text, kind }: PdfParagraph): string {
  return kind === 'heading' && !text.startsWith('#') ? `## ${text}` : text;
}

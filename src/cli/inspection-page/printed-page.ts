import type { Span } from '../../types/span.ts';
import { html, NOTHING, type Html } from './html.ts';
import { signed } from '../evidence-text.ts';
import { colourOf, evidence, type Sheet } from './sheet.ts';

/** The page as printed: every line with its number, coloured by article, with the marks of what was decided. */
export function printedPage(sheet: Sheet): Html {
  const { text } = sheet.explanation.reading.page;
  const pieces = piecesOf(sheet);
  const marks = marksOf(sheet);
  const { starts } = sheet.numbers;
  let at = 0;
  let owner = 0;
  const rows = starts.map((start, n) => {
    const end = starts[n + 1] ?? text.length;
    const inRow: Html[] = [];
    for (; at < pieces.length && (pieces[at] as Piece).start < end; at++) {
      const piece = pieces[at] as Piece;
      const isNew = piece.article !== owner && piece.article > 0;
      if (piece.kind !== 'space') owner = piece.article;
      inRow.push(
        marks.before(piece.start),
        isNew ? badge(piece.article) : NOTHING,
        pieceOf(sheet, piece, text),
        marks.after(piece.end),
      );
    }
    const isBlank = text.slice(start, end).trim() === '';
    return html`${marks.above(start, end)}
      <li class="${isBlank ? 'blank' : 'row'}" id="${sheet.id}-l${n + 1}">
        ${lineNumber(sheet, n + 1, start, isBlank)}<span class="words">${inRow}</span>
      </li>`;
  });
  return html`<ol class="printed" aria-label="原版文字">
    ${rows}
  </ol>`;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly kind: 'words' | 'markup' | 'furniture' | 'repeat' | 'space';
  /** From 1; 0 for none. */
  readonly article: number;
  readonly paragraph: number;
}

/** The page cut wherever something changes; together the pieces are the whole page. */
function piecesOf({ explanation, numbers }: Sheet): Piece[] {
  const { reading, joins, gaps, repeats } = explanation;
  const { length } = reading.page.text;
  const owners = new Map<number, { readonly end: number; readonly article: number }>();
  const cuts = new Set([0, length, ...numbers.starts, ...joins.flatMap((j) => j.seam), ...gaps.map((g) => g.offset)]);
  const spans: (readonly [Span, number])[] = [
    ...reading.articles.flatMap((a, n) => a.spans.map((span) => [span, n + 1] as const)),
    ...reading.furniture.map((span) => [span, 0] as const),
  ];
  for (const [[start, end], article] of spans) {
    owners.set(start, { end, article });
    cuts.add(start).add(end);
  }
  const segments = new Map<number, { readonly end: number; readonly paragraph: number }>();
  for (const { paragraphs } of reading.articles)
    paragraphs.forEach((p, paragraph) =>
      p.segments.forEach(({ span: [start, end] }) => {
        segments.set(start, { end, paragraph: paragraph + 1 });
        cuts.add(start).add(end);
      }),
    );
  const dropped = new Set(repeats.map((r) => r.dropped[0]));
  const offsets = [...cuts].filter((c) => c <= length).toSorted((a, b) => a - b);
  let [owner, segment] = [
    { end: 0, article: 0 },
    { end: 0, paragraph: 0 },
  ];
  let isRepeat = false;
  return offsets.slice(0, -1).map((start, n) => {
    const end = offsets[n + 1] as number;
    const begun = owners.get(start);
    if (begun) isRepeat = false;
    owner = begun ?? owner;
    segment = segments.get(start) ?? segment;
    if (dropped.has(start)) isRepeat = true;
    const isOwned = start < owner.end;
    const article = isOwned ? owner.article : 0;
    const kind = !isOwned
      ? 'space'
      : article === 0
        ? isRepeat
          ? 'repeat'
          : 'furniture'
        : start < segment.end
          ? 'words'
          : 'markup';
    return { start, end, kind, article, paragraph: kind === 'words' ? segment.paragraph : 0 };
  });
}

function pieceOf({ id }: Sheet, { start, end, kind, article, paragraph }: Piece, text: string): Html {
  const words = text.slice(start, end).replace(/[\r\n]+$/u, '');
  if (words === '') return NOTHING;
  switch (kind) {
    case 'words':
      return html`<a class="t ${colourOf(article)}" id="${id}-s${start}" href="#${id}-a${article}-p${paragraph}"
        >${words}</a
      >`;
    case 'markup':
      return html`<span class="m">${words}</span>`;
    case 'furniture':
      return html`<span class="f" title="不属于任何报道">${words}</span>`;
    case 'repeat':
      return html`<s class="r" title="重复，未采用">${words}</s>`;
    case 'space':
      return html`${words}`;
  }
}

function badge(article: number): Html {
  return html`<b class="n ${colourOf(article)}">${article}</b>`;
}

/** The number of a line, which names it in a correction, with the words that name it better. */
function lineNumber({ id, anchor, explanation }: Sheet, line: number, start: number, isBlank: boolean): Html {
  if (isBlank) return html`<span class="no"></span>`;
  const { text } = explanation.reading.page;
  const words = start + (/^[\s#*]*/u.exec(text.slice(start, start + 40))?.[0].length ?? 0);
  return html`<a
    class="no"
    href="#${id}-l${line}"
    title='第${line}行，偏移${start}。更正时写 "at": ${JSON.stringify(anchor(words))}'
    >${line}</a
  >`;
}

interface Marks {
  above(start: number, end: number): Html;
  before(offset: number): Html;
  after(offset: number): Html;
}

function marksOf({ id, explanation }: Sheet): Marks {
  const { joins, gaps, boundaries, reading } = explanation;
  const [before, after] = [new Map<number, Html>(), new Map<number, Html>()];
  let number = 0;
  for (const { seam, kind, points, needed, reasons } of joins) {
    if (kind === 'column') continue;
    number += 1;
    const why = kind === 'correction' ? '据更正' : `${signed(points)}，需${needed}；${evidence(reasons)}`;
    const [end, start] = [`${id}-j${number}e`, `${id}-j${number}s`];
    after.set(
      seam[0],
      html`<a class="seam" id="${end}" href="#${start}" title="接缝${number}：下接（${why}）">${number}⌒</a>`,
    );
    before.set(
      seam[1],
      html`<a class="seam" id="${start}" href="#${end}" title="接缝${number}：上承（${why}）">⌒${number}</a>`,
    );
  }
  for (const { offset, reasons } of gaps) {
    const why = reasons.length > 0 ? `，下一行证据不足：${evidence(reasons)}` : '';
    after.set(offset, html`<span class="gap" title="文字在此中断，未找到下文${why}">〔缺〕</span>`);
  }
  const begun = boundaries.filter((b) => b.article !== null);
  return {
    before: (offset) => before.get(offset) ?? NOTHING,
    after: (offset) => after.get(offset) ?? NOTHING,
    above: (start, end) => ({
      html: begun
        .filter(({ offset }) => start <= offset && offset < end)
        .map(({ article, margin, reasons }) => {
          const n = article ?? 0;
          const close = margin === null ? '' : `余量${signed(margin)}`;
          const headline = reading.articles[n - 1]?.headline ?? '';
          return html`<li class="begins ${colourOf(n)}" title="${evidence(reasons)}">
            <a href="#${id}-a${n}"><b class="n ${colourOf(n)}">${n}</b> ${headline || '（无标题）'}</a>
            <small>${close}</small>
          </li>`.html;
        })
        .join(''),
    }),
  };
}

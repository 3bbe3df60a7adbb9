import { HEADING_SCALE, rowsOf, type Region } from './cut-page.ts';
import type { Fragment } from './fragments.ts';

/** A paragraph, heading or row of a page. */
export interface PdfParagraph {
  readonly text: string;
  readonly kind: 'body' | 'heading' | 'row';
  /** Its first line stands in from the column's edge. */
  readonly isIndented: boolean;
  /** Its last line reaches the column's other edge, so that the text may go on. */
  readonly isOpen: boolean;
}

type Line = Omit<Fragment, 'isVertical'>;

/** Ems by which a first line stands in, and by which a last line ends early. */
const INDENT = 1.2;
const SHORT = 1.2;
/** Ems between the lines of a paragraph, at most. */
const LEADING = 1.3;

/** The paragraphs of a region in reading order; one that goes on in the next column is one. */
export function paragraphsOf(region: Region, body: number): PdfParagraph[] {
  switch (region.type) {
    case 'stack':
      return region.parts.flatMap((part) => paragraphsOf(part, body));
    case 'columns':
      return region.columns.map((column) => paragraphsOf(column, body)).reduce(joined, []);
    case 'table':
      return region.rows.map((row) => ({
        text: row.map((f) => f.text).join('\t'),
        kind: 'row',
        isIndented: false,
        isOpen: false,
      }));
    case 'column':
      return ofColumn(linesOf(region.fragments), body);
  }
}

/** Two columns of one text; a paragraph broken between them is glued. */
function joined(before: readonly PdfParagraph[], after: readonly PdfParagraph[]): PdfParagraph[] {
  const last = before.at(-1);
  const [first] = after;
  const isBroken = last?.kind === 'body' && first?.kind === 'body' && last.isOpen && !first.isIndented;
  if (!isBroken) return [...before, ...after];
  return [
    ...before.slice(0, -1),
    { ...last, text: glued(last.text, first.text), isOpen: first.isOpen },
    ...after.slice(1),
  ];
}

function linesOf(fragments: readonly Fragment[]): Line[] {
  const vertical = fragments.filter((f) => f.isVertical).toSorted((a, b) => b.right - a.right || a.top - b.top);
  if (vertical.length * 2 > fragments.length) return [...vertical, ...fragments.filter((f) => !f.isVertical)];
  return rowsOf(fragments).map((row): Line => {
    const text = row.map((f) => f.text).join(' ');
    const edges = { left: Math.min(...row.map((f) => f.left)), right: Math.max(...row.map((f) => f.right)) };
    const height = { top: Math.min(...row.map((f) => f.top)), bottom: Math.max(...row.map((f) => f.bottom)) };
    return { text, ...edges, ...height, size: Math.max(...row.map((f) => f.size)) };
  });
}

function ofColumn(lines: readonly Line[], body: number): PdfParagraph[] {
  const left = Math.min(...lines.map((l) => l.left));
  const right = Math.max(...lines.map((l) => l.right));
  const paragraphs: PdfParagraph[] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const kind = line.size > HEADING_SCALE * body ? 'heading' : 'body';
    const isIndented = line.left - left > INDENT * line.size && line.left - left < 4 * line.size;
    const isOpen = right - line.right < SHORT * line.size;
    const last = paragraphs.at(-1);
    if (before && last?.kind === kind && last.isOpen && !isIndented && isNext(before, line)) {
      paragraphs.splice(-1, 1, { ...last, text: glued(last.text, line.text), isOpen });
    } else paragraphs.push({ text: line.text, kind, isIndented, isOpen });
    before = line;
  }
  return paragraphs;
}

function isNext(before: Line, line: Line): boolean {
  const isBeside = line.top < before.bottom; // vertical print
  const isNear = isBeside || line.top - before.bottom < LEADING * line.size;
  return isNear && Math.abs(line.size - before.size) < 0.12 * line.size;
}

function glued(before: string, after: string): string {
  return /[\p{Script=Latin}\d,.]$/u.test(before) && /^[\p{Script=Latin}\d]/u.test(after)
    ? `${before} ${after}`
    : before + after;
}

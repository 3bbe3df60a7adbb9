import type { ArticleResponse } from '../../../src/contract/archive.ts';
import type { Paragraph } from '../../../src/types/article.ts';

type Table = ArticleResponse['article']['tables'][number];

/** A stretch of table rows: a table with its headings, or rows that belong to none. */
export type TablePart =
  | { readonly type: 'table'; readonly table: Table }
  /** Indexes of paragraphs. */
  | { readonly type: 'rows'; readonly rows: readonly number[] };

/**
 * Divides rows that follow each other among the tables they belong to; every row is in exactly one part, in order.
 * @param rows indexes of paragraphs, ascending
 * @param tables cells' spans point into the paragraphs' texts joined with line feeds
 */
export function tableParts(
  paragraphs: readonly Paragraph[],
  rows: readonly number[],
  tables: readonly Table[],
): readonly TablePart[] {
  const parts: (TablePart | { type: 'rows'; rows: number[] })[] = [];
  const offsets = paragraphOffsets(paragraphs);
  for (const row of rows) {
    const start = offsets[row] ?? 0;
    const table = tables.find((one) => holds(one, start, start + (paragraphs[row]?.text.length ?? 0)));
    const last = parts.at(-1);
    if (table) {
      if (!(last?.type === 'table' && last.table === table)) parts.push({ type: 'table', table });
    } else if (last?.type === 'rows') parts[parts.length - 1] = { type: 'rows', rows: [...last.rows, row] };
    else parts.push({ type: 'rows', rows: [row] });
  }
  return parts;
}

/** Where each paragraph begins in the paragraphs' texts joined with line feeds. */
export function paragraphOffsets(paragraphs: readonly Paragraph[]): readonly number[] {
  let offset = 0;
  return paragraphs.map(({ text }) => {
    const start = offset;
    offset += text.length + 1;
    return start;
  });
}

/** Whether a row lies between a table's first and last cell. */
function holds({ columns, rows }: Table, start: number, end: number): boolean {
  const spans = [columns, ...rows].flat().flatMap(({ text, span }) => (text === '' ? [] : [span]));
  return spans.some(([from]) => from >= start && from < end) || liesWithin(spans, start, end);
}

/** The upper line of headings on two lines has no cell of its own. */
function liesWithin(spans: readonly (readonly [number, number])[], start: number, end: number): boolean {
  return spans.some(([from]) => from < start) && spans.some(([from]) => from >= end);
}

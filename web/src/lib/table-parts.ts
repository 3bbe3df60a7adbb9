import type { ArticleResponse } from '../../../src/contract/archive.ts';
import { rowCells } from '../../../src/text/row-cells.ts';
import type { Paragraph } from '../../../src/types/article.ts';
import type { Span } from '../../../src/types/span.ts';

type Table = ArticleResponse['article']['tables'][number];

/** A stretch of table rows: a table with its headings, or rows that belong to none. */
export type TablePart =
  | { readonly type: 'table'; readonly table: Table }
  /** Indexes of paragraphs. */
  | { readonly type: 'rows'; readonly rows: readonly number[] };

/**
 * Divides rows that follow each other among the tables they belong to. Each table comes once, where its first row stands; a
 * row with words that are in no cell of its table comes as it is, too, so that nothing that was printed is lost.
 * @param rows indexes of paragraphs, ascending
 * @param tables cells' spans point into the paragraphs' texts joined with line feeds
 */
export function tableParts(
  paragraphs: readonly Paragraph[],
  rows: readonly number[],
  tables: readonly Table[],
): readonly TablePart[] {
  const offsets = paragraphOffsets(paragraphs);
  const cells = tables.map(({ columns, rows: lines }) => [columns, ...lines].flat().map(({ span }) => span));
  const parts: TablePart[] = [];
  const drawn = new Set<Table>();
  for (const row of rows) {
    const start = offsets[row] ?? 0;
    const words = rowCells(paragraphs[row]?.text ?? '').map(([from, to]): Span => [start + from, start + to]);
    const at = cells.findIndex((spans) => spans.some((span) => words.some((word) => isWithin(word, span))));
    const table = tables[at];
    if (table && !drawn.has(table)) parts.push({ type: 'table', table });
    if (table) drawn.add(table);
    if (words.every((word) => isEmpty(word) || cells[at]?.some((span) => isWithin(word, span)))) continue;
    const last = parts.at(-1);
    if (last?.type === 'rows') parts[parts.length - 1] = { type: 'rows', rows: [...last.rows, row] };
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

function isWithin([from, to]: Span, [start, end]: Span): boolean {
  return from < to && start <= from && to <= end;
}

function isEmpty([from, to]: Span): boolean {
  return from === to;
}

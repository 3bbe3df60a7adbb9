import type { Evidence } from '../types/answer.ts';
import { fold } from '../text/fold.ts';

/** A printed table: its first row names the columns, the first cell of every other row names the row. */
export interface Table {
  readonly evidence: Evidence;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * The tables of a piece of evidence: runs of table rows with equally many cells. A row that repeats the run's first row
 * begins another table.
 */
export function tablesOf(evidence: Evidence): Table[] {
  const tables: { columns: readonly string[]; rows: (readonly string[])[] }[] = [];
  let isRun = false;
  let offset = 0;
  for (const { role, text } of evidence.article.paragraphs) {
    const isInside = evidence.span[0] <= offset && offset + text.length <= evidence.span[1];
    offset += text.length + 1;
    const cells = role === 'table-row' && isInside ? cellsOf(text) : [];
    const table = tables.at(-1);
    if (cells.length < 2) isRun = false;
    else if (isRun && table && table.columns.length === cells.length && !isSame(table.columns, cells))
      table.rows.push(cells);
    else {
      tables.push({ columns: cells, rows: [] });
      isRun = true;
    }
  }
  return tables.filter(({ rows }) => rows.length > 0).map((table) => ({ ...table, evidence }));
}

/** A cell without white space and marks, folded, for comparing with a question. */
export function cellWords(cell: string): string {
  return fold(cell).replace(/[\s\p{P}\p{S}]/gu, '');
}

function cellsOf(row: string): string[] {
  const cells = row.split(/\t+|\s*[|｜]\s*/u).map((cell) => cell.trim());
  return cells.filter((cell, i) => cell || (i > 0 && i < cells.length - 1));
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.every((cell, i) => cell === b[i]);
}

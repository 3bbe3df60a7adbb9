import type { Evidence } from '../types/answer.ts';
import type { Span } from '../types/span.ts';

/** The words of a table that a piece of evidence holds: its headings and those of its rows that are inside. */
export interface EvidenceTable {
  readonly evidence: Evidence;
  readonly columns: readonly string[];
  /** The columns' headings as they are printed right above the cells, to be quoted. */
  readonly printed: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The tables of a piece of evidence; one whose headings are outside says nothing here. */
export function tablesOf(evidence: Evidence): EvidenceTable[] {
  const { article, span } = evidence;
  const isInside = (cells: readonly { readonly span: Span }[]): boolean =>
    cells.every((cell) => span[0] <= cell.span[0] && cell.span[1] <= span[1]);
  return article.tables.flatMap(({ columns, rows }) => {
    const held = rows.filter(isInside);
    if (held.length === 0 || !isInside(columns)) return [];
    return {
      evidence,
      columns: columns.map(({ text }) => text),
      printed: columns.map((cell) => article.text.slice(...cell.span)),
      rows: held.map((row) => row.map(({ text }) => text)),
    };
  });
}

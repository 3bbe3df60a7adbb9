import type { Span } from '../types/span.ts';

/** Spans of a table row's cells in its text: cut at bars, tabs or wide gaps, white space at both ends excluded. */
export function rowCells(row: string): readonly Span[] {
  const cut = /[|｜]/u.test(row) ? /[|｜]/g : row.includes('\t') ? /\t/g : /\s{2,}|\u3000+/g;
  const cells: Span[] = [];
  let from = 0;
  const add = (to: number): void => {
    const raw = row.slice(from, to);
    const start = from + raw.length - raw.trimStart().length;
    // A bar at either end of the row frames it and makes no cell.
    const isFrame = raw.trim() === '' && (from === 0 || to === row.length);
    if (!isFrame) cells.push([start, start + raw.trim().length]);
  };
  for (const match of row.matchAll(cut)) {
    add(match.index);
    from = match.index + match[0].length;
  }
  add(row.length);
  return cells;
}

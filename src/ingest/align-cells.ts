import type { TableCell } from '../types/table.ts';

type Row = readonly TableCell[];

/**
 * Gives every row of a table as many cells as its widest: a line of headings that is one short lacks the corner above the
 * rows' names, any other row lacks cells at its end. A cell that is filled in has no words and no length.
 */
export function alignCells(rows: readonly Row[]): Row[] {
  const width = Math.max(...rows.map(({ length }) => length));
  const [upper = [], ...body] = rows;
  return rows.map((row, n) => {
    const isShort = row.length === width - 1;
    const isFirst = n === 0 && body.length > 0 && body.every(({ length }) => length === width);
    const isSecond = n === 1 && upper.some(({ text }) => text === '') && !row.some(({ text }) => /\d/u.test(text));
    if (isShort && (isFirst || isSecond)) return [blankAt(row[0]?.span[0] ?? 0), ...row];
    const end = row.at(-1)?.span[1] ?? 0;
    return [...row, ...Array.from({ length: width - row.length }, () => blankAt(end))];
  });
}

function blankAt(at: number): TableCell {
  return { text: '', span: [at, at] };
}

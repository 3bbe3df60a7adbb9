/** Rows of fewer cells are names, bylines or headings in two parts. */
const FEWEST_CELLS = 3;
const LONGEST_CELL = 16;

/**
 * Finds the rows of tables whose cells are told apart by spaces: lines one below the other with as many short cells.
 * @returns the places of the rows among the lines
 */
export function spacedRows(lines: readonly string[]): Set<number> {
  const cells = lines.map(cellsIn);
  const rows = new Set<number>();
  cells.forEach((count, n) => {
    if (count >= FEWEST_CELLS && count === cells[n + 1]) rows.add(n).add(n + 1);
  });
  return rows;
}

function cellsIn(line: string): number {
  if (line.length > 120 || !/\s{2}|\u3000/u.test(line) || /[。，；]/u.test(line)) return 0;
  const cells = line.split(/\s{2,}|\u3000+/u);
  return cells.every((cell) => cell.length <= LONGEST_CELL) ? cells.length : 0;
}

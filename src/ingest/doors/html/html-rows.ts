import type { HtmlLine } from './html-lines.ts';

/** More text than this in a cell, and the table is there for the layout. */
const LONGEST_CELL = 80;
const MOST_LINES_A_CELL = 3;

interface Row {
  readonly cells: HtmlLine[][];
  /** A table stands in one of the cells. */
  holdsTable: boolean;
}

/** Collects lines, and makes one line of each row of a table; a table that only lays out the page stays lines. */
export class RowStack {
  readonly #lines: HtmlLine[] = [];
  readonly #rows: Row[] = [];

  add(line: HtmlLine): void {
    const row = this.#rows.at(-1);
    if (!row) this.#lines.push(line);
    else if (row.cells.length === 0) row.cells.push([line]);
    else row.cells.at(-1)?.push(line);
  }

  openTable(): void {
    const row = this.#rows.at(-1);
    if (row) row.holdsTable = true;
  }

  openRow(): void {
    this.#rows.push({ cells: [], holdsTable: false });
  }

  openCell(): void {
    this.#rows.at(-1)?.cells.push([]);
  }

  closeRow(): void {
    const row = this.#rows.pop();
    if (!row) return;
    const [first] = row.cells.flat();
    if (!first || !isData(row)) {
      for (const line of row.cells.flat()) this.add(line);
      return;
    }
    const texts = row.cells.map((lines) => lines.map((l) => l.text).join(' '));
    const linked = row.cells.flat().reduce((sum, l) => sum + l.linked, 0);
    this.add({ ...first, text: texts.join('\t'), linked, isRow: true, level: 0, isBold: false });
  }

  end(): HtmlLine[] {
    while (this.#rows.length > 0) this.closeRow();
    return this.#lines;
  }
}

function isData({ cells, holdsTable }: Row): boolean {
  return (
    !holdsTable &&
    cells.length > 1 &&
    cells.every(
      (lines) => lines.length <= MOST_LINES_A_CELL && lines.reduce((sum, l) => sum + l.text.length, 0) <= LONGEST_CELL,
    )
  );
}

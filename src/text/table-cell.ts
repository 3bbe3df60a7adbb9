import type { Table, TableCell } from '../types/table.ts';
import { fold } from './fold.ts';

/** Headings that have less than this in common with what is asked for are others. */
const LEAST_LIKE = 0.5;

/**
 * The cell where a row and a column meet, each found by its heading: the heading itself, or the one that is most like it,
 * whatever its script, width, marks and unit (产量（吨） for 产量). A column of running numbers names no rows.
 * @returns undefined when no heading is like enough; of equals the first
 */
export function tableCell(table: Table, row: string, column: string): TableCell | undefined {
  const at = bestOf(table.columns.map((cell) => likeness(cell.text, column)));
  const found = bestOf(table.rows.map((cells) => likeness(nameOf(cells), row)));
  return at === undefined || found === undefined ? undefined : table.rows[found]?.[at];
}

/** The cell that names a row: the first one that is not a number. */
function nameOf(cells: readonly TableCell[]): string {
  return (cells.slice(0, 2).find(({ text }) => /[^\d\s.、]/u.test(text)) ?? cells[0])?.text ?? '';
}

/** The letters of a cell without white space and marks, folded, for comparing. */
export function cellLetters(cell: string): string {
  return fold(cell).replace(/[\s\p{P}\p{S}]/gu, '');
}

/** 1 for the same words, the share of common pairs of characters for others; a heading within the other counts more. */
function likeness(heading: string, wanted: string): number {
  const [a, b] = [cellLetters(heading), cellLetters(wanted)];
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (shorter.length > 1 && longer.includes(shorter)) return 0.7 + (0.25 * shorter.length) / longer.length;
  const pairs = Array.from({ length: shorter.length - 1 }, (_, i) => shorter.slice(i, i + 2));
  const common = pairs.filter((pair) => longer.includes(pair)).length;
  return pairs.length === 0 ? 0 : (2 * common) / (pairs.length + longer.length - 1);
}

function bestOf(scores: readonly number[]): number | undefined {
  const best = Math.max(...scores);
  return best >= LEAST_LIKE ? scores.indexOf(best) : undefined;
}

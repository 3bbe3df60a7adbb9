import type { Table, TableCell } from '../types/table.ts';

type Row = readonly TableCell[];

/**
 * Takes the headings off a table's rows: the first row, or the first two where the upper one stands over several columns.
 * @param rows all as wide
 * @returns undefined when nothing is left below the headings
 */
export function withHeadings(rows: readonly Row[]): Pick<Table, 'columns' | 'rows'> | undefined {
  const [upper, lower, ...rest] = rows;
  if (!upper || !lower) return undefined;
  if (rest.length > 0 && isSecondLine(upper, lower, rest)) return { columns: merged(upper, lower), rows: rest };
  return { columns: upper, rows: [lower, ...rest] };
}

/** Below 产量 stand 计划 and 实际: the upper line leaves columns blank, the lower one names them and has no figures. */
function isSecondLine(upper: Row, lower: Row, rest: readonly Row[]): boolean {
  const fillsBlank = upper.some(({ text }, i) => i > 0 && text === '' && lower[i]?.text !== '');
  const hasFigures = (row: Row): boolean => row.slice(1).some(({ text }) => /\d/u.test(text));
  return fillsBlank && !hasFigures(lower) && rest.some(hasFigures);
}

function merged(upper: Row, lower: Row): TableCell[] {
  let over = '';
  return upper.map((top, i) => {
    const below = lower[i];
    if (top.text !== '') over = top.text;
    if (!below || below.text === '') return top;
    return { text: i > 0 && over ? `${over} ${below.text}` : below.text, span: below.span };
  });
}

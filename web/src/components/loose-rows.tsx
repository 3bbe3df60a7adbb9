import type { Span } from '../../../src/types/span.ts';
import { rowCells } from '../../../src/text/row-cells.ts';
import { LitText } from './lit-text.tsx';

interface Props {
  readonly rows: readonly {
    readonly i: number;
    readonly text: string;
    readonly lit: readonly Span[];
    readonly faint: readonly Span[];
  }[];
}

/** More cells than any table has: a line that only looks like a row. */
const MOST_CELLS = 60;

/** Rows of a table whose headings are not known; a row of too many cells is set as a line. */
export function LooseRows({ rows }: Props) {
  const cut = rows.map((row) => ({ ...row, cells: cellsOf(row.text) }));
  const columns = Math.max(...cut.map(({ cells }) => cells.length));
  return (
    <div class="table-frame" role="group" tabIndex={0} aria-label={rows[0]?.text.slice(0, 40)}>
      <table>
        <tbody>
          {cut.map(({ i, text, lit, faint, cells }) => (
            <tr key={i}>
              {cells.map(([start, end], c) => (
                <td key={c} colSpan={c === cells.length - 1 ? columns - c : 1}>
                  <LitText text={text.slice(start, end)} lit={moved(lit, start)} faint={moved(faint, start)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cellsOf(text: string): readonly Span[] {
  const cells = rowCells(text);
  return cells.length > MOST_CELLS ? [[0, text.length]] : cells;
}

function moved(spans: readonly Span[], by: number): readonly Span[] {
  return spans.map(([from, to]) => [from - by, to - by]);
}

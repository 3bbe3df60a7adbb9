import type { ArticleResponse } from '../../../src/contract/archive.ts';
import type { Span } from '../../../src/types/span.ts';
import { cellRanges } from '../lib/cell-ranges.ts';
import { LitText } from './lit-text.tsx';

type Table = ArticleResponse['article']['tables'][number];

interface Props {
  readonly table: Table;
  /** In the paragraphs' texts joined with line feeds, as the cells' spans are. */
  readonly lit: readonly Span[];
  readonly faint: readonly Span[];
}

/**
 * A printed table with its headings. Its title, unit and note are printed about it and drawn there: here they only name it
 * for whoever does not see it.
 */
export function ArticleTable({ table: { title, unit, columns, rows }, lit, faint }: Props) {
  const cell = (one: Table['columns'][number]) => (
    <LitText text={one.text} lit={cellRanges(lit, one)} faint={cellRanges(faint, one)} />
  );
  const name = [title, unit].filter(Boolean).join('，');
  return (
    // Scrolled sideways where it is wider than the column, also with the keyboard.
    <div class="table-frame" role="group" tabIndex={0} aria-label={name || columns.map(({ text }) => text).join('、')}>
      <table>
        <thead>
          <tr>
            {columns.map((column, c) => (
              <th key={c} scope="col">
                {cell(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <tr key={r}>
              {row.map((one, c) => (
                <td key={c}>{cell(one)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

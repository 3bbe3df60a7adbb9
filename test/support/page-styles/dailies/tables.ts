import type { Chance } from '../../compose-page-random.ts';
import { draft, type Draft } from './draft.ts';

/** The rows of a table, in one of the ways a recognition writes them: tabs, strokes, blanks, HTML. */
export function tableRows(chance: Chance, cells: readonly (readonly string[])[]): Draft[] {
  const form = chance.pick(['tab', 'tab', 'stroke', 'stroke', 'blanks', 'wide', 'one', 'html'] as const);
  const row = (line: readonly string[]): string => {
    if (form === 'tab') return line.join('\t');
    if (form === 'stroke') return `| ${line.join(' | ')} |`;
    if (form === 'html') return `<tr>${line.map((c) => `<td>${c}</td>`).join('')}</tr>`;
    return line.join(form === 'blanks' ? '    ' : form === 'wide' ? '　　' : ' ');
  };
  const lines = cells.map(row);
  if (form === 'stroke' && chance.percent(60)) lines.splice(1, 0, `|${(cells[0] ?? []).map(() => ' --- ').join('|')}|`);
  if (form === 'html') return [draft('row', '<table>'), ...tight(lines), draft('row', '</table>', true)];
  return tight(lines);
}

function tight(lines: readonly string[]): Draft[] {
  return lines.map((text, n) => draft('row', text, n > 0 ? true : undefined));
}

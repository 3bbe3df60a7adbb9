import { pointsOf, type Reason } from '../ingest/evidence.ts';
import type { BoundaryExplanation } from '../ingest/explain-boundaries.ts';
import type { JoinExplanation } from '../ingest/explain-joins.ts';
import { lineNumbers } from '../text/line-numbers.ts';
import { reasonsText, signed } from './evidence-text.ts';
import { identityLines } from './describe-reading.ts';
import type { Explained } from './inspect-files.ts';

/** How many characters of the page show a place. */
const SHOWN = 14;

/** Why a page was read as it was, for reading on a terminal; docs/reading-explained.md explains the names of the evidence. */
export function describeExplanation({ name, explanation }: Explained): string {
  const { reading, boundaries, lines, joins, gaps, moves, repeats, jumps } = explanation;
  const { text } = reading.page;
  const numbers = lineNumbers(text);
  const place = (offset: number): string => `line ${numbers.at(offset)} @${offset}`;
  const from = (offset: number): string =>
    `${place(offset)} “${shown(text.slice(offset, offset + SHOWN).split(/[\r\n]/u, 1)[0] ?? '')}”`;
  const before = (end: number): string => shown(text.slice(Math.max(0, end - SHOWN), end));
  const seam = (end: number, start: number): string => `“${before(end)}” | ${from(start)}`;
  const columns = joins.filter(({ kind }) => kind === 'column').length;
  const sections: readonly (readonly [title: string, entries: readonly string[]])[] = [
    [
      'Articles begin',
      boundaries.map((b) => `${articleOf(b.article)}  ${from(b.offset)}  ${causeOf(b)}${why(b.reasons)}`),
    ],
    [
      'Joined',
      [
        ...joins
          .filter(({ kind }) => kind !== 'column')
          .map((j) => `${articleOf(j.article)}  ${seam(...j.seam)}  ${strengthOf(j)}${why(j.reasons)}`),
        ...(columns > 0 ? [`${columns} more where lines are as wide as their column`] : []),
      ],
    ],
    [
      'Left open',
      gaps.map(
        ({ article, offset, reasons, points }) =>
          `${articleOf(article)}  ${place(offset)} “${before(offset)}”  ${reasons.length > 0 ? `the next line: ${signed(points)}` : 'nothing to go on in'}${why(reasons)}`,
      ),
    ],
    [
      'Brought home',
      moves.map(
        (m) =>
          `${from(m.span[0])}${m.lines > 1 ? ` and ${m.lines - 1} more` : ''}  ${articleOf(m.from)} → ${articleOf(m.to)}  ${signed(m.points)}${why(m.reasons)}`,
      ),
    ],
    [
      'Repeats left out',
      repeats.map(
        ({ dropped, kept, flows }) =>
          `${from(dropped[0])}  kept at ${place(kept[0])}; neighbours flow ${signed(flows.dropped)} here, ${signed(flows.kept)} there`,
      ),
    ],
    [
      'Jump lines',
      jumps.map(({ span, text: words, direction, page }) => `${place(span[0])}  ${words}  (${direction} page ${page})`),
    ],
    [
      'Corrections',
      (reading.corrections ?? []).map(
        ({ name: what, offset, failure }) =>
          `${what}  ${failure || `applied${offset === null ? '' : ` at ${place(offset)}`}`}`,
      ),
    ],
    [
      'Lines as first read',
      lines.map(({ span, state, reasons }) => `${from(span[0])}  ${state} ${signed(pointsOf(reasons))}${why(reasons)}`),
    ],
  ];
  return [
    name,
    ...identityLines(reading.identity),
    ...sections.flatMap(([title, entries]) =>
      entries.length === 0 ? [] : [`  ${title}`, ...entries.map((e) => `    ${e}`)],
    ),
    '',
  ].join('\n');
}

function articleOf(article: number | null): string {
  return article === null ? '–' : String(article);
}

function causeOf({ cause, state, margin }: BoundaryExplanation): string {
  switch (cause) {
    case 'page-begins':
      return `${state}; the page begins`;
    case 'points':
      return `${state}; margin ${margin === null ? 'not tried' : signed(margin)}`;
    case 'jump-line':
      return `${state}; below a line that takes up a text from another page`;
    case 'correction':
      return 'a correction';
    case 'given':
      return 'the file says so';
  }
}

function strengthOf({ kind, points, needed, overlap }: JoinExplanation): string {
  const strength = kind === 'correction' ? 'a correction' : `${signed(points)} of ${needed} needed`;
  return overlap > 0 ? `${strength}; ${overlap} repeated characters left out` : strength;
}

function why(reasons: readonly Reason[]): string {
  if (reasons.length === 0) return '';
  return `\n        ${reasonsText(reasons, ', ', (count) => `and ${count} weaker`)}`;
}

function shown(words: string): string {
  return words.replaceAll(/\s+/gu, ' ').trim();
}

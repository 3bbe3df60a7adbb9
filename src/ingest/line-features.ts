import type { CuedLine } from './cues.ts';
import { headingOverlap } from './heading-overlap.ts';
import { lineForm } from './line-form.ts';

/** Where, seen from a line, a feature shows: in the line itself or in a line near it. */
export const PLACES = ['own', 'before', 'after', 'second-before', 'second-after'] as const;
export type Place = (typeof PLACES)[number];

/** What speaks for or against what a line is: names of features by where they show. */
export type LineFeatures = Readonly<Record<Place, readonly string[]>>;

/** A line up to this length may be a heading and is compared with what stands around it. */
const LONGEST_HEADING = 50;
/** From this length on a line is a paragraph. */
const PARAGRAPH = 30;
/** Wider gaps are all the same. */
const WIDEST = 4;
const BREAKS = Array.from({ length: WIDEST + 1 }, (_, breaks) => `${breaks} breaks above`);
/** Of the lines next but one only the length and the end are looked at. */
const FAR_TRAITS = 2;

/**
 * The features of every line: its cues and form, its place on the page, the same of its neighbours.
 * @returns in the order of the lines; linear in the length of the page
 */
export function lineFeatures(lines: readonly CuedLine[]): LineFeatures[] {
  const texts = lines.map(({ block }) => block.plain || block.text);
  const forms = texts.map((text) => lineForm(text || ' '));
  const gaps = lines.map(({ block }) => Math.min(WIDEST, block.breaksBefore));
  const shapes = lines.map(({ cues }, n) => [...cues, ...(forms[n] as string[]), BREAKS[gaps[n] ?? 0] ?? '']);
  const page = pageTraits(lines, texts, gaps);
  const overlap = headingOverlap(texts);
  return lines.map((line, n) => ({
    own: [
      'any',
      ...(shapes[n] as string[]),
      ...((texts[n]?.length ?? 0) > LONGEST_HEADING ? [] : overlap(n)),
      ...page(line, n),
    ],
    before: shapes[n - 1] ?? ['top of the page'],
    after: shapes[n + 1] ?? ['end of the page'],
    'second-before': forms[n - 2]?.slice(0, FAR_TRAITS) ?? ['top of the page'],
    'second-after': forms[n + 2]?.slice(0, FAR_TRAITS) ?? ['end of the page'],
  }));
}

/** Traits that only the page as a whole can tell. */
function pageTraits(
  lines: readonly CuedLine[],
  texts: readonly string[],
  gaps: readonly number[],
): (line: CuedLine, n: number) => string[] {
  const usual = mostCommon(gaps);
  const lengths = texts.map((t) => t.length).filter((length) => length > PARAGRAPH);
  const median = lengths.toSorted((a, b) => a - b)[lengths.length >> 1] ?? PARAGRAPH * 2;
  const isMarked = lines.some(({ block }) => block.level > 0);
  return ({ block }, n) => {
    const gap = gaps[n] ?? 0;
    const length = texts[n]?.length ?? 0;
    return [
      gap > usual ? 'wider gap than usual' : gap < usual ? 'narrower gap than usual' : 'usual gap',
      length < median / 3 ? 'short for the page' : length > median * 1.5 ? 'long for the page' : 'usual length',
      isMarked ? (block.level > 0 ? 'marked on a marked page' : 'unmarked on a marked page') : 'page without marks',
      ...(block.isIndented ? ['indent'] : []),
    ];
  };
}

function mostCommon(numbers: readonly number[]): number {
  const counts = Array.from({ length: WIDEST + 1 }, (_, gap) => numbers.filter((n) => n === gap).length);
  return counts.indexOf(Math.max(...counts));
}

import { plainGlyphs } from './radicals.ts';
import type { TextRun } from './text-run.ts';

/** A piece of a line: runs that touch; or a line of vertical print. */
export interface Fragment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
  readonly isVertical: boolean;
}

/** Ems between runs of one line; between columns there is more. */
const WIDEST_SPACE = 0.9;
/** Characters drawn below one another that make a line of vertical print. */
const FEWEST_VERTICAL = 3;
/** What of a character of height 1 stands above the baseline. */
const ASCENT = 0.88;

/** Joins the runs of a page that touch, in the order they are drawn. */
export function fragmentsOf(runs: readonly TextRun[]): Fragment[] {
  const fragments: Fragment[] = [];
  let line: TextRun[] = [];
  let isDown = false;
  const end = (): void => {
    const lines = isDown && line.length < FEWEST_VERTICAL ? line.map((run) => [run]) : [line];
    for (const runsOfLine of lines) fragments.push(...toFragment(runsOfLine, isDown && line.length >= FEWEST_VERTICAL));
    line = [];
  };
  for (const run of runs) {
    if (run.text.trim() === '') continue;
    const before = line.at(-1);
    const isOn: boolean = before !== undefined && (!isDown || line.length === 1) && goesOn(before, run);
    const isBelow: boolean = before !== undefined && (isDown || line.length === 1) && goesDown(before, run);
    if (!isOn && !isBelow) end();
    isDown = isBelow;
    line.push(run);
  }
  end();
  return fragments;
}

function goesOn(before: TextRun, run: TextRun): boolean {
  const gap = run.x - before.x - before.width;
  const size = Math.max(before.size, run.size);
  return (
    Math.abs(run.y - before.y) < 0.3 * size &&
    gap > -0.5 * size &&
    gap < WIDEST_SPACE * size &&
    size < 1.35 * Math.min(before.size, run.size)
  );
}

/** Vertical print: one character below the other. */
function goesDown(before: TextRun, run: TextRun): boolean {
  const step = (run.y - before.y) / before.size;
  return (
    isSingle(run) &&
    isSingle(before) &&
    Math.abs(run.x + run.width / 2 - before.x - before.width / 2) < 0.35 * before.size &&
    step > 0.8 &&
    step < 1.6 &&
    Math.abs(run.size - before.size) < 0.1 * before.size
  );
}

function isSingle({ text }: TextRun): boolean {
  return text.trim().length === 1;
}

function toFragment(line: readonly TextRun[], isVertical: boolean): Fragment[] {
  const [first] = line;
  const last = line.at(-1);
  if (!first || !last) return [];
  const text = plainGlyphs(line.map((run, n) => spaceBefore(line[n - 1], run) + run.text).join('')).trim();
  const size = Math.max(...line.map((r) => r.size));
  const left = Math.min(...line.map((r) => r.x));
  const right = Math.max(...line.map((r) => r.x + r.width));
  return [{ text, left, right, top: first.y - ASCENT * size, bottom: last.y + (1 - ASCENT) * size, size, isVertical }];
}

const LATIN_END = /[\p{Script=Latin}\d]$/u;
const LATIN_START = /^[\p{Script=Latin}\d]/u;

/** Words of Latin letters are parted where the page leaves room; Chinese is set with any space. */
function spaceBefore(before: TextRun | undefined, run: TextRun): string {
  if (!before) return '';
  const gap = Math.abs(run.y - before.y) < run.size / 2 ? run.x - before.x - before.width : 0;
  const isWord = gap > 0.15 * run.size && LATIN_END.test(before.text) && LATIN_START.test(run.text);
  return isWord || gap > 0.6 * run.size ? ' ' : '';
}

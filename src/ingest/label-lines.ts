import type { CuedLine } from './cues.ts';
import type { Reason } from './evidence.ts';
import type { Cue } from './line-shape.ts';
import { HEAD, OPENERS, STATES, type LineState } from './line-states.ts';
import type { Step } from './points.ts';
import { CUE_POINTS, PHOTO_WITHOUT_CREDIT, PRIOR, STEPS, UNUSUAL_STEP } from './weights.ts';

/** What each line is, and the points of that reading of all lines together. */
export interface Labelling {
  readonly states: readonly LineState[];
  readonly points: number;
}

/**
 * Finds the reading of all lines together that has the most points (Viterbi): what each line shows by itself, and what
 * may follow what. Exact and deterministic; time grows linearly with the number of lines. Ties go to the state named
 * first in {@link STATES}.
 * @param closed a line that may not open an article, to learn what it would cost to read on
 * @returns one state a line
 * @see Viterbi 1967; Rabiner 1989
 */
export function labelLines(lines: readonly CuedLine[], closed = -1): Labelling {
  const S = STATES.length;
  const back = new Uint8Array(lines.length * S);
  let best = new Float64Array(S);
  lines.forEach((line, n) => {
    const own = n === closed ? withoutOpeners(cuePoints(line.cues)) : cuePoints(line.cues);
    const next = new Float64Array(S);
    const steps = n === 0 ? undefined : stepPoints(line.cues);
    const isCredited = lines[n - 1]?.cues.has('credit-end') ?? false;
    const leaving = leavingPhoto(best, isCredited);
    for (let to = 0; to < S; to++) {
      const isLeaving = to === PHOTO_FURTHER ? isCredited : to !== CREDIT && !isCredited;
      const before = isLeaving ? leaving : best;
      let from = 0;
      let most = Number.NEGATIVE_INFINITY;
      for (let f = 0, cell = to; f < S; f++, cell += S) {
        const points = (before[f] as number) + (steps ? (steps[cell] as number) : 0);
        if (points > most) {
          most = points;
          from = f;
        }
      }
      back[n * S + to] = from;
      next[to] = (steps ? most : firstPoints(to)) + (own[to] as number);
    }
    best = next;
  });
  return trace(lines.length, best, back, lines.at(-1));
}

/** Why a line has its state, given the state of the line before. */
export function reasonsFor(line: CuedLine, state: LineState, before: LineState | undefined): Reason[] {
  const reasons: Reason[] = [];
  const prior = PRIOR[state];
  if (prior) reasons.push({ name: 'prior', points: prior });
  for (const cue of line.cues) {
    const points = CUE_POINTS[cue]?.[state];
    if (points) reasons.push({ name: cue, points });
  }
  if (before) {
    const S = STATES.length;
    const points = stepPoints(line.cues)[STATES.indexOf(before) * S + STATES.indexOf(state)] as number;
    reasons.push({ name: `from-${before}`, points });
  }
  return reasons;
}

function trace(count: number, best: Float64Array, back: Uint8Array, last: CuedLine | undefined): Labelling {
  const S = STATES.length;
  const states: LineState[] = [];
  let at = 0;
  const leaving = last?.cues.has('credit-end') ? best : leavingPhoto(best, false);
  for (let s = 1; s < S; s++) if ((leaving[s] as number) > (leaving[at] as number)) at = s;
  const points = leaving[at] as number;
  for (let n = count - 1; n >= 0; n--) {
    states.push(STATES[at] as LineState);
    at = back[n * S + at] as number;
  }
  return { states: states.toReversed(), points };
}

function withoutOpeners(points: Float64Array): Float64Array {
  return points.map((p, s) => (OPENERS.has(STATES[s] as LineState) ? Number.NEGATIVE_INFINITY : p));
}

const PHOTO = STATES.indexOf('photo');
const PHOTO_FURTHER = STATES.indexOf('photo-further');
const CREDIT = STATES.indexOf('credit');

/** The points so far, with what it costs to end a photo story without a photographer or to go on after one. */
function leavingPhoto(points: Float64Array, isCredited: boolean): Float64Array {
  const leaving = points.slice();
  const cost = isCredited ? UNUSUAL_STEP : PHOTO_WITHOUT_CREDIT;
  for (const photo of [PHOTO, PHOTO_FURTHER]) leaving[photo] = (leaving[photo] as number) + cost;
  return leaving;
}

/** A page may begin with any head or with text whose head is lost. */
function firstPoints(state: number): number {
  const name = STATES[state] as LineState;
  if (name === 'lead') return -2;
  if (name === 'row') return -4;
  return name === 'photo' || (HEAD.has(name) && !name.endsWith('further') && name !== 'deck' && name !== 'blurb')
    ? 0
    : -20;
}

const POINTS_OF_CUE = new Map<Cue, Float64Array>();
for (const [cue, points] of Object.entries(CUE_POINTS)) {
  POINTS_OF_CUE.set(
    cue as Cue,
    Float64Array.from(STATES, (s) => points[s] ?? 0),
  );
}

const PRIORS = Float64Array.from(STATES, (s) => PRIOR[s] ?? 0);

function cuePoints(cues: ReadonlySet<Cue>): Float64Array {
  const sum = PRIORS.slice();
  for (const cue of cues) {
    const points = POINTS_OF_CUE.get(cue);
    if (points) for (let s = 0; s < sum.length; s++) sum[s] = (sum[s] as number) + (points[s] as number);
  }
  return sum;
}

const BASE_STEPS = tabulate(STEPS.filter((s) => !s.cue && !s.unless));
const CONDITIONAL = STEPS.filter((s) => s.cue ?? s.unless).map((step) => ({ step, cells: cellsOf(step) }));

function tabulate(steps: readonly Step[]): Float64Array {
  const table = new Float64Array(STATES.length ** 2).fill(UNUSUAL_STEP);
  const named = new Set<number>();
  for (const step of steps) {
    for (const cell of cellsOf(step)) {
      table[cell] = named.has(cell) ? (table[cell] as number) + step.points : step.points;
      named.add(cell);
    }
  }
  return table;
}

function cellsOf({ from, to }: Step): number[] {
  return from.flatMap((f) => to.map((t) => STATES.indexOf(f) * STATES.length + STATES.indexOf(t)));
}

const STEP_CUES = [
  ...new Set(CONDITIONAL.flatMap(({ step }) => [step.cue, step.unless].filter((c) => c !== undefined))),
];
const stepTables = new Map<number, Float64Array>();

/** The worth of every step to a line with these cues; few combinations of cues matter, so each table is made once. */
function stepPoints(cues: ReadonlySet<Cue>): Float64Array {
  let key = 0;
  STEP_CUES.forEach((cue, n) => (key += cues.has(cue) ? 2 ** n : 0));
  let table = stepTables.get(key);
  if (table) return table;
  table = BASE_STEPS.slice();
  for (const { step, cells } of CONDITIONAL) {
    if (step.cue && !cues.has(step.cue)) continue;
    if (step.unless && cues.has(step.unless)) continue;
    for (const cell of cells) table[cell] = (table[cell] as number) + step.points;
  }
  stepTables.set(key, table);
  return table;
}

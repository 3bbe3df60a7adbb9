import { bestPath, MAIN, type LinePoints, type Path } from '../../src/ingest/best-path.ts';
import { linePoints, stepPoints, type LabelModel } from '../../src/ingest/label-model.ts';
import { PLACES, type Place } from '../../src/ingest/line-features.ts';
import { opensArticle, STATES, type LineState } from '../../src/ingest/line-states.ts';
import type { LabelledLine } from './labelled-page.ts';

/** What a wrong state and a wrong or missed opening cost while learning, so that right readings win by a margin. */
const STATE_MARGIN = 0.5;
const OPENING_MARGIN = 2;
const IMPOSSIBLE = -1e6;

/** 1 where a step from one main state to another opens an article. */
const OPENS = Uint8Array.from({ length: MAIN * MAIN }, (_, i) => {
  const [from, to] = [STATES[Math.trunc(i / MAIN)], STATES[i % MAIN]] as [LineState, LineState];
  return opensArticle(to, from) ? 1 : 0;
});

type Tables = Record<Place, Map<string, Float64Array>>;

/** A model whose tables features are added to. */
type GrowingModel = LabelModel & { readonly lines: Tables };

/**
 * Learns the weights of {@link LabelModel} from pages whose articles are known and whose states are known in part: the
 * best reading that agrees with what is known is preferred to the best reading of all (a latent structured perceptron
 * with margin), and the weights are averaged over all steps.
 * @see Collins 2002 (structured perceptron); Yu & Joachims 2009 (latent variables)
 */
export class Perceptron {
  readonly #weights: GrowingModel;
  /** The sum of all updates, each times the step it was made at: gives the average without summing at every step. */
  readonly #late: GrowingModel;
  #steps = 1;

  /** @param cues whose steps have weights of their own */
  constructor(cues: readonly string[]) {
    this.#weights = emptyModel(cues);
    this.#late = emptyModel(cues);
  }

  /**
   * Learns from one page.
   * @param rate how far the weights move
   * @returns whether the page was read wrongly; undefined when no reading agrees with what is known
   */
  learn(page: readonly LabelledLine[], rate: number): boolean | undefined {
    const points = page.map(({ features, line }) => ({
      own: linePoints(this.#weights, features),
      steps: stepPoints(this.#weights, line.cues),
    }));
    const read = (changed: typeof restricted): Path =>
      bestPath(page.length, this.#weights.first, (n) => changed(points[n] as LinePoints, page[n] as LabelledLine));
    const right = read(restricted);
    if (right.points < IMPOSSIBLE / 2) return undefined;
    const wrong = read(tempted);
    const isWrong = right.states.some((s, n) => s !== wrong.states[n]);
    if (isWrong) {
      this.#move(page, right.states, rate);
      this.#move(page, wrong.states, -rate);
    }
    this.#steps++;
    return isWrong;
  }

  /** The average of the weights over all pages learned from. */
  average(): LabelModel {
    const mean = (now: Float64Array, late: Float64Array | undefined): Float64Array =>
      now.map((w, i) => w - (late?.[i] ?? 0) / this.#steps);
    const means = (now: ReadonlyMap<string, Float64Array>, late: ReadonlyMap<string, Float64Array>) =>
      new Map([...now].map(([name, points]) => [name, mean(points, late.get(name))]));
    const { lines, steps, cueSteps, first } = this.#weights;
    return {
      lines: Object.fromEntries(PLACES.map((p) => [p, means(lines[p], this.#late.lines[p])])) as Tables,
      steps: mean(steps, this.#late.steps),
      cueSteps: means(cueSteps, this.#late.cueSteps),
      first: mean(first, this.#late.first),
    };
  }

  #move(page: readonly LabelledLine[], states: Uint8Array, rate: number): void {
    const add = (now: Float64Array, late: Float64Array, cell: number): void => {
      now[cell] = (now[cell] as number) + rate;
      late[cell] = (late[cell] as number) + rate * this.#steps;
    };
    let before = -1;
    page.forEach(({ features, line }, n) => {
      const state = states[n] as number;
      for (const place of PLACES)
        for (const feature of features[place])
          add(tableOf(this.#weights.lines[place], feature), tableOf(this.#late.lines[place], feature), state);
      if (state >= MAIN) return;
      if (before < 0) add(this.#weights.first, this.#late.first, state);
      else {
        const cell = before * MAIN + state;
        add(this.#weights.steps, this.#late.steps, cell);
        for (const [cue, points] of this.#weights.cueSteps)
          if (line.cues.has(cue as never)) add(points, this.#late.cueSteps.get(cue) as Float64Array, cell);
      }
      before = state;
    });
  }
}

/** Only what agrees with what is known. */
function restricted({ own, steps }: LinePoints, { allowed, opens }: LabelledLine): LinePoints {
  return {
    own: allowed ? own.map((p, s) => (allowed[s] === 1 ? p : p + IMPOSSIBLE)) : own,
    steps: opens === undefined ? steps : steps.map((p, i) => ((OPENS[i] === 1) === opens ? p : p + IMPOSSIBLE)),
  };
}

/** What is wrong is made to look better than it is. */
function tempted({ own, steps }: LinePoints, { allowed, opens }: LabelledLine): LinePoints {
  const rightIsAside = allowed?.subarray(MAIN).some((a) => a === 1) ?? false;
  const margin = (s: number): number => (s >= MAIN === rightIsAside ? STATE_MARGIN : OPENING_MARGIN);
  return {
    own: allowed ? own.map((p, s) => (allowed[s] === 1 ? p : p + margin(s))) : own,
    steps: opens === undefined ? steps : steps.map((p, i) => ((OPENS[i] === 1) === opens ? p : p + OPENING_MARGIN)),
  };
}

function tableOf(tables: Map<string, Float64Array>, feature: string): Float64Array {
  let table = tables.get(feature);
  if (!table) tables.set(feature, (table = new Float64Array(STATES.length)));
  return table;
}

function emptyModel(cues: readonly string[]): GrowingModel {
  return {
    lines: Object.fromEntries(PLACES.map((place) => [place, new Map<string, Float64Array>()])) as Tables,
    steps: new Float64Array(MAIN * MAIN),
    cueSteps: new Map(cues.map((cue) => [cue, new Float64Array(MAIN * MAIN)])),
    first: new Float64Array(MAIN),
  };
}

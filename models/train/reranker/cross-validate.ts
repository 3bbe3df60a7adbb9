import { rankOfRight, type Lesson } from './lesson.ts';

/** Shares of a set's questions, from 0 to 1. */
export interface RankFigures {
  readonly questions: number;
  readonly r1: number;
  readonly r5: number;
  readonly mrr10: number;
  /** Questions of which any candidate is right: more no reranker finds. */
  readonly reachable: number;
}

type Learn = (lessons: readonly Lesson[]) => Float64Array;

/** Questions are learned from in all folds but one, and measured in that one. */
const FOLDS = 5;

/** Figures by set, each question ranked with weights learned without its fold. Folds go by the question, not by chance. */
export function crossValidated(lessons: readonly Lesson[], learn: Learn): Map<string, RankFigures> {
  const weights = Array.from({ length: FOLDS }, (_, fold) => learn(lessons.filter(({ id }) => foldOf(id) !== fold)));
  return bySet(lessons, (lesson) => weights[foldOf(lesson.id)] as Float64Array);
}

/**
 * Figures by set, each ranked with weights learned without it and without the sets asked of the same articles: what to expect
 * of questions of a kind never seen.
 */
export function leftOut(lessons: readonly Lesson[], learn: Learn): Map<string, RankFigures> {
  const families = [...new Set(lessons.map(({ set }) => familyOf(set)))];
  const weights = new Map(families.map((one) => [one, learn(lessons.filter(({ set }) => familyOf(set) !== one))]));
  return bySet(lessons, ({ set }) => weights.get(familyOf(set)) as Float64Array);
}

/** Figures by set, all ranked with the same weights. */
export function ranked(lessons: readonly Lesson[], weights: Float64Array): Map<string, RankFigures> {
  return bySet(lessons, () => weights);
}

function bySet(lessons: readonly Lesson[], weightsFor: (lesson: Lesson) => Float64Array): Map<string, RankFigures> {
  const sets = [...new Set(lessons.map(({ set }) => set))];
  return new Map(
    sets.map((set) => {
      const ofSet = lessons.filter((lesson) => lesson.set === set);
      return [set, figuresOf(ofSet, weightsFor)];
    }),
  );
}

function figuresOf(lessons: readonly Lesson[], weightsFor: (lesson: Lesson) => Float64Array): RankFigures {
  const ranks = lessons.map((lesson) => rankOfRight(lesson, weightsFor(lesson)));
  const share = (worth: (rank: number) => number): number =>
    ranks.reduce((sum, rank) => sum + worth(rank), 0) / Math.max(1, ranks.length);
  return {
    questions: lessons.length,
    r1: share((rank) => Number(rank <= 1)),
    r5: share((rank) => Number(rank <= 5)),
    mrr10: share((rank) => (rank <= 10 ? 1 / rank : 0)),
    reachable: lessons.filter(({ isRight }) => isRight.some(Boolean)).length / Math.max(1, lessons.length),
  };
}

/** seed and seed-in-news are one family. */
function familyOf(set: string): string {
  return set.split('-')[0] ?? set;
}

/** FNV-1a of the id. */
function foldOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash >>> 8) % FOLDS;
}

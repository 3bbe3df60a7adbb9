import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { searchable } from '../../bench/support/cached-snapshot.ts';
import { WORLDS } from '../../bench/support/worlds.ts';
import { FEATURES, type Feature } from '../../src/retrieval/match-features.ts';
import { collectLessons } from './reranker/collect-lessons.ts';
import { crossValidated, leftOut, ranked, type RankFigures } from './reranker/cross-validate.ts';
import { learnWeights } from './reranker/learn-weights.ts';
import type { Lesson } from './reranker/lesson.ts';
import { TRAINING_WORLD } from './reranker/training-world.ts';

/**
 * Learns what each feature weighs from questions whose answers are known, prints what the weights find of questions and of
 * sets they were not learned from, and writes them.
 */
const { values } = parseArgs({
  options: {
    questions: { type: 'string', default: '800' }, // of each set, at most
    docs: { type: 'string' }, // of the large archives, for a quick look
    l2: { type: 'string', default: '0.01' },
    out: { type: 'string', default: 'models/reranker/weights.json' },
  },
});
/** Of both tables: the cosine counts by how far it stands from the other candidates', whatever embedder it comes from. */
const TABLES = ['built-in', 'service'] as const;
/** What no question to learn from asks for, by judgement: an author's name, and what is newest. */
const GIVEN: Partial<Record<Feature, number>> = { bylines: 2, recent: 1 };
const without = new Set(Object.keys(GIVEN).map((feature) => FEATURES.indexOf(feature as Feature)));

const lessons: Lesson[] = [];
const sample = values.docs === undefined ? {} : { documents: Number(values.docs) };
for (const world of [TRAINING_WORLD, ...WORLDS]) {
  const { archive, sets } = await world.open(sample);
  const parts = await searchable(archive);
  for (const set of sets) lessons.push(...(await collectLessons(set, Number(values.questions), parts)));
  console.log(`${archive.articles.length} articles: ${sets.map(({ name }) => name).join(', ')}`);
}

const sizes = new Map<string, number>();
for (const { set } of lessons) sizes.set(set, (sizes.get(set) ?? 0) + 1);
/** The only questions asked of pages as they are printed, whose articles are many and short, count more. */
const OF_PRINTED_PAGES = { set: 'seed', times: 4 };
/** A set of a hundred times as many questions counts ten times as much. */
const weightOf = ({ set }: Lesson): number =>
  (set === OF_PRINTED_PAGES.set ? OF_PRINTED_PAGES.times : 1) / Math.sqrt(sizes.get(set) ?? 1);
const learn = (from: readonly Lesson[]): Float64Array =>
  learnWeights(from, FEATURES.length, { weightOf, l2: Number(values.l2), without });

const byWordsAlone = Float64Array.from(FEATURES, (feature) => (feature === 'bm25' ? 1 : 0));
print('BM25 alone', ranked(lessons, byWordsAlone));
print('learned, out of fold', crossValidated(lessons, learn));
print('learned without the set', leftOut(lessons, learn));
const weights = learn(lessons);
const table = Object.fromEntries(
  FEATURES.map((feature, c) => [feature, GIVEN[feature] ?? Math.round((weights[c] as number) * 1000) / 1000]),
);
console.log(table);
const tables = Object.fromEntries(TABLES.map((name) => [name, table]));
writeFileSync(values.out, `${JSON.stringify(tables, null, 2)}\n`);

function print(title: string, figures: ReadonlyMap<string, RankFigures>): void {
  console.log(`\n${title.padEnd(24)}     n    R@1    R@5    MRR  reachable`);
  for (const [set, { questions, ...shares }] of figures) {
    const cells = [shares.r1, shares.r5, shares.mrr10, shares.reachable];
    console.log(`  ${set.padEnd(22)} ${String(questions).padStart(5)}  ${cells.map(percent).join('  ')}`);
  }
}

function percent(share: number): string {
  return (share * 100).toFixed(1).padStart(5);
}

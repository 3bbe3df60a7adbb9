// Measures what is found, on every set of questions in ../shared, against BM25 of words and characters in the same run:
//   npm run bench:quality -- [--sets news,seed] [--docs 5000] [--ablations] [--fresh] [--json FILE]
// Prints corpus size, machine, commit and figures, and writes them as JSON into bench/results/.
import { parseArgs } from 'node:util';
import { search, type SearchParts } from '../src/pipelines/search.ts';
import { ablationsOf } from './support/ablations.ts';
import { searchable } from './support/cached-snapshot.ts';
import { lexicalSum } from './support/lexical-sum.ts';
import { figuresOf, type Figures, type QuestionSet } from './support/question-set.ts';
import { rememberedResult } from './support/remembered-result.ts';
import { circumstances, writeReport } from './support/write-report.ts';
import { WORLDS } from './support/worlds.ts';

const { values } = parseArgs({
  options: {
    sets: { type: 'string', default: '' }, // all when empty
    docs: { type: 'string' }, // of the large archives, for a quick look
    ablations: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false }, // build the archives anew
    json: { type: 'string' },
  },
});
/** Passages looked at for a ranking of articles, of which several may be one article's. */
const DEPTH = 100;
/** Places of a ranking that any figure looks at. */
const PLACES = 10;

const wanted = values.sets.split(',').filter(Boolean);
const sample = values.docs === undefined ? {} : { documents: Number(values.docs) };
const about = circumstances();
console.log(`${about.machine}, commit ${about.commit}`);
const measured: object[] = [];
for (const world of WORLDS) {
  if (wanted.length > 0 && !wanted.some((name) => world.sets.includes(name))) continue;
  const { archive, sets } = await world.open(sample);
  const parts = await searchable(archive, values.fresh);
  const { store } = parts.snapshot;
  console.log(`\n${archive.articles.length} articles, ${store.passages.length} passages`);
  const passages = store.passages.map(({ id, articleId, text }) => ({
    id,
    text: `${store.article(articleId)?.headline}\n${text}`,
  }));
  for (const set of sets) {
    if (wanted.length > 0 && !wanted.includes(set.name)) continue;
    const texts = set.questions.map((question) => question.text);
    const units = set.unit === 'article' ? archive.articles : passages;
    const inputs = [String(PLACES), ...units.flatMap(({ id, text }) => [id, text]), ...texts];
    note(
      set,
      'lexical sum',
      rememberedResult('lexical-sum', inputs, () => lexicalSum(units, texts, PLACES)),
    );
    const variants = values.ablations ? ablationsOf(parts) : {};
    for (const [name, variant] of Object.entries({ product: parts, ...variants })) {
      const { rankings, msPerQuestion } = await rank(set, variant);
      note(set, name, rankings, msPerQuestion);
    }
  }
}
writeReport('quality', { ...about, ...sample, measured }, values.json);

async function rank(set: QuestionSet, parts: SearchParts) {
  const rankings: string[][] = [];
  const msPerQuestion: number[] = [];
  for (const { text } of set.questions) {
    const started = performance.now();
    const { passages } = await search(parts, text, set.unit === 'article' ? DEPTH : PLACES, {});
    msPerQuestion.push(performance.now() - started);
    const ids = passages.map((p) => (set.unit === 'article' ? p.article.id : p.passageId));
    rankings.push([...new Set(ids)].slice(0, PLACES));
  }
  return { rankings, msPerQuestion };
}

function note(
  set: QuestionSet,
  by: string,
  rankings: readonly (readonly string[])[],
  msPerQuestion: readonly number[] = [],
): void {
  const byType: Record<string, Figures> = {};
  for (const type of new Set(set.questions.map((question) => question.type))) {
    const places = [...set.questions.keys()].filter((i) => set.questions[i]?.type === type);
    byType[type] = figuresOf(
      places.flatMap((i) => set.questions[i] ?? []),
      places.flatMap((i) => [rankings[i] ?? []]),
    );
  }
  const figures = figuresOf(set.questions, rankings);
  const ms = { p50: quantile(msPerQuestion, 0.5), p95: quantile(msPerQuestion, 0.95) };
  measured.push({ set: set.name, by, ...figures, ms, byType });
  print(
    `${set.name.padEnd(18)} ${by.padEnd(22)}`,
    figures,
    msPerQuestion.length > 0 ? `  ${ms.p50} / ${ms.p95} ms` : '',
  );
  if (byType['paraphrase']) print(`${' '.repeat(18)} ${'  paraphrases'.padEnd(22)}`, byType['paraphrase'], '');
}

function print(title: string, { questions, r1, r5, mrr10, all10 }: Figures, speed: string): void {
  const cells = Object.entries({ 'R@1': r1, 'R@5': r5, MRR: mrr10, 'all@10': all10 }).map(
    ([name, share]) => `${name} ${(share * 100).toFixed(1).padStart(5)}`,
  );
  console.log(`${title} n ${String(questions).padStart(4)}  ${cells.join('  ')}${speed}`);
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;
}

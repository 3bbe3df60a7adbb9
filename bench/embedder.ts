// Measures what the built-in embedder's vectors find alone, on every set of questions in ../shared:
//   npm run bench:embedder -- [--sets news,seed] [--docs 5000]
// Prints R@1, R@5 and MRR@10, and how many passages a second are embedded. Every vector is looked at, so no index blurs it.
import { parseArgs } from 'node:util';
import { embeddingText } from '../src/indexing/embedding-text.ts';
import { splitPassages } from '../src/indexing/split-passages.ts';
import { builtInEmbedder } from '../src/models/built-in-embedder.ts';
import type { ReadArchive } from '../src/pipelines/index-archive.ts';
import { figuresOf, type QuestionSet } from './support/question-set.ts';
import { WORLDS } from './support/worlds.ts';
import { circumstances } from './support/write-report.ts';

const { values } = parseArgs({
  options: {
    sets: { type: 'string', default: '' }, // all when empty
    docs: { type: 'string' }, // of the large archives, for a quick look
  },
});
const PLACES = 10;
const wanted = values.sets.split(',').filter(Boolean);
const embedder = builtInEmbedder();
await embedder.embedQuery('报问'); // loads the dictionary
const { machine, commit } = circumstances();
console.log(`${machine}, commit ${commit}, ${embedder.fingerprint}`);

for (const world of WORLDS) {
  if (wanted.length > 0 && !wanted.some((name) => world.sets.includes(name))) continue;
  const { archive, sets } = await world.open(values.docs === undefined ? {} : { documents: Number(values.docs) });
  const passages = await embedded(archive);
  for (const set of sets) if (wanted.length === 0 || wanted.includes(set.name)) await tell(set, passages);
}

interface EmbeddedPassage {
  readonly id: string;
  readonly articleId: string;
  readonly vector: Float32Array;
}

async function embedded({ articles }: ReadArchive): Promise<EmbeddedPassage[]> {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const passages = splitPassages(articles);
  const texts = passages.map((passage) => embeddingText(passage, byId.get(passage.articleId)));
  const started = performance.now();
  const vectors = await embedder.embedPassages(texts);
  const perSecond = (1000 * passages.length) / (performance.now() - started);
  console.log(`\n${articles.length} articles, ${passages.length} passages, ${perSecond.toFixed(0)} embedded a second`);
  return passages.map(({ id, articleId }, n) => ({ id, articleId, vector: vectors[n] ?? new Float32Array() }));
}

async function tell(set: QuestionSet, passages: readonly EmbeddedPassage[]): Promise<void> {
  const rankings: string[][] = [];
  for (const { text } of set.questions) {
    const question = await embedder.embedQuery(text);
    const nearest = new Map<string, number>();
    for (const { id, articleId, vector } of passages) {
      const unit = set.unit === 'article' ? articleId : id;
      nearest.set(unit, Math.max(nearest.get(unit) ?? -1, dot(question, vector)));
    }
    const ranked = [...nearest].toSorted((a, b) => b[1] - a[1]).slice(0, PLACES);
    rankings.push(ranked.map(([id]) => id));
  }
  const print = (name: string, places: readonly number[]): void => {
    const questions = places.flatMap((n) => set.questions[n] ?? []);
    const { r1, r5, mrr10 } = figuresOf(
      questions,
      places.map((n) => rankings[n] ?? []),
    );
    const shares = [r1, r5, mrr10].map((share) => (100 * share).toFixed(1).padStart(5));
    console.log(`${name.padEnd(22)} n ${String(places.length).padStart(4)}  R@1 / R@5 / MRR ${shares.join(' / ')}`);
  };
  const all = [...set.questions.keys()];
  print(set.name, all);
  const paraphrases = all.filter((n) => set.questions[n]?.type === 'paraphrase');
  if (paraphrases.length > 0) print('  paraphrases', paraphrases);
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

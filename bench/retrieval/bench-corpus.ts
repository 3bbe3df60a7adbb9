import { splitPassages } from '../../src/indexing/split-passages.ts';
import type { ReadArchive } from '../../src/pipelines/index-archive.ts';
import { sentences } from '../../src/text/sentences.ts';
import { archiveOf, type Document } from '../support/archive-of.ts';
import { newsSet } from '../support/eval-data.ts';
import type { Question, QuestionSet } from '../support/question-set.ts';
import { readJsonLines } from '../support/read-json-lines.ts';
import { WORLDS } from '../support/worlds.ts';

/** Which archive is measured: so many passages of news, or a set of `bench:quality` by its name. */
export type CorpusName = { readonly passages: number } | { readonly set: string };

/** An archive and a set of questions asked of it. */
export interface BenchCorpus {
  readonly archive: ReadArchive;
  readonly questions: QuestionSet;
}

/** Reads the archive from `../shared`. */
export async function benchCorpus(name: CorpusName): Promise<BenchCorpus> {
  if ('passages' in name) return newsOf(name.passages);
  const world = WORLDS.find(({ sets }) => sets.includes(name.set));
  const { archive, sets } = (await world?.open({})) ?? { archive: archiveOf([]), sets: [] };
  const questions = sets.find((set) => set.name === name.set);
  if (!questions) throw new Error(`There is no set ${name.set}.`);
  return { archive, questions };
}

/** Articles that answer questions come first, so that small archives can be asked too; the ones made up come last. */
function newsOf(passages: number): BenchCorpus {
  const { documents, sets } = newsSet();
  const asked = sets[0]?.questions ?? [];
  const wanted = new Set(asked.flatMap(idsOf));
  const sorted = [...documents.filter(({ id }) => wanted.has(id)), ...documents.filter(({ id }) => !wanted.has(id))];
  const taken: Document[] = [];
  let count = 0;
  for (const document of endless(sorted)) {
    if (count >= passages) break;
    taken.push(document);
    count += splitPassages(archiveOf([document]).articles).length;
  }
  const ids = new Set(taken.map(({ id }) => id));
  const questions = asked.filter((question) => idsOf(question).every((id) => ids.has(id)));
  return { archive: archiveOf(taken), questions: { name: `news-${passages}`, unit: 'article', questions } };
}

function idsOf({ groups }: Question): string[] {
  return groups.flatMap((group) => [...group]);
}

/** The news to be measured on, then the news to be learned from, then mixtures of these. */
function* endless(news: readonly Document[]): Generator<Document> {
  yield* news;
  const others = readJsonLines<{ id: string; date?: string; text: string }>('train-data/news-docs.jsonl.gz').map(
    ({ id, date = null, text }) => ({ id: `other-${id}`, title: '', date, text }),
  );
  yield* others;
  for (let round = 1; others.length > 0; round++) {
    for (const [i, document] of others.entries()) {
      yield mixed(document, others[(i + 37 * round) % others.length] ?? document, round);
    }
  }
}

/** Every other sentence is the other article's, and numbers differ: no passage repeats one, the words are as frequent as ever. */
function mixed(one: Document, other: Document, round: number): Document {
  const [a, b] = [one.text, other.text].map((text) => sentences(text).map((span) => text.slice(...span)));
  const text = (a ?? []).map((sentence, i) => (i % 2 === round % 2 ? sentence : (b?.[i] ?? sentence))).join('');
  const moved = text.replaceAll(/\d/g, (digit) => String((Number(digit) + round) % 10));
  return { ...one, id: `${one.id}-${round}`, text: moved };
}

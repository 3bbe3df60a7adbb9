import fs from 'node:fs';
import path from 'node:path';
import { splitPassages } from '../../src/indexing/split-passages.ts';
import type { ReadArchive } from '../../src/pipelines/index-archive.ts';
import type { Document } from './archive-of.ts';
import type { Question } from './question-set.ts';
import { readJsonLines } from './read-json-lines.ts';

/** Our own questions in everyday words, and how each says what answers it. */
interface EverydayQuestion {
  readonly archive: 'sample' | 'newspaper';
  readonly question: string;
  /** Of the sample pages: words of the passage that answers; of the newspaper: the id of the article. */
  readonly gold: string;
}

const FILE = path.resolve(import.meta.dirname, '../quality/everyday-questions.jsonl');
/** Later articles are for measuring by others. */
const FIRST_DAY_LEFT_OUT = '2026-05-01';

/** 人民日报 of January to April 2026 with its headlines. */
export function newspaperDocuments(): Document[] {
  return readJsonLines<Document & { date: string }>('eval-data/newspaper/rmrb-2026h1.jsonl.gz').filter(
    ({ date }) => date < FIRST_DAY_LEFT_OUT,
  );
}

/**
 * Questions about articles of the newspaper; an article that the collection holds twice answers twice.
 * @throws Error when an article is not there
 */
export function newspaperQuestions(documents: readonly Document[]): Question[] {
  return asked('newspaper').map(({ id, question, gold }) => {
    const title = documents.find((document) => document.id === gold)?.title;
    if (title === undefined) throw new Error(`${id}: no article ${gold}.`);
    const group = new Set(documents.filter((document) => document.title === title).map((document) => document.id));
    return { id, text: question, type: 'paraphrase', groups: [group] };
  });
}

/**
 * Questions about the sample pages; the ids in their groups are passages'.
 * @throws Error when no passage holds the words that answer
 */
export function samplePagesQuestions({ articles }: ReadArchive): Question[] {
  const passages = splitPassages(articles);
  return asked('sample').map(({ id, question, gold }) => {
    const group = new Set(passages.filter(({ text }) => text.includes(gold)).map((passage) => passage.id));
    if (group.size === 0) throw new Error(`${id}: no passage holds ${gold}.`);
    return { id, text: question, type: 'paraphrase', groups: [group] };
  });
}

function asked(archive: EverydayQuestion['archive']): (EverydayQuestion & { id: string })[] {
  const rows = fs.readFileSync(FILE, 'utf8').split('\n').filter(Boolean);
  return rows
    .map((row, at) => ({ id: `everyday-${at + 1}`, ...(JSON.parse(row) as EverydayQuestion) }))
    .filter((row) => row.archive === archive);
}

import fs from 'node:fs';
import path from 'node:path';
import type { ReadArchive } from '../../src/pipelines/index-archive.ts';
import { PACKAGE_ROOT } from '../../src/package-root.ts';
import { fold } from '../../src/text/fold.ts';
import type { Turn } from '../../src/types/query.ts';
import { archiveOf, joinArchives } from './archive-of.ts';
import { readJsonLines } from './read-json-lines.ts';
import { pagesArchive, seedArchive } from './seed-pages.ts';

/** A question that an archive answers or does not. */
export interface RefusalQuestion {
  readonly id: string;
  readonly text: string;
  readonly history: readonly Turn[];
  /** What kind of question, to tell figures apart. */
  readonly kind: string;
  readonly answerable: boolean;
  /** Words of the answer: of each group one. With a question that cannot be answered, those that put its premise right; may be none. */
  readonly accepts: readonly (readonly string[])[];
}

/** Questions over one archive. */
export interface RefusalSet {
  readonly name: 'seed' | 'rgb' | 'own';
  readonly archive: ReadArchive;
  readonly questions: readonly RefusalQuestion[];
}

/** The visible questions over the five pages. */
export async function seedSet(): Promise<RefusalSet> {
  const rows = readJsonLines<{
    id: string;
    question: string;
    type: string;
    answerable: boolean;
    history?: Turn[];
    must_include?: string[][];
  }>('qa/seed-questions.jsonl');
  return {
    name: 'seed',
    archive: await seedArchive(),
    questions: rows.map(({ id, question, type, answerable, history = [], must_include: accepts = [] }) => ({
      id,
      text: question,
      history,
      kind: type,
      answerable,
      accepts,
    })),
  };
}

/** Our own questions over the sample archive and a made-up page, half of which cannot be answered. */
export async function ownSet(): Promise<RefusalSet> {
  const folder = path.join(PACKAGE_ROOT, 'bench/quality');
  const rows = fs.readFileSync(path.join(folder, 'refusal-questions.jsonl'), 'utf8').split('\n').filter(Boolean);
  return {
    name: 'own',
    archive: joinArchives(
      await pagesArchive(path.join(PACKAGE_ROOT, 'corpus')),
      await pagesArchive(path.join(folder, 'pages')),
    ),
    questions: rows.map((row, at) => {
      const parsed = JSON.parse(row) as { question: string; answerable: boolean; kind?: string; holds?: string[] };
      const { question, answerable, kind = 'answerable', holds = [] } = parsed;
      return {
        id: `own-${at + 1}`,
        text: question,
        history: [],
        kind,
        answerable,
        accepts: holds.map((words) => [words]),
      };
    }),
  };
}

/**
 * RGB's questions over two archives: each lacks the passages that answer every other question, so that each question is asked
 * once with what answers it and once among nothing but what is near. A question whose answer stands in what is near is left out
 * of the second.
 */
export function rgbSets(): RefusalSet[] {
  const passages = readJsonLines<{ id: string; text: string }>('eval-data/rgb/passages.jsonl.gz');
  const asked = readJsonLines<{
    id: string;
    question: string;
    answers: string[][];
    positive_ids: string[];
    negative_ids: string[];
  }>('eval-data/rgb/noise.jsonl');
  const texts = new Map(passages.map(({ id, text }) => [id, fold(text)]));
  return [0, 1].map((turn) => {
    const isLeftOut = (at: number): boolean => at % 2 === turn;
    const gone = new Set(asked.flatMap(({ positive_ids: ids }, at) => (isLeftOut(at) ? ids : [])));
    const kept = passages.filter(({ id }) => !gone.has(id));
    return {
      name: 'rgb' as const,
      archive: archiveOf(kept.map(({ id, text }) => ({ id, text, title: '', date: null }))),
      questions: asked.flatMap(({ id, question, answers, negative_ids: near }, at) => {
        const answerable = !isLeftOut(at);
        const isStillThere = near.some((negative) => holdsAll(answers, texts.get(negative) ?? ''));
        if (!answerable && isStillThere) return [];
        const kind = answerable ? 'answerable' : 'without its passages';
        return [
          { id: `${id}-${turn}`, text: question, history: [], kind, answerable, accepts: answerable ? answers : [] },
        ];
      }),
    };
  });
}

/** Whether a text says, of each group, one of the words. */
export function holdsAll(groups: readonly (readonly string[])[], text: string): boolean {
  const folded = fold(text).replace(/\s/gu, '');
  return groups.every((words) => words.some((word) => folded.includes(fold(word).replace(/\s/gu, ''))));
}

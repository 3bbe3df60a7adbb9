import type { Document } from './archive-of.ts';
import type { Question, QuestionSet } from './question-set.ts';
import { readJsonLines } from './read-json-lines.ts';

/** Documents and the questions asked of them. */
export interface DocumentSet {
  readonly documents: readonly Document[];
  readonly sets: readonly QuestionSet[];
}

/** How much of a large archive is taken. */
export interface Sample {
  /** At most so many documents; the ones that answer questions are always kept. All when left out. */
  readonly documents?: number;
}

/** The first day of what is only measured; articles of earlier days may be learned from. */
const FIRST_MEASURED_DAY = '2026-05-01';

/** News articles without their titles, questions about them, and the titles as questions. */
export function newsSet({ documents: most }: Sample = {}): DocumentSet {
  const rows = readJsonLines<{ id: string; title?: string; date?: string; text: string }>(
    'eval-data/news/docs.jsonl.gz',
  );
  const asked = readJsonLines<{
    id: string;
    type: string;
    question: string;
    answer: string;
    gold: string[];
    alsoAnswers: string[];
  }>('eval-data/news/questions.jsonl').map((q) =>
    question(q.id, q.question, [...q.gold, ...q.alsoAnswers], { type: q.type, answers: [q.answer] }),
  );
  const kept = sampled(rows, most, new Set(asked.flatMap((q) => q.groups.flatMap((group) => [...group]))));
  return {
    documents: kept.map(({ id, date = null, text }) => ({ id, title: '', date, text })),
    sets: [
      { name: 'news', unit: 'article', questions: asked },
      {
        name: 'headlines',
        unit: 'article',
        questions: kept.flatMap(({ id, title }) => (title ? [question(`${id}-title`, title, [id])] : [])),
      },
    ],
  };
}

/** 人民日报 of May and June 2026 without titles, and the titles as questions. */
export function rmrbSet({ documents: most }: Sample = {}): DocumentSet {
  const rows = readJsonLines<{ id: string; date: string; title: string; text: string }>(
    'eval-data/newspaper/rmrb-2026h1.jsonl.gz',
  ).filter(({ date }) => date >= FIRST_MEASURED_DAY);
  const kept = sampled(rows, most, new Set());
  return {
    documents: kept.map(({ id, date, text }) => ({ id, title: '', date, text })),
    sets: [
      {
        name: 'rmrb',
        unit: 'article',
        questions: kept.flatMap(({ id, title }) => (title ? [question(`${id}-title`, title, [id])] : [])),
      },
    ],
  };
}

/** Encyclopaedia passages with their titles, questions of the CMRC 2018 development set. */
export function cmrcSet(): DocumentSet {
  return readingSet('cmrc', 'cmrc2018-dev');
}

/** Passages of the web, questions typed into a search engine (DuReader-robust development set). */
export function dureaderSet(): DocumentSet {
  return readingSet('dureader', 'dureader-robust');
}

/** Passages of web news; `rgb` asks for any that answers, `rgb-integration` for all that are needed together. */
export function rgbSet(): DocumentSet {
  const rows = readJsonLines<{ id: string; text: string }>('eval-data/rgb/passages.jsonl.gz');
  const noise = readJsonLines<{ id: string; question: string; positive_ids: string[] }>('eval-data/rgb/noise.jsonl');
  const integration = readJsonLines<{ id: string; question: string; positive_groups: string[][] }>(
    'eval-data/rgb/integration.jsonl',
  );
  return {
    documents: rows.map(({ id, text }) => ({ id, title: '', date: null, text })),
    sets: [
      { name: 'rgb', unit: 'article', questions: noise.map((q) => question(q.id, q.question, q.positive_ids)) },
      {
        name: 'rgb-integration',
        unit: 'article',
        questions: integration.map((q) => ({
          id: q.id,
          text: q.question,
          type: '',
          groups: q.positive_groups.map((group) => new Set(group)),
        })),
      },
    ],
  };
}

function readingSet(name: string, file: string): DocumentSet {
  const rows = readJsonLines<{ id: string; title: string | null; text: string }>(
    `eval-data/mrc/${file}.passages.jsonl.gz`,
  );
  const asked = readJsonLines<{ id: string; question: string; answers: string[]; passage_id: string }>(
    `eval-data/mrc/${file}.questions.jsonl`,
  );
  return {
    documents: rows.map(({ id, title, text }) => ({ id, title: title ?? '', date: null, text })),
    sets: [
      {
        name,
        unit: 'article',
        questions: asked.map((q) => question(q.id, q.question, [q.passage_id], { answers: q.answers })),
      },
    ],
  };
}

function question(id: string, text: string, gold: readonly string[], more: Partial<Question> = {}): Question {
  return { id, text, type: '', groups: [new Set(gold)], ...more };
}

/** The wanted rows and, evenly drawn, others up to `most` in all. */
function sampled<T extends { readonly id: string }>(
  rows: readonly T[],
  most: number | undefined,
  wanted: ReadonlySet<string>,
): readonly T[] {
  if (most === undefined || most >= rows.length) return rows;
  const others = rows.filter(({ id }) => !wanted.has(id));
  const step = others.length / Math.max(1, most - (rows.length - others.length));
  const drawn = new Set(
    others.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step)).map(({ id }) => id),
  );
  return rows.filter(({ id }) => wanted.has(id) || drawn.has(id));
}

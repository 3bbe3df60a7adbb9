import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/compose.ts';
import type { Answer } from '../../src/types/answer.ts';
import { answerOf, openArchive, SAMPLE_CORPUS } from '../support/archive.ts';

interface SampleQuestion {
  readonly question: string;
  /** Each group must be met by one of its alternatives. */
  readonly facts?: readonly (readonly string[])[];
  /** Of the article that answers; empty when it has none or several do. */
  readonly headline?: string;
  readonly refused?: boolean;
}

const QUESTIONS = fs
  .readFileSync(path.resolve(import.meta.dirname, '../fixtures/sample-questions.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as SampleQuestion);

const compact = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** The least that holds on the sample archive; a change that lowers it makes answers worse. */
const LEAST = { right: 0.85, cited: 0.9, refused: 0.7, overRefused: 0.1 };

describe('questions about the sample archive, without any key', () => {
  let app: App & AsyncDisposable;
  let answers: { readonly asked: SampleQuestion; readonly answer: Answer }[];

  beforeAll(async () => {
    app = await openArchive(SAMPLE_CORPUS);
    answers = [];
    for (const asked of QUESTIONS) answers.push({ asked, answer: await answerOf(app, { question: asked.question }) });
  });
  afterAll(async () => await app[Symbol.asyncDispose]());

  it('of which the archive holds no word but a day are refused', async () => {
    expect(await answerOf(app, { question: '今天股市怎么样？' })).toMatchObject({ refused: true });
  });

  const share = (rows: typeof answers, holds: (row: (typeof answers)[number]) => boolean): number => {
    const failing = rows
      .filter((row) => !holds(row))
      .map(({ asked, answer }) => `${asked.question} → ${answer.answer}`);
    if (failing.length > 0) process.stdout.write(`${failing.join('\n')}\n`);
    return 1 - failing.length / rows.length;
  };
  const answerable = () => answers.filter(({ asked }) => !asked.refused);

  it('are answered with the facts asked for', () => {
    const right = share(
      answerable(),
      ({ asked, answer }) =>
        !answer.refused &&
        (asked.facts ?? []).every((group) => group.some((fact) => compact(answer.answer).includes(compact(fact)))),
    );
    expect(right).toBeGreaterThanOrEqual(LEAST.right);
  });

  it('are answered from the article that says it', () => {
    const named = answerable().filter(({ asked, answer }) => asked.headline && !answer.refused);
    const cited = share(named, ({ asked, answer }) =>
      answer.citations.some(({ article }) => compact(article.headline) === compact(asked.headline ?? '')),
    );
    expect(cited).toBeGreaterThanOrEqual(LEAST.cited);
  });

  it('are refused when the archive does not say, and only then', () => {
    const refused = share(
      answers.filter(({ asked }) => asked.refused),
      ({ answer }) => answer.refused,
    );
    const answered = share(answerable(), ({ answer }) => !answer.refused);
    expect(refused).toBeGreaterThanOrEqual(LEAST.refused);
    expect(1 - answered).toBeLessThanOrEqual(LEAST.overRefused);
  });

  it('quote the archive word for word, at the place they name', () => {
    const citations = answers.flatMap(({ answer }) => answer.citations);
    expect(citations.length).toBeGreaterThan(20);
    for (const { quote, source, verdict } of citations) {
      const text = fs.readFileSync(path.join(SAMPLE_CORPUS, source.file), 'utf8');
      const printed = source.spans.map(([start, end]) => text.slice(start, end)).join('');
      expect(verdict).toBe('verbatim');
      expect(compact(printed)).toBe(compact(quote));
    }
  });
});

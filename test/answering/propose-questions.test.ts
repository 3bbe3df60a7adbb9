import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proposeQuestions } from '../../src/answering/propose-questions.ts';
import type { App } from '../../src/compose.ts';
import type { Article } from '../../src/types/article.ts';
import { openArchive, SAMPLE_CORPUS } from '../support/archive.ts';

let app: App & AsyncDisposable;
let articles: Article[];
beforeAll(async () => {
  app = await openArchive(SAMPLE_CORPUS);
  const store = app.snapshot()?.store;
  const ids = new Set(store?.passages.map(({ articleId }) => articleId));
  articles = [...ids].flatMap((id) => store?.article(id) ?? []);
});
afterAll(async () => await app[Symbol.asyncDispose]());

describe('proposeQuestions', () => {
  it('draws questions that differ, fit on a line and stand in turn with what others report', () => {
    const proposed = proposeQuestions({ articles, near: [...articles, ...articles], told: '' });
    const questions = proposed.map(({ question }) => question);
    expect(questions).toHaveLength(8);
    expect(new Set(questions).size).toBe(8);
    expect(Math.max(...questions.map(({ length }) => length))).toBeLessThanOrEqual(30);
    expect(questions.map((question) => question.endsWith('讲了什么？')).slice(0, 4)).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });

  it('does not ask again for what was asked or told', () => {
    const first = proposeQuestions({ articles, near: articles, told: '' }).map(({ question }) => question);
    const next = proposeQuestions({ articles, near: articles, told: first.join('\n') }).map(({ question }) => question);
    expect(next.filter((question) => first.includes(question))).toEqual([]);
    expect(next.length).toBeGreaterThan(0);
  });

  it('has nothing to ask without articles', () => {
    expect(proposeQuestions({ articles: [], near: [], told: '' })).toEqual([]);
  });
});

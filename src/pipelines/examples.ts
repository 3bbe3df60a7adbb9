import { setImmediate } from 'node:timers/promises';
import { proposeQuestions, type ProposedQuestion } from '../answering/propose-questions.ts';
import type { Logger } from '../log.ts';
import type { Article } from '../types/article.ts';
import type { PassageStore } from '../types/ports/passage-store.ts';
import { isAnswered, type SuggestParts } from './suggest.ts';

const WANTED = 4;
/** Newest issues that they are drawn from, and how many of their articles. */
const [ISSUES, ARTICLES] = [8, 40];
/** What is asked of the whole archive by somebody who has limited nothing. */
const EVERYTHING = {};
const ASKED_OF: ReadonlySet<Article['type']> = new Set(['news', 'feature', 'commentary']);

/**
 * Example questions of one index, looked for when they are first asked for, and again after a failure, which gives none.
 */
export function examplesOnce(parts: SuggestParts, signal: AbortSignal, log: Logger): () => Promise<readonly string[]> {
  let found: Promise<readonly string[]> | undefined;
  return () =>
    (found ??= examples(parts, BUDGET_MS, signal).catch((err: unknown) => {
      log.warn({ err }, 'no example questions: the next who asks may find some');
      found = undefined;
      return [];
    }));
}

/** How long they are looked for. */
const BUDGET_MS = 2_000;

/**
 * Questions to begin with, each of another article of the newest issues, each tried as those of `suggest` are: first what the
 * articles tell the amount or the day of, then, where that is not enough, what an article is about.
 * @returns at most four, distinct; fewer when time is up
 * @throws BaowenError what the embedding service fails with
 */
export async function examples(parts: SuggestParts, budgetMs: number, signal: AbortSignal): Promise<string[]> {
  const until = parts.clock.monotonicMs() + budgetMs;
  const newest = newestArticles(parts.snapshot.store);
  const found = new Map<string, string>();
  for (const propose of [factsOf, reportOf]) {
    for (const article of newest) {
      for (const proposed of found.has(article.id) ? [] : propose(article)) {
        await setImmediate();
        if (found.size === WANTED || parts.clock.monotonicMs() >= until) return [...found.values()];
        if (!(await isAnswered(parts, proposed, EVERYTHING, signal))) continue;
        found.set(article.id, proposed.question);
        break;
      }
    }
  }
  return [...found.values()];
}

/** Who a person is, which no one sentence answers, is left out: that begins no conversation. */
function factsOf(article: Article): readonly ProposedQuestion[] {
  return proposeQuestions({ articles: [article], near: [], told: '' }).filter(({ span }) => span !== undefined);
}

function reportOf(article: Article): readonly ProposedQuestion[] {
  return proposeQuestions({ articles: [], near: [article], told: '' });
}

/** Of each issue one article a page before a second one of any page. */
function newestArticles(store: PassageStore): readonly Article[] {
  const newest = store.issues.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1)).slice(0, ISSUES);
  const articles = newest.flatMap(({ pageIds }) => {
    const pages = pageIds.map((id) =>
      (store.page(id)?.articleIds ?? []).flatMap((articleId) => store.article(articleId) ?? []),
    );
    const ranked = pages.flatMap((page) =>
      page.filter(({ type }) => ASKED_OF.has(type)).map((article, place) => ({ article, place })),
    );
    return ranked.toSorted((a, b) => a.place - b.place).map(({ article }) => article);
  });
  return [...new Set(articles)].slice(0, ARTICLES);
}

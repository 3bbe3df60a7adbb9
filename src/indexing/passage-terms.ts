import { dateParts, dateTerms } from '../text/date-terms.ts';
import { readDates, resolveDate } from '../text/dates.ts';
import type { Article } from '../types/article.ts';
import type { Passage } from '../types/passage.ts';
import type { PassageStore } from '../types/ports/passage-store.ts';
import type { Tokenizer } from '../types/ports/tokenizer.ts';
import type { PassageTerms } from './bm25f.ts';

type ArticleTerms = Omit<PassageTerms, 'subhead' | 'body'>;

/**
 * Cuts every passage into the terms of its fields; what its article says of itself travels with each passage.
 * @returns one row a passage, in order of ordinal
 */
export function* passageTerms(
  store: Pick<PassageStore, 'passages' | 'article' | 'issue' | 'page'>,
  tokenizer: Tokenizer,
): Generator<PassageTerms> {
  let article: Article | undefined;
  let shared: ArticleTerms | undefined;
  for (const passage of store.passages) {
    if (!article || !shared || article.id !== passage.articleId) {
      article = store.article(passage.articleId);
      if (!article) throw new Error(`Passage ${passage.id} belongs to no article.`);
      shared = articleTerms(article, store, tokenizer);
    }
    const issueDate = store.issue(article.issueId)?.date ?? null;
    yield { ...shared, subhead: tokenizer.terms(passage.subhead), body: bodyTerms(passage, tokenizer, issueDate) };
  }
}

function articleTerms(
  article: Article,
  store: Pick<PassageStore, 'issue' | 'page'>,
  tokenizer: Tokenizer,
): ArticleTerms {
  const issue = store.issue(article.issueId);
  const pages = article.pageIds.map((id) => store.page(id));
  const names = [issue?.paper ?? '', issue?.edition ?? '', ...pages.map((page) => page?.title ?? '')];
  return {
    headline: tokenizer.terms(article.headline),
    kicker: tokenizer.terms(`${article.kicker}\n${article.deck}`),
    section: tokenizer.terms(article.section),
    bylines: tokenizer.terms(article.bylines.flatMap((byline) => [byline.role, ...byline.names]).join('\n')),
    issue: [
      ...tokenizer.terms(names.join('\n')),
      ...(issue?.date ? [issue.date, ...dateTerms(dateParts(issue.date))] : []),
      ...pages.flatMap((page) => (page?.number ? [`${page.number}版`] : [])),
    ],
  };
}

/** Dates are resolved against the issue's, so that 昨日 and 3月18日 are found under the full date too. */
function bodyTerms(passage: Passage, tokenizer: Tokenizer, issueDate: string | null): string[] {
  const dates = readDates(passage.text).map((date) => (issueDate ? resolveDate(date, issueDate) : date));
  return [...tokenizer.terms(passage.text), ...dates.flatMap(dateTerms)];
}

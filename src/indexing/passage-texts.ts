import { dateParts, dateTerms } from '../text/date-terms.ts';
import type { Article } from '../types/article.ts';
import type { Passage } from '../types/passage.ts';
import type { PassageStore } from '../types/ports/passage-store.ts';

/** The words of a passage by field, not yet cut: plain data, which may go to another process. */
export interface PassageTexts {
  readonly article: ArticleTexts;
  readonly subhead: string;
  readonly body: string;
}

/** What an article says of itself, which goes with each of its passages. */
export interface ArticleTexts {
  readonly headline: string;
  readonly kicker: string;
  readonly section: string;
  readonly bylines: string;
  readonly issue: string;
  /** Of the issue and its pages, terms that no words are cut into: `2024-03-18`, 3月18日, 01版. */
  readonly issueTerms: readonly string[];
  /** Which dates in the text are resolved against. */
  readonly issueDate: string | null;
}

/**
 * The words that passages are found by.
 * @returns one row a passage, in order; those of one article share its object
 */
export function* passageTexts(
  passages: Iterable<Passage>,
  store: Pick<PassageStore, 'article' | 'issue' | 'page'>,
): Generator<PassageTexts> {
  let articleId: string | undefined;
  let shared: ArticleTexts | undefined;
  for (const passage of passages) {
    if (!shared || articleId !== passage.articleId) {
      const article = store.article(passage.articleId);
      if (!article) throw new Error(`Passage ${passage.id} belongs to no article.`);
      articleId = passage.articleId;
      shared = articleTexts(article, store);
    }
    yield { article: shared, subhead: passage.subhead, body: passage.text };
  }
}

function articleTexts(article: Article, store: Pick<PassageStore, 'issue' | 'page'>): ArticleTexts {
  const issue = store.issue(article.issueId);
  const pages = article.pageIds.map((id) => store.page(id));
  const names = [issue?.paper ?? '', issue?.edition ?? '', ...pages.map((page) => page?.title ?? '')];
  return {
    headline: article.headline,
    kicker: `${article.kicker}\n${article.deck}`,
    section: article.section,
    bylines: article.bylines.flatMap((byline) => [byline.role, ...byline.names]).join('\n'),
    issue: names.join('\n'),
    issueTerms: [
      ...(issue?.date ? [issue.date, ...dateTerms(dateParts(issue.date))] : []),
      ...pages.flatMap((page) => (page?.number ? [`${page.number}版`] : [])),
    ],
    issueDate: issue?.date ?? null,
  };
}

import type { Article } from '../types/article.ts';
import type { Issue } from '../types/issue.ts';
import type { Page } from '../types/page.ts';
import type { Passage } from '../types/passage.ts';
import type { PassageStore } from '../types/ports/passage-store.ts';
import type { Span } from '../types/span.ts';
import type { Withdrawal } from '../types/withdrawal.ts';
import type { WithdrawalLine } from './withdrawal-list.ts';

/** An archive without the words of some of its articles: their places stay, so that every offset and row number holds. */
export class WithheldStore implements PassageStore {
  readonly issues: readonly Issue[];
  readonly passages: readonly Passage[];
  readonly #store: PassageStore;
  readonly #withheld: ReadonlyMap<string, WithdrawalLine>;

  /** @param withheld ids of articles of the store, with the line that withdraws each */
  constructor(store: PassageStore, withheld: ReadonlyMap<string, WithdrawalLine>) {
    this.#store = store;
    this.#withheld = withheld;
    this.issues = store.issues;
    this.passages = store.passages.map((passage) =>
      withheld.has(passage.articleId) ? { ...passage, text: '', subhead: '' } : passage,
    );
  }

  issue(id: string): Issue | undefined {
    return this.#store.issue(id);
  }

  /** It names withdrawn articles, too: that they stood there is no secret. */
  page(id: string): Page | undefined {
    return this.#store.page(id);
  }

  article(id: string): Article | undefined {
    return this.#withheld.has(id) ? undefined : this.#store.article(id);
  }

  passage(id: string): Passage | undefined {
    return this.passagesOf(id.slice(0, id.lastIndexOf('-'))).find((passage) => passage.id === id);
  }

  passagesOf(articleId: string): readonly Passage[] {
    return this.#withheld.has(articleId) ? [] : this.#store.passagesOf(articleId);
  }

  pageText(pageId: string): string | undefined {
    const text = this.#store.pageText(pageId);
    const page = this.#store.page(pageId);
    if (text === undefined || !page) return text;
    const articles = page.articleIds
      .filter((id) => this.#withheld.has(id))
      .flatMap((id) => this.#store.article(id) ?? []);
    return articles.reduce((rest, article) => withoutArticle(rest, page, article), text);
  }

  withdrawal(articleId: string): Withdrawal | undefined {
    const line = this.#withheld.get(articleId);
    return line && { articleId, date: line.date, reason: line.reason };
  }
}

/** What of the page belongs to no article may repeat the article's words, such as a headline on the front page. */
function withoutArticle(text: string, page: Page, article: Article): string {
  const own = article.sources.filter(({ file }) => file === page.file).flatMap(({ spans }) => spans);
  const repeats = page.furniture.filter((span) => repeatsWords(text.slice(...span), article));
  return [...own, ...repeats].reduce(blankedOut, text);
}

function repeatsWords(words: string, article: Article): boolean {
  const trimmed = words.trim();
  return trimmed.length > 1 && article.text.includes(trimmed);
}

/** Blanks as wide as the words, so that the page keeps its form. */
function blankedOut(text: string, [start, end]: Span): string {
  return text.slice(0, start) + text.slice(start, end).replaceAll(/[^\n]/g, '\u3000') + text.slice(end);
}

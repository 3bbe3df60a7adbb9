import type { Article } from '../types/article.ts';
import type { Issue } from '../types/issue.ts';
import type { Page } from '../types/page.ts';
import type { Passage } from '../types/passage.ts';
import type { PassageStore } from '../types/ports/passage-store.ts';

/** The page files' texts by page id, in memory or not. */
export interface PageTexts {
  get(pageId: string): string | undefined;
  /** As it was deflated before; undefined when it was not. */
  deflated?(pageId: string): Uint8Array | undefined;
}

/** What a store holds. */
export interface ArchiveParts {
  readonly issues: readonly Issue[];
  readonly pages: readonly Page[];
  readonly articles: readonly Article[];
  /** In order of ordinal, those of an article together. */
  readonly passages: readonly Passage[];
  readonly pageTexts: PageTexts;
}

/** The archive in memory, but for the texts of pages; each look-up one step. */
export class MemoryPassageStore implements PassageStore {
  readonly issues: readonly Issue[];
  readonly passages: readonly Passage[];
  /** All that it holds, as it is written into a snapshot. */
  readonly parts: ArchiveParts;
  readonly #issues: ReadonlyMap<string, Issue>;
  readonly #pages: ReadonlyMap<string, Page>;
  readonly #articles: ReadonlyMap<string, Article>;
  /** Ordinals of the articles' first passages. */
  readonly #firsts: ReadonlyMap<string, number>;

  constructor(parts: ArchiveParts) {
    this.parts = parts;
    this.issues = parts.issues.toSorted(byPaperAndDate);
    this.passages = parts.passages;
    this.#issues = byId(parts.issues);
    this.#pages = byId(parts.pages);
    this.#articles = byId(parts.articles);
    const firsts = new Map<string, number>();
    for (const { articleId, ordinal } of parts.passages) if (!firsts.has(articleId)) firsts.set(articleId, ordinal);
    this.#firsts = firsts;
  }

  issue(id: string): Issue | undefined {
    return this.#issues.get(id);
  }

  page(id: string): Page | undefined {
    return this.#pages.get(id);
  }

  article(id: string): Article | undefined {
    return this.#articles.get(id);
  }

  passage(id: string): Passage | undefined {
    return this.passagesOf(id.slice(0, id.lastIndexOf('-'))).find((passage) => passage.id === id);
  }

  passagesOf(articleId: string): readonly Passage[] {
    const first = this.#firsts.get(articleId) ?? this.passages.length;
    let end = first;
    while (this.passages[end]?.articleId === articleId) end++;
    return this.passages.slice(first, end);
  }

  pageText(pageId: string): string | undefined {
    return this.parts.pageTexts.get(pageId);
  }

  /** It is the whole archive, see `withhold`. */
  withdrawal(): undefined {
    return undefined;
  }
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

/** Undated issues come last; equal ones stay in order of id. */
function byPaperAndDate(a: Issue, b: Issue): number {
  if (!a.date !== !b.date) return a.date ? -1 : 1;
  return compare(a.paper ?? '', b.paper ?? '') || compare(a.date ?? '', b.date ?? '') || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

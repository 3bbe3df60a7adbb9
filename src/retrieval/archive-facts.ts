import { fold } from '../text/fold.ts';
import type { Article } from '../types/article.ts';
import type { PassageStore } from '../types/ports/passage-store.ts';

/** What an archive calls its papers, pages, sections and authors, folded, and all its articles as they were printed. */
export interface ArchiveFacts {
  readonly papers: ReadonlySet<string>;
  /** Page numbers such as `01` and `A04`. */
  readonly pages: ReadonlySet<string>;
  /** Sections of articles and names of pages. */
  readonly sections: ReadonlySet<string>;
  readonly authors: ReadonlySet<string>;
  /** By date, page and place on it; undated ones last. */
  readonly articles: readonly Article[];
  /** The first and the last day an issue bears, `YYYY-MM-DD`; null when none is dated. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

/** A snapshot's archive never changes, and every question asks for its names. */
const known = new WeakMap<PassageStore, ArchiveFacts>();

/** The facts of an archive, gathered at the first call, in one walk over its passages. */
export function archiveFacts(store: PassageStore): ArchiveFacts {
  let facts = known.get(store);
  if (!facts) known.set(store, (facts = gather(store)));
  return facts;
}

function gather(store: PassageStore): ArchiveFacts {
  const ids = new Set(store.passages.map(({ articleId }) => articleId));
  const articles = [...ids].flatMap((id) => store.article(id) ?? []);
  const pages = articles.flatMap(({ pageIds }) => pageIds.flatMap((id) => store.page(id) ?? []));
  const names = articles.flatMap(({ bylines }) => bylines.flatMap((byline) => byline.names.map(fold)));
  const sections = [...articles.map(({ section }) => section), ...pages.map(({ title }) => title)].map(sectionName);
  const days = store.issues.flatMap(({ date }) => date ?? []).toSorted();
  return {
    papers: new Set(store.issues.flatMap(({ paper }) => (paper ? [fold(paper)] : []))),
    pages: new Set(pages.flatMap(({ number }) => number ?? [])),
    sections: new Set(sections.filter((name) => name.length > 1)),
    authors: new Set(names.filter((name) => /^\p{Script=Han}{2,4}$/u.test(name))),
    articles: inOrder(articles, store),
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
  };
}

/** 民生版 and 民生 are one section. */
function sectionName(section: string): string {
  return fold(section)
    .trim()
    .replace(/(?:版|栏目|专栏)$/u, '');
}

function inOrder(articles: readonly Article[], store: PassageStore): Article[] {
  const keyed = articles.map((article, place) => {
    const date = store.issue(article.issueId)?.date ?? '9999';
    const page = store.page(article.pageIds[0] ?? '')?.number ?? '~';
    return { article, key: `${date} ${article.issueId} ${page}`, place };
  });
  return keyed
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.place - b.place))
    .map(({ article }) => article);
}

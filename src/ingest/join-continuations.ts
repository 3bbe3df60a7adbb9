import type { PageArticle, PageReading } from '../types/reading.ts';
import { affinityTo, wordsOf } from './affinity.ts';

/** An article of a page, by the page's and the article's place. */
export interface Place {
  readonly page: number;
  readonly article: number;
}

/** A text that leaves one page and is taken up on another. */
export interface Continuation {
  readonly from: Place;
  readonly to: Place;
}

/**
 * Finds, among the pages of one dated issue, the texts that jump: an article printed with 下转02版 and the text on page
 * 02 printed with 上接01版. Where several jump between the same pages, those with most words in common are paired.
 * @param pages readings of one issue
 */
export function joinContinuations(pages: readonly PageReading[]): Continuation[] {
  const leaving = placesOf(pages, (a) => a.jumpsTo !== null);
  const arriving = placesOf(pages, (a) => a.jumpsFrom !== null);
  if (leaving.length === 0 || arriving.length === 0) return [];
  const affinity = affinityTo(leaving.map((p) => wordsOf(articleAt(pages, p).text)));
  const pairs = arriving.flatMap((to, t) => {
    const shared = affinity(articleAt(pages, to).text);
    return leaving.flatMap((from, f) => {
      return fits(pages, from, to) ? [{ from, to, shared: shared[f] ?? 0, order: Math.abs(f - t) }] : [];
    });
  });
  const taken = new Set<Place>();
  return pairs
    .toSorted((a, b) => b.shared - a.shared || a.order - b.order)
    .filter(({ from, to }) => {
      if (taken.has(from) || taken.has(to)) return false;
      taken.add(from).add(to);
      return true;
    })
    .map(({ from, to }) => ({ from, to }));
}

function placesOf(pages: readonly PageReading[], wanted: (article: PageArticle) => boolean): Place[] {
  return pages.flatMap(({ articles }, page) =>
    articles.flatMap((a, article) => (wanted(a) ? [{ page, article }] : [])),
  );
}

function articleAt(pages: readonly PageReading[], { page, article }: Place): PageArticle {
  return pages[page]?.articles[article] as PageArticle;
}

/** Each page must be the one the other's jump line names; a page whose number is unknown may be. */
function fits(pages: readonly PageReading[], from: Place, to: Place): boolean {
  if (from.page === to.page) return false;
  const isNamed = (stated: string | null, page: number): boolean => {
    const number = pages[page]?.identity.page.value ?? null;
    return stated === null || number === null || stated === number;
  };
  return isNamed(articleAt(pages, from).jumpsTo, to.page) && isNamed(articleAt(pages, to).jumpsFrom, from.page);
}

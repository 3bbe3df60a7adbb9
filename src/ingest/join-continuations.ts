import type { Jump, PageArticle, PageReading } from '../types/reading.ts';
import { affinityTo, wordsOf } from './affinity.ts';
import { isSameHeadline } from './same-headline.ts';
import { startsMidSentence } from './line-ends.ts';

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
 * 02 printed with 上接01版. Where several jump between the same pages, a headline that both sides name decides, then the
 * mark (①), then the words they have in common. A jump line that only one side shows counts when the other side is text
 * that breaks off, or begins broken, and has clearly most in common with it.
 * @param pages readings of one issue
 * @returns each place at most once as `from` and once as `to`; followed from place to place they never come round
 */
export function joinContinuations(pages: readonly PageReading[]): Continuation[] {
  const joined: Continuation[] = [];
  join(pages, joined, placesOf(pages, isLeaving), placesOf(pages, isArriving), 0);
  join(pages, joined, placesOf(pages, isBroken), placesOf(pages, isArriving), CLEARLY_SHARED);
  join(pages, joined, placesOf(pages, isLeaving), placesOf(pages, isHeadless), CLEARLY_SHARED);
  return joined;
}

/** Affinity from which two texts, of which only one shows a jump line, are one: some names or several rare words. */
const CLEARLY_SHARED = 8;

const isLeaving = ({ jumpsTo }: PageArticle): boolean => jumpsTo !== null;
const isArriving = ({ jumpsFrom }: PageArticle): boolean => jumpsFrom !== null;

/** Text that breaks off at its very end. */
function isBroken({ jumpsTo, gaps, paragraphs }: PageArticle): boolean {
  const captions = paragraphs.filter((p) => p.role === 'caption').reduce((sum, p) => sum + p.text.length + 1, 0);
  const length = paragraphs.reduce((sum, p) => sum + p.text.length + 1, 0);
  return jumpsTo === null && gaps.includes(length - captions - 1);
}

/** Text without a head that begins in the middle of a sentence. */
function isHeadless({ jumpsFrom, paragraphs }: PageArticle): boolean {
  const [first] = paragraphs;
  return jumpsFrom === null && first?.role === 'body' && startsMidSentence(first.text);
}

interface Pair extends Continuation {
  readonly named: number;
  readonly shared: number;
  readonly order: number;
}

function join(
  pages: readonly PageReading[],
  joined: Continuation[],
  ends: readonly Place[],
  starts: readonly Place[],
  leastShared: number,
): void {
  const from = ends.filter((end) => !joined.some((j) => isSame(j.from, end)));
  const to = starts.filter((start) => !joined.some((j) => isSame(j.to, start)));
  if (from.length === 0 || to.length === 0) return;
  const pairs = pairsOf(pages, from, to).filter(({ named, shared }) => named > 0 || shared >= leastShared);
  const best = pairs.toSorted((a, b) => b.named - a.named || b.shared - a.shared || a.order - b.order);
  for (const pair of best) {
    const isTaken = joined.some((j) => isSame(j.from, pair.from) || isSame(j.to, pair.to));
    if (!isTaken && !leadsTo(joined, pair.to, pair.from)) joined.push({ from: pair.from, to: pair.to });
  }
}

function pairsOf(pages: readonly PageReading[], from: readonly Place[], to: readonly Place[]): Pair[] {
  const affinity = affinityTo(from.map((place) => wordsOf(articleAt(pages, place).text)));
  return to.flatMap((start, s) => {
    const shared = affinity(articleAt(pages, start).text);
    return from.flatMap((end, e): Pair[] => {
      if (!fits(pages, end, start)) return [];
      const named = nameScore(articleAt(pages, end), articleAt(pages, start));
      return [{ from: end, to: start, named, shared: shared[e] ?? 0, order: Math.abs(e - s) }];
    });
  });
}

function placesOf(pages: readonly PageReading[], wanted: (article: PageArticle) => boolean): Place[] {
  return pages.flatMap(({ articles }, page) =>
    articles.flatMap((a, article) => (wanted(a) ? [{ page, article }] : [])),
  );
}

function articleAt(pages: readonly PageReading[], { page, article }: Place): PageArticle {
  return pages[page]?.articles[article] as PageArticle;
}

function isSame(a: Place, b: Place): boolean {
  return a.page === b.page && a.article === b.article;
}

/** Each page must be the one the other's jump line names, and their marks the same; a page of unknown number may be. */
function fits(pages: readonly PageReading[], from: Place, to: Place): boolean {
  if (from.page === to.page) return false;
  const isNamed = (jump: Jump | null, page: number): boolean => {
    const number = pages[page]?.identity.page.value ?? null;
    return jump === null || number === null || jump.page === number;
  };
  const { jumpsTo } = articleAt(pages, from);
  const { jumpsFrom } = articleAt(pages, to);
  const areMarked = Boolean(jumpsTo?.mark && jumpsFrom?.mark);
  if (areMarked && jumpsTo?.mark !== jumpsFrom?.mark) return false;
  return isNamed(jumpsTo, to.page) && isNamed(jumpsFrom, from.page);
}

/** 2 when one side names the other's headline or prints it again, 1 when both show the same mark, else 0. */
function nameScore(from: PageArticle, to: PageArticle): number {
  const named = [
    [from.headline, to.jumpsFrom?.headline],
    [from.headline, to.headline],
    [to.headline, from.jumpsTo?.headline],
    [from.jumpsTo?.headline, to.jumpsFrom?.headline],
  ] as const;
  if (named.some(([a, b]) => isSameHeadline(a ?? '', b ?? ''))) return 2;
  return from.jumpsTo?.mark && from.jumpsTo.mark === to.jumpsFrom?.mark ? 1 : 0;
}

/** Whether the joins lead from one place to the other. */
function leadsTo(joined: readonly Continuation[], from: Place, to: Place): boolean {
  for (let at: Place | undefined = from; at; at = joined.find((j) => at && isSame(j.from, at))?.to) {
    if (isSame(at, to)) return true;
  }
  return false;
}

import path from 'node:path';
import type { PassageStore } from '../types/ports/passage-store.ts';
import type { Source, Span } from '../types/span.ts';
import type { Gold } from './evaluation-question.ts';

/** Where the words that answer stand in the archive. */
export interface GoldPlace {
  readonly file: string;
  /** Every place of the words in the file. */
  readonly spans: readonly Span[];
  /** Articles that hold them, or that have the headline named beside them. */
  readonly articleIds: ReadonlySet<string>;
}

/** Whoever holds so much of the words holds them. */
const LEAST_HELD = 0.6;

/** Finds the words that answer in the archive; the base name of a page file is compared. */
export function goldFinder(store: PassageStore): (gold: Gold) => GoldPlace {
  const pages = store.issues.flatMap(({ pageIds }) => pageIds.flatMap((id) => store.page(id) ?? []));
  const byName = new Map(pages.map((page) => [path.basename(page.file), page]));
  return ({ file, headline, quote }) => {
    const name = path.basename(file);
    const page = byName.get(name);
    const spans = page ? occurrences(quote, store.pageText(page.id) ?? '') : [];
    const articles = page ? page.articleIds.flatMap((id) => store.article(id) ?? []) : [];
    const right = articles.filter(
      (article) =>
        article.sources.some((source) => holdsGold(source, { file: name, spans })) ||
        isSameHeadline(article.headline, headline),
    );
    return { file: name, spans, articleIds: new Set(right.map((article) => article.id)) };
  };
}

/** Whether a stretch of a page file holds most of the words, at any of their places. */
export function holdsGold({ file, spans }: Source, gold: Pick<GoldPlace, 'file' | 'spans'>): boolean {
  if (path.basename(file) !== gold.file) return false;
  return gold.spans.some(([start, end]) => {
    const held = spans.map(([from, to]) => Math.max(0, Math.min(end, to) - Math.max(start, from)));
    return held.reduce((sum, length) => sum + length, 0) >= LEAST_HELD * (end - start);
  });
}

function occurrences(words: string, text: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push([at, at + words.length]);
  return found;
}

function isSameHeadline(a: string, b: string): boolean {
  const [one, other] = [lettersOf(a), lettersOf(b)];
  return one !== '' && other !== '' && (one.includes(other) || other.includes(one));
}

function lettersOf(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\p{P}\p{S}]/gu, '');
}

import { chineseDate } from '../text/label.ts';
import type { ParsedQuery, Period } from '../types/query.ts';

/**
 * What a reader should be told of how the question was read, each a Chinese sentence without its full stop: 按“芦淞”检索.
 * Other words for the same thing are not worth telling; they show in the trace.
 * @param k how many articles of a listing are shown
 */
export function queryNotes(query: ParsedQuery, k: number): string[] {
  return [...corrections(query), ...periods(query), ...unmet(query), ...listing(query, k)];
}

/** A correction stands for what was written; a misprint of the archive is looked for beside it. */
function corrections({ expansions }: ParsedQuery): string[] {
  return expansions
    .filter(({ kind }) => kind === 'homophone' || kind === 'ocr')
    .map(({ from, to, weight }) => (weight < 1 ? `也按“${to}”检索` : `按“${to}”检索，报库里没有“${from}”`));
}

/** Relative words always, a year that was guessed only where it decides what is looked at. */
function periods({ periods: named, today, limits }: ParsedQuery): string[] {
  const told = named.filter(
    ({ basis, from }) => basis === 'relative' || (basis === 'year-guessed' && from === limits.from),
  );
  const since = today?.basis === 'archive-end' ? `，以馆藏最后一期（${chineseDate(today.day)}）为今天` : '';
  return told.map((period) => `“${period.text}”按${daysOf(period)}理解${period.basis === 'relative' ? since : ''}`);
}

function daysOf({ from, to }: Period): string {
  if (from === to) return chineseDate(from);
  const [start, end] = [chineseDate(from), chineseDate(to)];
  return `${start}至${from.slice(0, 4) === to.slice(0, 4) ? end.slice(5) : end}`;
}

function unmet({ unmet: words, listing: articles }: ParsedQuery): string[] {
  if (words.length === 0 || articles) return [];
  return [`报库里没有${words.map((word) => `“${word}”`).join('')}的报道，在全部报纸里检索`];
}

function listing({ listing: articles }: ParsedQuery, k: number): string[] {
  return articles && articles.length > k ? [`共${articles.length}篇，列出前${k}篇`] : [];
}

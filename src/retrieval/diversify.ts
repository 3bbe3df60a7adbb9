import { lettersOf } from '../text/letters-of.ts';
import { sentences } from '../text/sentences.ts';
import type { Hit } from '../types/hit.ts';

/** More passages of one article than this give way to other articles. */
const MOST_OF_ONE_ARTICLE = 4;

/**
 * Lets other articles have their say: a passage that repeats a better one word for word, as a notice printed in two issues
 * does, or that stands in another printing of a text already found, and passages of an article that has had its share move
 * behind all others. Nothing is lost while there is room.
 * An article that holds both best hits is what the question is about, and has no such limit.
 * @param hits best first
 * @returns at most `k`, ranks from 1
 */
export function diversify(hits: readonly Hit[], k: number): Hit[] {
  const [first, second] = hits;
  const subject = first && first.article.id === second?.article.id ? first.article.id : undefined;
  const texts = new Set<string>();
  const taken = new Map<string, number>();
  const kept: Hit[] = [];
  const deferred: Hit[] = [];
  for (const hit of hits) {
    if (kept.length === k) break;
    const text = lettersOf(hit.passage.text);
    const count = taken.get(hit.article.id) ?? 0;
    const isCrowding = count >= MOST_OF_ONE_ARTICLE && hit.article.id !== subject;
    const isRepeat = texts.has(text) || kept.some((better) => repeats(hit, better));
    (isRepeat || isCrowding ? deferred : kept).push(hit);
    texts.add(text);
    taken.set(hit.article.id, count + 1);
  }
  return [...kept, ...deferred].slice(0, k).map((hit, index) => ({ ...hit, rank: index + 1 }));
}

/** Share of a passage, by length, that another printing must hold; what is said only here is no repeat. */
const MOST_HELD = 0.5;

/** Whether most of the passage stands in the article of a better hit, which prints the same text. */
function repeats({ article, passage }: Hit, better: Hit): boolean {
  if (!article.variants.includes(better.article.id)) return false;
  const printed = lettersOf(better.article.text);
  const said = sentences(passage.text).map((span) => lettersOf(passage.text.slice(...span)));
  const total = said.reduce((sum, sentence) => sum + sentence.length, 0);
  const held = said.filter((sentence) => printed.includes(sentence)).reduce((sum, { length }) => sum + length, 0);
  return held >= MOST_HELD * total;
}

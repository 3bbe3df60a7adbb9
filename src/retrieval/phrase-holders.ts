import { fold } from '../text/fold.ts';
import { hanGrams } from '../text/han-grams.ts';
import { lettersOf } from '../text/letters-of.ts';
import type { Hit, ScoredOrdinal } from '../types/hit.ts';
import type { OrdinalFilter } from '../types/ports/lexical-index.ts';
import type { ParsedQuery } from '../types/query.ts';
import type { Snapshot } from '../types/snapshot.ts';

/** Holders looked for, a phrase; more of them would crowd out what the rest of the question asks for. */
const WANTED = 10;
/** Passages that hold all pairs of a phrase's characters are nearly always its holders; so many are read at most. */
const MOST_READ = 300;

/**
 * Passages that hold what the question quotes, for each phrase that none of those found so far holds: a quoted title is what
 * the reader wants to see, however little the rest of the question has in common with it.
 * @returns ordinals, at most ten a phrase, those that hold most of the question
 */
export function phraseHolders(
  { lexical, store }: Pick<Snapshot, 'lexical' | 'store'>,
  { phrases, terms }: Pick<ParsedQuery, 'phrases' | 'terms'>,
  found: readonly ScoredOrdinal[],
  filter: OrdinalFilter = () => true,
): number[] {
  const added = new Set<number>();
  for (const phrase of phrases) {
    const holds = (ordinal: number): boolean => holdsPhrase(store.passages[ordinal]?.text ?? '', phrase);
    const likely = new Set(lexical.holdersOfAll(hanGrams(fold(phrase))));
    if (found.some(({ ordinal }) => likely.has(ordinal) && holds(ordinal))) continue;
    const holders = [...likely].filter(filter).slice(0, MOST_READ).filter(holds);
    const scores = new Map(holders.map((ordinal) => [ordinal, lexical.score(terms, ordinal)]));
    const best = holders.toSorted((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || a - b);
    for (const ordinal of best.slice(0, WANTED)) added.add(ordinal);
  }
  return [...added];
}

/**
 * Sees to it that each phrase the question quotes stands in one of the hits kept, if it stands in any: the best hit that
 * holds it takes a last place.
 * @param hits all of them, best first
 * @returns as many as `kept`, ranks from 1
 */
export function keepPhrases(kept: readonly Hit[], hits: readonly Hit[], phrases: readonly string[]): Hit[] {
  const result = [...kept];
  let place = result.length - 1;
  for (const phrase of phrases) {
    const holds = ({ passage }: Hit): boolean => holdsPhrase(passage.text, phrase);
    if (place < 0 || result.some(holds)) continue;
    const best = hits.find(holds);
    if (best) result[place--] = { ...best, rank: place + 2 };
  }
  return result;
}

/** Letters and digits alone count: a line may break within a title, and a name may be spaced. */
function holdsPhrase(text: string, phrase: string): boolean {
  return lettersOf(text).includes(lettersOf(phrase));
}

import { setImmediate as nextTurn } from 'node:timers/promises';
import { shareOf } from './frequency-codes.ts';
import { GrowingUint32 } from './growing-uint32.ts';
import type { LexicalPostings } from './lexical-postings.ts';
import { CODE_BITS, CODE_MASK } from './posting-entry.ts';
import { forEachPosting, openPostings, PostingListWriter } from './posting-list.ts';
import { TermCursor, TermDictionaryWriter } from './term-dictionary.ts';

/** Stands for the ordinal of a passage that is no more. */
export const GONE = 0xff_ff_ff_ff;

/** Passages inverted before, and where they stand now. */
export interface PostingsPart {
  readonly postings: LexicalPostings;
  /** The new ordinal of each of its passages, `GONE` for one that is left out. */
  readonly ordinals: Uint32Array;
}

/** After so many terms the server gets a turn. */
const TERMS_A_TURN = 4096;

/**
 * Puts together what was inverted apart. O(postings), and far quicker than cutting texts into terms.
 * @param one @param other whose new ordinals are, taken together, each below `size` once
 * @returns the same bytes as all passages inverted at once give
 */
export async function mergePostings(one: PostingsPart, other: PostingsPart, size: number): Promise<LexicalPostings> {
  const bodyNorms = bodyNormsOf([one, other], size);
  const dictionary = new TermDictionaryWriter();
  const lists = new PostingListWriter();
  const entries = new GrowingUint32();
  const collect = ({ postings, ordinals }: PostingsPart, { start, documentFrequency }: TermCursor): void => {
    forEachPosting(openPostings(postings.lists, start, documentFrequency), (own, code) => {
      const ordinal = ordinals[own] as number;
      if (ordinal !== GONE) entries.push(((ordinal << CODE_BITS) | code) >>> 0);
    });
  };
  const write = (term: Uint8Array): void => {
    if (entries.length === 0) return;
    entries.sort();
    for (let i = 0; i < entries.length; i++) {
      const entry = entries.at(i);
      const [ordinal, code] = [entry >>> CODE_BITS, entry & CODE_MASK];
      lists.add(ordinal, code, shareOf(code, bodyNorms[ordinal] as number));
    }
    dictionary.add(term, entries.length, lists.end());
    entries.clear();
  };

  const [a, b] = [new TermCursor(one.postings.dictionary), new TermCursor(other.postings.dictionary)];
  let [hasA, hasB] = [a.next(), b.next()];
  for (let terms = 1; hasA || hasB; terms++) {
    const order = !hasB ? -1 : !hasA ? 1 : a.compare(b);
    if (order <= 0) collect(one, a);
    if (order >= 0) collect(other, b);
    write(order <= 0 ? a.term : b.term);
    if (order <= 0) hasA = a.next();
    if (order >= 0) hasB = b.next();
    if (terms % TERMS_A_TURN === 0) await nextTurn();
  }
  return { size, bodyNorms, dictionary: dictionary.finish(), lists: lists.finish() };
}

function bodyNormsOf(parts: readonly PostingsPart[], size: number): Uint8Array {
  const bodyNorms = new Uint8Array(size);
  for (const { postings, ordinals } of parts) {
    for (let own = 0; own < ordinals.length; own++) {
      const ordinal = ordinals[own] as number;
      if (ordinal !== GONE) bodyNorms[ordinal] = postings.bodyNorms[own] as number;
    }
  }
  return bodyNorms;
}

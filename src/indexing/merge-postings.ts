import { setImmediate as nextTurn } from 'node:timers/promises';
import { shareOf } from './frequency-codes.ts';
import { GrowingUint32 } from './growing-uint32.ts';
import type { LexicalPostings } from './lexical-postings.ts';
import { forEachPosting, openPostings, PostingListWriter } from './posting-list.ts';
import { CODE_BITS, CODE_MASK } from './posting-entry.ts';
import { termsOf, TermDictionaryWriter, type ReadTerm } from './term-dictionary.ts';

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
 * @param parts whose new ordinals are, taken together, each below `size` once
 * @returns the same bytes as all passages inverted at once give
 */
export async function mergePostings(parts: readonly PostingsPart[], size: number): Promise<LexicalPostings> {
  const bodyNorms = new Uint8Array(size);
  for (const { postings, ordinals } of parts) {
    for (const [own, ordinal] of ordinals.entries())
      if (ordinal !== GONE) bodyNorms[ordinal] = postings.bodyNorms[own] as number;
  }
  const dictionary = new TermDictionaryWriter();
  const lists = new PostingListWriter();
  const entries = new GrowingUint32();
  let terms = 0;
  for (const { term, holders } of termsInOrder(parts)) {
    entries.clear();
    for (const { part, entry } of holders) {
      const list = openPostings(part.postings.lists, entry.start, entry.documentFrequency);
      forEachPosting(list, (own, code) => {
        const ordinal = part.ordinals[own] as number;
        if (ordinal !== GONE) entries.push(((ordinal << CODE_BITS) | code) >>> 0);
      });
    }
    const inOrder = entries.sorted();
    for (const entry of inOrder) {
      const [ordinal, code] = [entry >>> CODE_BITS, entry & CODE_MASK];
      lists.add(ordinal, code, shareOf(code, bodyNorms[ordinal] as number));
    }
    if (inOrder.length > 0) dictionary.add(term, inOrder.length, lists.end());
    if (++terms % TERMS_A_TURN === 0) await nextTurn();
  }
  return { size, bodyNorms, dictionary: dictionary.finish(), lists: lists.finish() };
}

interface Holder {
  readonly part: PostingsPart;
  readonly entry: ReadTerm;
}

/** Each term of any part once, in order of its bytes, with the parts that hold it. */
function* termsInOrder(
  parts: readonly PostingsPart[],
): Generator<{ readonly term: Uint8Array; readonly holders: readonly Holder[] }> {
  const cursors = parts.map((part) => {
    const terms = termsOf(part.postings.dictionary);
    return { part, terms, next: terms.next() };
  });
  for (;;) {
    let first: Uint8Array | undefined;
    for (const { next } of cursors)
      if (!next.done && (!first || Buffer.compare(next.value.term, first) < 0)) first = next.value.term;
    if (!first) return;
    const holders: Holder[] = [];
    for (const cursor of cursors) {
      const { part, terms, next } = cursor;
      if (next.done || Buffer.compare(next.value.term, first) !== 0) continue;
      holders.push({ part, entry: next.value });
      cursor.next = terms.next();
    }
    yield { term: first, holders };
  }
}

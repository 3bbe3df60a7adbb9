import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LexicalPostings } from './lexical-postings.ts';
import { CODE_BITS, CODE_MASK } from './posting-entry.ts';
import { decodePostings, openPostings, PostingListWriter } from './posting-list.ts';
import { TermCursor, TermDictionaryWriter } from './term-dictionary.ts';

/** Stands for the ordinal of a passage that is no more. */
export const GONE = 0xff_ff_ff_ff;

/** Passages inverted before, and where they stand now. */
export interface PostingsPart {
  readonly postings: LexicalPostings;
  /** The new ordinal of each of its passages, rising; `GONE` for one that is left out. */
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
  const [a, b] = [new TermCursor(one.postings.dictionary), new TermCursor(other.postings.dictionary)];
  const [ofA, ofB] = [one, other].map(({ postings }) => new Uint32Array(postings.size)) as [Uint32Array, Uint32Array];
  const ofBoth = new Uint32Array(size);
  let [hasA, hasB] = [a.next(), b.next()];
  for (let terms = 1; hasA || hasB; terms++) {
    const order = !hasB ? -1 : !hasA ? 1 : a.compare(b);
    const countA = order <= 0 ? collect(one, a, ofA) : 0;
    const countB = order >= 0 ? collect(other, b, ofB) : 0;
    const { bytes, length } = order <= 0 ? a : b;
    if (countB > 0 && countA > 0) weave(ofA, countA, ofB, countB, ofBoth);
    const entries = countB === 0 ? ofA : countA === 0 ? ofB : ofBoth;
    const count = countA + countB;
    if (count > 0) dictionary.add(bytes, count, lists.write(entries, 0, count, bodyNorms), length);
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

/** The entries of a term at their new ordinals. @returns how many there are */
function collect(
  { postings, ordinals }: PostingsPart,
  { start, documentFrequency }: TermCursor,
  entries: Uint32Array,
): number {
  decodePostings(openPostings(postings.lists, start, documentFrequency), entries);
  let count = 0;
  for (let i = 0; i < documentFrequency; i++) {
    const entry = entries[i] as number;
    const ordinal = ordinals[entry >>> CODE_BITS] as number;
    if (ordinal !== GONE) entries[count++] = (ordinal << CODE_BITS) | (entry & CODE_MASK);
  }
  return count;
}

function weave(a: Uint32Array, countA: number, b: Uint32Array, countB: number, both: Uint32Array): void {
  for (let i = 0, j = 0, at = 0; at < countA + countB; at++) {
    const takesA = j === countB || (i < countA && (a[i] as number) < (b[j] as number));
    both[at] = (takesA ? a[i++] : b[j++]) as number;
  }
}

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LexicalPostings } from './lexical-postings.ts';
import { CODE_BITS, CODE_MASK } from './posting-entry.ts';
import { BLOCK, decodePostings, openPostings } from './posting-list.ts';
import { PostingListWriter } from './posting-list-writer.ts';
import { PostingSeams } from './posting-seams.ts';
import { GONE, type PostingsPart } from './postings-part.ts';
import { TermCursor, TermDictionaryWriter } from './term-dictionary.ts';

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
  const lists = new PostingListWriter(one.postings.lists.length + other.postings.lists.length);
  const seams = new PostingSeams(one, other.ordinals);
  const [a, b] = [new TermCursor(one.postings.dictionary), new TermCursor(other.postings.dictionary)];
  const [ofA, ofB] = [one, other].map(({ postings }) => new Uint32Array(postings.size)) as [Uint32Array, Uint32Array];
  const woven = new Uint32Array(size);

  /** A list whose ends can be copied, or one that is put together anew. @returns its size, 0 when nothing is left of it */
  const join = (countB: number): number => {
    seams.read(a.start, a.documentFrequency, a.postingBytes);
    const { middle, middleCount, headCount, count, tailFrom, losesHighest } = seams;
    left = headCount + middleCount + countB + count - tailFrom;
    if (left === 0) return 0;
    if (left === headCount && left === count) return lists.copy(seams.bytes, seams.start, seams.end);
    if (left > BLOCK !== count > BLOCK || losesHighest) {
      weave(ofA, collect(one, a, ofA), ofB, countB, woven);
      return lists.write(woven, 0, left, bodyNorms);
    }
    if (countB > 0) weave(middle, middleCount, ofB, countB, woven);
    return lists.splice(seams, countB > 0 ? woven : middle, middleCount + countB, bodyNorms);
  };
  let left = 0;
  let [hasA, hasB] = [a.next(), b.next()];
  for (let terms = 1; hasA || hasB; terms++) {
    const order = !hasB ? -1 : !hasA ? 1 : a.compare(b);
    const countB = order >= 0 ? collect(other, b, ofB) : 0;
    left = countB;
    const postingBytes = order <= 0 ? join(countB) : lists.write(ofB, 0, countB, bodyNorms);
    const { bytes, length } = order <= 0 ? a : b;
    if (left > 0) dictionary.add(bytes, left, postingBytes, length);
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

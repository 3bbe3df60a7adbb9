import { ByteWriter } from './byte-writer.ts';
import type { LexicalPostings } from './lexical-postings.ts';
import { CODE_BITS, CODE_MASK } from './posting-entry.ts';
import { PostingListWriter } from './posting-list-writer.ts';
import type { TermCounts } from './term-counter.ts';
import { TermDictionaryWriter } from './term-dictionary.ts';
import { TermNumbers } from './term-numbers.ts';

const MOST = 1 << (32 - CODE_BITS);

/**
 * Inverts passages: brings together by term what was counted by passage. The postings are the same however the passages
 * were shared out over the counts.
 * @param counted of passages in order of ordinal
 * @param onCollected called when the last was taken
 * @throws RangeError beyond 16 million passages or terms
 */
export async function buildLexicalPostings(
  counted: Iterable<TermCounts> | AsyncIterable<TermCounts>,
  onCollected: () => void = () => {},
): Promise<LexicalPostings> {
  const { terms, parts, bodyNorms } = await collect(counted);
  onCollected();
  const { starts, grouped } = groupByTerm(terms.length, parts);
  const dictionary = new TermDictionaryWriter();
  const lists = new PostingListWriter();
  for (const [term, id] of sortTerms(terms)) {
    const [start = 0, end = 0] = starts.subarray(id, id + 2);
    dictionary.add(term, end - start, lists.write(grouped, start, end, bodyNorms));
  }
  return { size: bodyNorms.length, bodyNorms, dictionary: dictionary.finish(), lists: lists.finish() };
}

interface Occurrences {
  /** In order of their numbers. */
  readonly terms: readonly string[];
  readonly parts: readonly Part[];
  readonly bodyNorms: Uint8Array;
}

interface Part extends Pick<TermCounts, 'entries' | 'ends'> {
  /** The number that each of its terms has among all. */
  readonly ids: Uint32Array;
}

/** All counts as one: their terms are numbered anew. */
async function collect(counted: Iterable<TermCounts> | AsyncIterable<TermCounts>): Promise<Occurrences> {
  const numbers = new TermNumbers();
  const parts: Part[] = [];
  const norms = new ByteWriter();
  for await (const { terms, entries, ends, bodyNorms } of counted) {
    const ids = new Uint32Array(terms.length);
    for (let i = 0; i < terms.length; i++) ids[i] = numbers.of(terms[i] as string);
    parts.push({ ids, entries, ends });
    norms.bytes(bodyNorms, 0, bodyNorms.length);
    if (norms.length >= MOST || numbers.size >= MOST) throw new RangeError(`More than ${MOST} passages or terms.`);
  }
  return { terms: numbers.terms, parts, bodyNorms: norms.view().slice() };
}

/** All entries brought together by term; a term's stay in order of passage. */
function groupByTerm(termCount: number, parts: readonly Part[]) {
  const starts = new Uint32Array(termCount + 1);
  for (const { ids, entries } of parts) {
    for (let i = 0; i < entries.length; i++) {
      const after = (ids[(entries[i] as number) >>> CODE_BITS] as number) + 1;
      starts[after] = (starts[after] as number) + 1;
    }
  }
  for (let id = 0; id < termCount; id++) starts[id + 1] = (starts[id + 1] as number) + (starts[id] as number);
  const next = starts.slice();
  const grouped = new Uint32Array(starts[termCount] as number);
  let ordinal = 0;
  for (const { ids, entries, ends } of parts) {
    let i = 0;
    for (const end of ends) {
      for (; i < end; i++) {
        const entry = entries[i] as number;
        const id = ids[entry >>> CODE_BITS] as number;
        const at = next[id] as number;
        next[id] = at + 1;
        grouped[at] = ((ordinal << CODE_BITS) | (entry & CODE_MASK)) >>> 0;
      }
      ordinal++;
    }
  }
  return { starts, grouped };
}

const UNITS = 2 ** 16;

/** In order of their UTF-8 bytes. Shared out by their first units before they are compared, which spares most comparisons. */
function* sortTerms(terms: readonly string[]): Generator<[term: Uint8Array, id: number]> {
  const buckets = Array.from({ length: UNITS + 1 }, (): number[] | undefined => undefined);
  for (const [id, term] of terms.entries()) (buckets[rankOf(term, 0)] ??= []).push(id);
  const compare = (a: number, b: number): number => compareBytes(terms[a] as string, terms[b] as string);
  for (const bucket of buckets) {
    for (const id of bucket?.toSorted(compare) ?? []) yield [Buffer.from(terms[id] as string), id];
  }
}

/** As `Buffer.compare` of what they are in UTF-8, without making that. */
function compareBytes(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return rankOf(a, at) - rankOf(b, at);
}

/** Where a unit stands in the order of UTF-8: halves of a pair, of characters beyond the first plane, come last; before all, the end. */
function rankOf(term: string, at: number): number {
  if (at >= term.length) return 0;
  const unit = term.charCodeAt(at) + 1;
  if (unit <= 0xd800) return unit;
  return unit > 0xe000 ? unit - 0x800 : unit + 0x2000;
}

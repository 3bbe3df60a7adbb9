import { setImmediate as nextTurn } from 'node:timers/promises';
import { BM25F_FIELDS, lengthNorm, type FieldName, type PassageTerms } from './bm25f.ts';
import { ByteWriter } from './byte-writer.ts';
import { bodyNorm, frequencyCode, shareOf } from './frequency-codes.ts';
import { GrowingUint32 } from './growing-uint32.ts';
import type { LexicalPostings } from './lexical-postings.ts';
import { PostingListWriter, type Posting } from './posting-list.ts';
import { TermDictionaryWriter } from './term-dictionary.ts';

const OTHER_FIELDS = (Object.keys(BM25F_FIELDS) as readonly FieldName[]).filter((name) => name !== 'body');
/** A posting under way is one number, the term's or the passage's above the code: 16 million of either are one machine's work. */
const CODE_BITS = 8;
const CODE_MASK = (1 << CODE_BITS) - 1;
const MOST = 1 << (32 - CODE_BITS);
/** After so many passages the server gets a turn: cutting them into terms takes most of a build. */
const PASSAGES_A_TURN = 64;

/**
 * Inverts passages. How often a term stands in a passage, weighted over the fields, is worked out here once.
 * @param passages in order of ordinal
 * @throws RangeError beyond 16 million passages or terms
 */
export async function buildLexicalPostings(passages: Iterable<PassageTerms>): Promise<LexicalPostings> {
  const { termIds, ends, entries, bodyNorms } = await collect(passages);
  const { starts, grouped } = groupByTerm(termIds.size, ends, entries);
  const dictionary = new TermDictionaryWriter();
  const lists = new PostingListWriter();
  for (const [term, id] of sortTerms(termIds)) {
    const postings = grouped.subarray(starts[id], starts[id + 1]);
    const listBytes = lists.add(postings.length, (index) => toPosting(postings[index] as number, bodyNorms));
    dictionary.add(term, postings.length, listBytes);
  }
  return { size: bodyNorms.length, bodyNorms, dictionary: dictionary.finish(), lists: lists.finish() };
}

function toPosting(entry: number, bodyNorms: Uint8Array): Posting {
  const [ordinal, code] = [entry >>> CODE_BITS, entry & CODE_MASK];
  return { ordinal, code, share: shareOf(code, bodyNorms[ordinal] as number) };
}

interface Occurrences {
  readonly termIds: ReadonlyMap<string, number>;
  /** Where each passage's entries end. */
  readonly ends: GrowingUint32;
  /** Term and code. */
  readonly entries: GrowingUint32;
  readonly bodyNorms: Uint8Array;
}

async function collect(passages: Iterable<PassageTerms>): Promise<Occurrences> {
  const termIds = new Map<string, number>();
  const ends = new GrowingUint32();
  const entries = new GrowingUint32();
  const norms = new ByteWriter();
  for (const passage of passages) {
    const norm = bodyNorm(passage.body.length);
    for (const [term, code] of codesOf(passage, norm)) {
      let id = termIds.get(term);
      if (id === undefined) termIds.set(term, (id = termIds.size));
      entries.push(((id << CODE_BITS) | code) >>> 0);
    }
    norms.byte(norm);
    ends.push(entries.length);
    if (norms.length >= MOST || termIds.size >= MOST) throw new RangeError(`More than ${MOST} passages or terms.`);
    if (norms.length % PASSAGES_A_TURN === 0) await nextTurn();
  }
  return { termIds, ends, entries, bodyNorms: norms.view().slice() };
}

/** The terms of a passage, each with its frequency's code. */
function codesOf(passage: PassageTerms, norm: number): Map<string, number> {
  const codes = new Map<string, number>();
  for (const term of passage.body) codes.set(term, (codes.get(term) ?? 0) + 1);
  const elsewhere = new Map<string, number>();
  for (const name of OTHER_FIELDS) {
    const field = BM25F_FIELDS[name];
    const share = field.weight / lengthNorm(field, passage[name].length);
    for (const term of passage[name]) elsewhere.set(term, (elsewhere.get(term) ?? 0) + share);
  }
  for (const term of elsewhere.keys()) if (!codes.has(term)) codes.set(term, 0);
  for (const [term, count] of codes) codes.set(term, frequencyCode(count, norm, elsewhere.get(term) ?? 0));
  return codes;
}

/** All entries brought together by term; a term's stay in order of passage. */
function groupByTerm(termCount: number, ends: GrowingUint32, entries: GrowingUint32) {
  const starts = new Uint32Array(termCount + 1);
  for (let i = 0; i < entries.length; i++) {
    const after = (entries.at(i) >>> CODE_BITS) + 1;
    starts[after] = (starts[after] as number) + 1;
  }
  for (let id = 0; id < termCount; id++) starts[id + 1] = (starts[id + 1] as number) + (starts[id] as number);
  const next = starts.slice();
  const grouped = new Uint32Array(entries.length);
  for (let ordinal = 0, i = 0; ordinal < ends.length; ordinal++) {
    for (; i < ends.at(ordinal); i++) {
      const entry = entries.at(i);
      const id = entry >>> CODE_BITS;
      const at = next[id] as number;
      next[id] = at + 1;
      grouped[at] = ((ordinal << CODE_BITS) | (entry & CODE_MASK)) >>> 0;
    }
  }
  return { starts, grouped };
}

function sortTerms(termIds: ReadonlyMap<string, number>): [term: Uint8Array, id: number][] {
  const terms = [...termIds].map(([term, id]): [Uint8Array, number] => [Buffer.from(term), id]);
  return terms.toSorted(([a], [b]) => Buffer.compare(a, b));
}

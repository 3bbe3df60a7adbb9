import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  BM25F_FIELDS,
  fieldFrequency,
  impact,
  inverseDocumentFrequency,
  type FieldName,
  type PassageTerms,
} from './bm25f.ts';
import { GrowingUint32 } from './growing-uint32.ts';
import type { LexicalPostings } from './lexical-postings.ts';

const FIELD_NAMES = Object.keys(BM25F_FIELDS) as readonly FieldName[];
/** An occurrence entry packs the field into the upper bits and how often the term stands there into the lower ones. */
const COUNT_BITS = 24;
const COUNT_MASK = (1 << COUNT_BITS) - 1;
/** After so many passages the server gets a turn: cutting them into terms takes most of a build. */
const PASSAGES_A_TURN = 64;

/**
 * Inverts passages. What a posting adds to a score is worked out here once, because a snapshot never changes.
 * @param passages in order of ordinal
 */
export async function buildLexicalPostings(passages: Iterable<PassageTerms>): Promise<LexicalPostings> {
  const occurrences = await collect(passages);
  const { size, termIds } = occurrences;
  const documentFrequency = new Uint32Array(termIds.size);
  forEachPosting(occurrences, (termId) => {
    documentFrequency[termId] = (documentFrequency[termId] as number) + 1;
  });

  const { termBytes, termOffsets, rankOf } = sortTerms(termIds);
  const postingOffsets = new Uint32Array(termIds.size + 1);
  for (let termId = 0; termId < termIds.size; termId++) {
    postingOffsets[(rankOf[termId] as number) + 1] = documentFrequency[termId] as number;
  }
  for (let t = 0; t < termIds.size; t++)
    postingOffsets[t + 1] = (postingOffsets[t + 1] as number) + (postingOffsets[t] as number);

  const next = postingOffsets.slice();
  const ordinals = new Uint32Array(postingOffsets.at(-1) ?? 0);
  const impacts = new Float32Array(ordinals.length);
  forEachPosting(occurrences, (termId, ordinal, weightedFrequency) => {
    const rank = rankOf[termId] as number;
    const at = next[rank] as number;
    next[rank] = at + 1;
    ordinals[at] = ordinal;
    impacts[at] = impact(weightedFrequency, inverseDocumentFrequency(documentFrequency[termId] as number, size));
  });
  return { size, termBytes, termOffsets, postingOffsets, ordinals, impacts };
}

interface Occurrences {
  readonly size: number;
  readonly termIds: ReadonlyMap<string, number>;
  /** Where each passage's entries end. */
  readonly ends: GrowingUint32;
  readonly entryTerms: GrowingUint32;
  readonly entryCounts: GrowingUint32;
  /** Length of each field of each passage, row by row. */
  readonly lengths: GrowingUint32;
}

async function collect(passages: Iterable<PassageTerms>): Promise<Occurrences> {
  const termIds = new Map<string, number>();
  const ends = new GrowingUint32();
  const entryTerms = new GrowingUint32();
  const entryCounts = new GrowingUint32();
  const lengths = new GrowingUint32();
  let size = 0;
  for (const passage of passages) {
    for (const [field, name] of FIELD_NAMES.entries()) {
      const counts = new Map<number, number>();
      for (const term of passage[name]) {
        let termId = termIds.get(term);
        if (termId === undefined) termIds.set(term, (termId = termIds.size));
        counts.set(termId, (counts.get(termId) ?? 0) + 1);
      }
      for (const [termId, count] of counts) {
        entryTerms.push(termId);
        entryCounts.push((field << COUNT_BITS) | Math.min(count, COUNT_MASK));
      }
      lengths.push(passage[name].length);
    }
    ends.push(entryTerms.length);
    size++;
    if (size % PASSAGES_A_TURN === 0) await nextTurn();
  }
  return { size, termIds, ends, entryTerms, entryCounts, lengths };
}

/** Calls once a passage and term, passages in order, with the frequency weighted over the fields. */
function forEachPosting(
  { size, termIds, ends, entryTerms, entryCounts, lengths }: Occurrences,
  visit: (termId: number, ordinal: number, weightedFrequency: number) => void,
): void {
  const means = meanLengths(size, lengths);
  const frequencies = new Float64Array(termIds.size);
  let entry = 0;
  for (let ordinal = 0; ordinal < size; ordinal++) {
    const met: number[] = [];
    for (; entry < ends.at(ordinal); entry++) {
      const termId = entryTerms.at(entry);
      const field = entryCounts.at(entry) >>> COUNT_BITS;
      const name = FIELD_NAMES[field] as FieldName;
      const length = lengths.at(ordinal * FIELD_NAMES.length + field);
      if (frequencies[termId] === 0) met.push(termId);
      frequencies[termId] =
        (frequencies[termId] as number) +
        fieldFrequency(BM25F_FIELDS[name], entryCounts.at(entry) & COUNT_MASK, length, means[field] as number);
    }
    for (const termId of met) {
      visit(termId, ordinal, frequencies[termId] as number);
      frequencies[termId] = 0;
    }
  }
}

/** Over the passages that have the field at all: most have no subhead, and that must not make one look long. */
function meanLengths(size: number, lengths: GrowingUint32): number[] {
  return FIELD_NAMES.map((_, field) => {
    let sum = 0;
    let present = 0;
    for (let ordinal = 0; ordinal < size; ordinal++) {
      const length = lengths.at(ordinal * FIELD_NAMES.length + field);
      sum += length;
      present += length > 0 ? 1 : 0;
    }
    return present ? sum / present : 0;
  });
}

function sortTerms(termIds: ReadonlyMap<string, number>) {
  const sorted = [...termIds].map(([term, id]) => ({ bytes: Buffer.from(term), id }));
  sorted.sort((a, b) => Buffer.compare(a.bytes, b.bytes));
  const rankOf = new Uint32Array(sorted.length);
  const termOffsets = new Uint32Array(sorted.length + 1);
  for (const [rank, { bytes, id }] of sorted.entries()) {
    rankOf[id] = rank;
    termOffsets[rank + 1] = (termOffsets[rank] as number) + bytes.length;
  }
  return { termBytes: new Uint8Array(Buffer.concat(sorted.map((s) => s.bytes))), termOffsets, rankOf };
}

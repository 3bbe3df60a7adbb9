import { buildLexicalPostings } from '../indexing/build-lexical-postings.ts';
import { cutPassages, type CutBatch, type PassageBatch } from '../indexing/cut-passages.ts';
import { embeddingText } from '../indexing/embedding-text.ts';
import type { LexicalPostings } from '../indexing/lexical-postings.ts';
import type { MemoryPassageStore } from '../indexing/memory-passage-store.ts';
import { mergePostings } from '../indexing/merge-postings.ts';
import { GONE } from '../indexing/postings-part.ts';
import { passageTexts } from '../indexing/passage-texts.ts';
import { reusableVectors } from '../indexing/reusable-vectors.ts';
import type { TermCounts } from '../indexing/term-counter.ts';
import { VectorMatrix } from '../indexing/vector-matrix.ts';
import type { BuildProgress } from '../types/index-build.ts';
import type { Passage } from '../types/passage.ts';
import type { IndexingParts, TakenOver } from './index-archive.ts';
import { shareOutOnce } from './share-out-once.ts';

/** Passages cut at once; this is how often progress is told. */
const PASSAGES_A_BATCH = 256;

/** What passages are found by. */
export interface FoundBy {
  readonly postings: LexicalPostings;
  readonly vectors: VectorMatrix;
  /** How many vectors were taken over. */
  readonly reused: number;
}

/**
 * Works out the terms and vectors of passages. Those of passages that an index before holds are taken from it, and vectors of
 * texts that it holds elsewhere.
 * @param before of each passage the ordinal it had in that index, `GONE` for one that is new
 * @throws BaowenError what the embedder throws
 */
export async function invertAndEmbed(
  store: MemoryPassageStore,
  before: readonly number[],
  { tokenizer, embedder, helpers, journal }: IndexingParts,
  taken: TakenOver | undefined,
  onProgress: (progress: BuildProgress) => void,
): Promise<FoundBy> {
  const { passages } = store;
  const vectors = new VectorMatrix(passages.length, embedder.dimension);
  const { snapshot } = taken?.former ?? {};
  if (snapshot) copyKnownRows(vectors, snapshot.matrix, before);
  const known = snapshot && reusableVectors(snapshot, (issueId) => !taken?.issues.has(issueId));
  const fresh = passages.filter(({ ordinal }) => before[ordinal] === GONE);
  const isKnown = fresh.map((passage) => {
    const vector = known?.(embeddingText(passage, store.article(passage.articleId)));
    if (vector) vectors.set(passage.ordinal, vector);
    return vector !== undefined;
  });

  const here = (batch: PassageBatch): Promise<CutBatch> => cutPassages(batch, tokenizer, embedder);
  async function* counted(): AsyncGenerator<TermCounts> {
    const batches: PassageBatch[] = [];
    for (let at = 0; at < fresh.length; at += PASSAGES_A_BATCH) {
      const texts = [...passageTexts(fresh.slice(at, at + PASSAGES_A_BATCH), store)];
      batches.push({ texts, isEmbedded: texts.map((_, n) => !isKnown[at + n]) });
    }
    let done = 0;
    for await (const { counts, vectors: made } of shareOutOnce(batches, here, helpers?.workers('cut') ?? [], journal)) {
      yield counts;
      let next = 0;
      for (const end = done + counts.bodyNorms.length; done < end; done++) {
        const { ordinal } = fresh[done] as Passage;
        if (!isKnown[done]) vectors.set(ordinal, made[next++] ?? new Float32Array());
      }
      onProgress({ type: 'embedded', done: passages.length - fresh.length + done, passages: passages.length });
    }
    helpers?.end();
  }

  const made = await buildLexicalPostings(counted(), () => onProgress({ type: 'stage', stage: 'inverting' }));
  const reused = passages.length - isKnown.filter((is) => !is).length;
  if (!snapshot || fresh.length === passages.length) return { postings: made, vectors, reused };
  const ordinals = new Uint32Array(snapshot.postings.size).fill(GONE);
  for (const [ordinal, was] of before.entries()) if (was !== GONE) ordinals[was] = ordinal;
  const postings = await mergePostings(
    { postings: snapshot.postings, ordinals },
    { postings: made, ordinals: Uint32Array.from(fresh, ({ ordinal }) => ordinal) },
    passages.length,
  );
  return { postings, vectors, reused };
}

/** Most passages stand behind the one that they stood behind before, so that their rows are copied together. */
function copyKnownRows(vectors: VectorMatrix, from: VectorMatrix, before: readonly number[]): void {
  for (let first = 0, end = 0; first < before.length; first = end) {
    const was = before[first] as number;
    for (end = first + 1; before[end] === was + end - first;) end++;
    if (was !== GONE) vectors.copyRows(first, from, was, end - first);
  }
}

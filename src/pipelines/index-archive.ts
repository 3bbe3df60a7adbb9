import { buildLexicalPostings } from '../indexing/build-lexical-postings.ts';
import { embeddingText } from '../indexing/embedding-text.ts';
import { findAliases } from '../indexing/find-aliases.ts';
import { indexSettings } from '../indexing/index-settings.ts';
import { MemoryPassageStore, type ArchiveParts } from '../indexing/memory-passage-store.ts';
import type { PassageTerms } from '../indexing/bm25f.ts';
import { passageTerms } from '../indexing/passage-terms.ts';
import { reusableVectors } from '../indexing/reusable-vectors.ts';
import { splitPassages } from '../indexing/split-passages.ts';
import { VectorMatrix } from '../indexing/vector-matrix.ts';
import { writeSnapshot, type SnapshotContent } from '../indexing/write-snapshot.ts';
import type { BuildProgress, Manifest } from '../types/index-build.ts';
import type { Clock } from '../types/ports/clock.ts';
import type { Embedder } from '../types/ports/embedder.ts';
import type { Tokenizer } from '../types/ports/tokenizer.ts';
import type { Span } from '../types/span.ts';

/** What an archive is indexed with. */
export interface IndexingParts {
  readonly indexDir: string;
  readonly tokenizer: Tokenizer;
  readonly embedder: Embedder;
  readonly clock: Clock;
}

/** Articles read, and what their snapshot notes of where they came from. */
export interface ReadArchive
  extends Omit<ArchiveParts, 'passages' | 'pageTexts'>, Pick<SnapshotContent, 'corpusFiles' | 'failures'> {
  readonly pageTexts: ReadonlyMap<string, string>;
}

/**
 * Makes a snapshot of articles: split into passages, terms and vectors worked out, written beside the published snapshot.
 * @returns its manifest, and how many vectors were carried over from the published snapshot
 * @throws BaowenError `index_unwritable`, and what the embedder throws
 */
export async function indexArchive(
  { corpusFiles, failures, ...archive }: ReadArchive,
  { indexDir, tokenizer, embedder, clock }: IndexingParts,
  onProgress: (progress: BuildProgress) => void = () => {},
): Promise<{ readonly manifest: Manifest; readonly reused: number }> {
  const store = new MemoryPassageStore({ ...archive, passages: splitPassages(archive.articles) });
  const passages = store.passages.length;
  const vectors = new VectorMatrix(passages, embedder.dimension);
  const known = await reusableVectors(indexDir, embedder);
  let reused = 0;
  /** The words of a passage are cut for its terms and for its vector: done one soon after the other, they are cut once. */
  async function* termsAndVectors(): AsyncGenerator<PassageTerms> {
    let start = 0;
    let done = 0;
    for (const terms of passageTerms(store, tokenizer)) {
      yield terms;
      const end = Math.min(start + PASSAGES_A_STEP, passages);
      if (++done < end) continue;
      reused += await embedPassages(store, [start, end], vectors, known, embedder);
      onProgress({ type: 'embedded', done, passages });
      start = end;
    }
  }
  const postings = await buildLexicalPostings(termsAndVectors());
  const settings = indexSettings(tokenizer, embedder);
  const aliases = findAliases(archive, tokenizer.cut);
  const content = { archive: store.parts, aliases, postings, vectors, settings, corpusFiles, failures };
  return { manifest: await writeSnapshot(indexDir, content, clock.now()), reused };
}

/** Passages given to the embedder at once; it batches as its service likes, this is how often progress is told. */
const PASSAGES_A_STEP = 256;

/** @returns how many vectors were known */
async function embedPassages(
  store: MemoryPassageStore,
  [start, end]: Span,
  vectors: VectorMatrix,
  known: (text: string) => Float32Array | undefined,
  embedder: Embedder,
): Promise<number> {
  const missing: number[] = [];
  for (let ordinal = start; ordinal < end; ordinal++) {
    const vector = known(textOf(store, ordinal));
    if (vector) vectors.set(ordinal, vector);
    else missing.push(ordinal);
  }
  if (missing.length === 0) return end - start;
  const made = await embedder.embedPassages(missing.map((ordinal) => textOf(store, ordinal)));
  for (const [i, ordinal] of missing.entries()) vectors.set(ordinal, made[i] ?? new Float32Array());
  return end - start - missing.length;
}

function textOf(store: MemoryPassageStore, ordinal: number): string {
  const passage = store.passages[ordinal];
  return passage ? embeddingText(passage, store.article(passage.articleId)) : '';
}

import type { PassageTerms } from '../indexing/bm25f.ts';
import { buildLexicalPostings } from '../indexing/build-lexical-postings.ts';
import { embeddingText } from '../indexing/embedding-text.ts';
import { findAliases, namesIn } from '../indexing/find-aliases.ts';
import type { FormerIndex } from '../indexing/former-index.ts';
import { indexSettings } from '../indexing/index-settings.ts';
import { MemoryPassageStore, type ArchiveParts } from '../indexing/memory-passage-store.ts';
import { GONE, mergePostings } from '../indexing/merge-postings.ts';
import { MovedPassage } from '../indexing/moved-passage.ts';
import { ownPlaces } from '../indexing/own-places.ts';
import { passageTerms } from '../indexing/passage-terms.ts';
import { reusableVectors } from '../indexing/reusable-vectors.ts';
import { splitPassages } from '../indexing/split-passages.ts';
import { VectorMatrix } from '../indexing/vector-matrix.ts';
import { writeSnapshot, type SnapshotContent } from '../indexing/write-snapshot.ts';
import type { Article } from '../types/article.ts';
import type { ArticleNote, BuildNotes, NamesFound } from '../types/build-notes.ts';
import type { BuildProgress, Manifest } from '../types/index-build.ts';
import type { Passage } from '../types/passage.ts';
import type { Clock } from '../types/ports/clock.ts';
import type { Embedder } from '../types/ports/embedder.ts';
import type { Tokenizer } from '../types/ports/tokenizer.ts';

/** What an archive is indexed with. */
export interface IndexingParts {
  readonly indexDir: string;
  readonly tokenizer: Tokenizer;
  readonly embedder: Embedder;
  readonly clock: Clock;
}

/** Articles read, and what their snapshot notes of where they came from. */
export interface ReadArchive extends Omit<ArchiveParts, 'passages'>, Pick<SnapshotContent, 'corpusFiles' | 'failures'> {
  /** Left out where no later build takes from the index. */
  readonly noted?: Pick<BuildNotes, 'fingerprint' | 'pages'> & { readonly samples: ReadonlyMap<string, Uint32Array> };
}

/** An index before, and the issues that are in it as they are now. */
export interface TakenOver {
  readonly former: FormerIndex;
  readonly issues: ReadonlySet<string>;
}

type Report = (progress: BuildProgress) => void;

/**
 * Makes a snapshot of articles: split into passages, terms and vectors worked out, written beside the published snapshot.
 * What an index before holds of issues that are the same is taken from it; the snapshot is the same without.
 * @returns its manifest, and how many vectors were taken over
 * @throws BaowenError `index_unwritable`, and what the embedder throws
 */
export async function indexArchive(
  { corpusFiles, failures, noted, ...archive }: ReadArchive,
  parts: IndexingParts,
  taken?: TakenOver,
  onProgress: Report = () => {},
): Promise<{ readonly manifest: Manifest; readonly reused: number }> {
  const { indexDir, tokenizer, embedder, clock } = parts;
  onProgress({ type: 'stage', stage: 'splitting' });
  const { passages, before } = splitOrTake(archive.articles, taken);
  const store = new MemoryPassageStore({ ...archive, passages });
  const { postings, vectors, reused } = await invertAndEmbed(store, before, parts, taken, onProgress);
  const notes = notesOf(archive, noted, tokenizer, taken);
  const content: SnapshotContent = {
    archive: store.parts,
    articleLine: taken?.former.kept?.articleLine,
    aliases: findAliases(
      notes.places,
      notes.articles.map(({ names }) => names),
    ),
    postings,
    vectors,
    settings: indexSettings(tokenizer, embedder),
    corpusFiles,
    failures,
    notes,
  };
  onProgress({ type: 'stage', stage: 'writing' });
  return { manifest: await writeSnapshot(indexDir, content, clock.now()), reused };
}

/** @returns the passages, and of each the ordinal it had before, `GONE` for one that is new */
function splitOrTake(articles: readonly Article[], taken: TakenOver | undefined) {
  const passages: Passage[] = [];
  const before: number[] = [];
  for (const article of articles) {
    const known = taken?.issues.has(article.issueId) ? taken.former.snapshot.store.passagesOf(article.id) : undefined;
    for (const passage of known ?? splitPassages([article])) {
      before.push(known ? passage.ordinal : GONE);
      passages.push(new MovedPassage(passage, passages.length));
    }
  }
  return { passages, before };
}

/** Passages given to the embedder at once; it batches as its service likes, this is how often progress is told. */
const PASSAGES_A_STEP = 256;

async function invertAndEmbed(
  store: MemoryPassageStore,
  before: readonly number[],
  { tokenizer, embedder }: IndexingParts,
  taken: TakenOver | undefined,
  onProgress: Report,
) {
  const { passages } = store;
  const vectors = new VectorMatrix(passages.length, embedder.dimension);
  const { snapshot, kept } = taken?.former ?? {};
  for (const [ordinal, was] of before.entries()) if (was !== GONE && kept) vectors.copyRow(ordinal, kept.vectors, was);
  const known = snapshot && reusableVectors(snapshot, (issueId) => !taken?.issues.has(issueId));
  const fresh = passages.filter(({ ordinal }) => before[ordinal] === GONE);
  let reused = passages.length - fresh.length;

  /** The words of a passage are cut for its terms and for its vector: done one soon after the other, they are cut once. */
  async function* termsAndVectors(): AsyncGenerator<PassageTerms> {
    for (let at = 0; at < fresh.length; at += PASSAGES_A_STEP) {
      const step = fresh.slice(at, at + PASSAGES_A_STEP);
      yield* passageTerms(
        {
          passages: step,
          article: (id) => store.article(id),
          issue: (id) => store.issue(id),
          page: (id) => store.page(id),
        },
        tokenizer,
      );
      const missing: Passage[] = [];
      for (const passage of step) {
        const vector = known?.(textOf(store, passage));
        if (vector) vectors.set(passage.ordinal, vector);
        else missing.push(passage);
      }
      reused += step.length - missing.length;
      const made = missing.length > 0 ? await embedder.embedPassages(missing.map((p) => textOf(store, p))) : [];
      for (const [i, { ordinal }] of missing.entries()) vectors.set(ordinal, made[i] ?? new Float32Array());
      onProgress({
        type: 'embedded',
        done: passages.length - fresh.length + at + step.length,
        passages: passages.length,
      });
    }
  }
  const made = await buildLexicalPostings(termsAndVectors(), () => onProgress({ type: 'stage', stage: 'inverting' }));
  if (!kept || fresh.length === passages.length) return { postings: made, vectors, reused };
  const ordinals = new Uint32Array(kept.postings.size).fill(GONE);
  for (const [ordinal, was] of before.entries()) if (was !== GONE) ordinals[was] = ordinal;
  const freshOrdinals = Uint32Array.from(fresh, ({ ordinal }) => ordinal);
  const postings = await mergePostings(
    { postings: kept.postings, ordinals },
    { postings: made, ordinals: freshOrdinals },
    passages.length,
  );
  return { postings, vectors, reused };
}

function textOf(store: MemoryPassageStore, passage: Passage): string {
  return embeddingText(passage, store.article(passage.articleId));
}

/** What is found in each article, taken over where neither it nor what is looked for has changed. */
function notesOf(
  { issues, articles }: Pick<ReadArchive, 'issues' | 'articles'>,
  noted: ReadArchive['noted'],
  { cut }: Tokenizer,
  taken: TakenOver | undefined,
): BuildNotes {
  const places = ownPlaces(issues.flatMap(({ paper }) => paper ?? []));
  const before = taken?.former.kept?.notes;
  const known = new Map<string, NamesFound>(
    before?.places.join() === places.join() ? before.articles.map(({ id, names }) => [id, names]) : [],
  );
  return {
    fingerprint: noted?.fingerprint ?? '',
    places,
    pages: noted?.pages ?? [],
    articles: articles.map((article): ArticleNote => {
      const { id } = article;
      const names = taken?.issues.has(article.issueId) ? known.get(id) : undefined;
      return {
        id,
        sample: noted?.samples.get(id) ?? new Uint32Array(),
        names: names ?? namesIn(article.text, places, cut),
      };
    }),
  };
}

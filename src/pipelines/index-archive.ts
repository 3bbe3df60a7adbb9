import type { BuildJournal } from '../indexing/build-journal.ts';
import { findAliases, namesIn } from '../indexing/find-aliases.ts';
import type { FormerIndex } from '../indexing/former-index.ts';
import { indexSettings } from '../indexing/index-settings.ts';
import { MemoryPassageStore, type ArchiveParts } from '../indexing/memory-passage-store.ts';
import { GONE } from '../indexing/postings-part.ts';
import { MovedPassage } from '../indexing/moved-passage.ts';
import { ownPlaces } from '../indexing/own-places.ts';
import { splitPassages } from '../indexing/split-passages.ts';
import { writeSnapshot, type SnapshotContent } from '../indexing/write-snapshot.ts';
import type { Article } from '../types/article.ts';
import type { ArticleNote, BuildNotes, NamesFound } from '../types/build-notes.ts';
import type { BuildProgress, Manifest } from '../types/index-build.ts';
import type { Passage } from '../types/passage.ts';
import type { Clock } from '../types/ports/clock.ts';
import type { Embedder } from '../types/ports/embedder.ts';
import type { Tokenizer } from '../types/ports/tokenizer.ts';
import type { Helpers } from './helpers.ts';
import { invertAndEmbed } from './invert-and-embed.ts';

/** What an archive is indexed with. */
export interface IndexingParts {
  readonly indexDir: string;
  readonly tokenizer: Tokenizer;
  readonly embedder: Embedder;
  readonly clock: Clock;
  /** Who takes a share of what is much. */
  readonly helpers?: Helpers | undefined;
  /** What an interrupted build did, and this one does. */
  readonly journal?: BuildJournal | undefined;
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
  onProgress({ type: 'stage', stage: 'noting' });
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

import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { BaowenError } from '../errors.ts';
import type { Article } from '../types/article.ts';
import type { BuildNotes } from '../types/build-notes.ts';
import type { Manifest } from '../types/index-build.ts';
import type { Page } from '../types/page.ts';
import type { Snapshot } from '../types/snapshot.ts';
import type { Span } from '../types/span.ts';
import { decodeBuildNotes } from './build-notes-file.ts';
import { checkedFiles } from './checked-files.ts';
import { parseJsonLines } from './json-lines.ts';
import { decodeLexicalPostings } from './lexical-postings-file.ts';
import type { LexicalPostings } from './lexical-postings.ts';
import { openCurrentSnapshot } from './open-snapshot.ts';
import { SNAPSHOT_FILES } from './snapshot-layout.ts';
import { decodeVectors } from './vector-file.ts';
import type { VectorMatrix } from './vector-matrix.ts';

/** The index before, as a build takes from it what has not changed. */
export interface FormerIndex {
  readonly snapshot: Snapshot;
  /** Undefined when another program read its pages, or with other settings: then nothing but its vectors is worth taking. */
  readonly kept?: KeptParts;
}

/** Those parts of an index that are put together anew without working them out. */
export interface KeptParts {
  readonly notes: BuildNotes;
  readonly postings: LexicalPostings;
  readonly vectors: VectorMatrix;
  /** An article as it is stored, if it is the one of the index before itself. */
  readonly articleLine: (article: Article) => string | undefined;
  /** A page's text as it lies in the file, deflated. */
  readonly deflated: (pageId: string) => Uint8Array | undefined;
}

/**
 * Opens the published index for a build to take from.
 * @param served what is in memory already, if that is the published one
 * @param settings of the build at hand
 * @param fingerprint of the program and the settings that pages are read with now
 * @returns undefined when there is none of the same embedder; one that is damaged or gone has nothing to give
 */
export async function openFormerIndex(
  indexDir: string,
  served: Snapshot | undefined,
  settings: Manifest['settings'],
  fingerprint: string,
): Promise<FormerIndex | undefined> {
  try {
    const { embedder, dimension } = settings;
    const snapshot = served ?? (await openCurrentSnapshot(indexDir, { embedder, dimension }));
    const kept = await openKept(path.join(indexDir, snapshot.manifest.buildId), snapshot, settings, fingerprint);
    return { snapshot, ...(kept ? { kept } : {}) };
  } catch (error) {
    if (!(error instanceof BaowenError)) throw error;
    return undefined;
  }
}

async function openKept(
  folder: string,
  { manifest, store }: Snapshot,
  settings: Manifest['settings'],
  fingerprint: string,
): Promise<KeptParts | undefined> {
  if (JSON.stringify(settings) !== JSON.stringify({ ...settings, ...manifest.settings })) return undefined;
  const files = checkedFiles(folder, manifest);
  const notes = decodeBuildNotes(await files.read('notes'));
  if (notes.fingerprint !== fingerprint) return undefined;
  const postings = decodeLexicalPostings(await files.read('postings'), SNAPSHOT_FILES.postings);
  const places = new Map<string, Span>();
  for (const row of parseJsonLines(await files.read('pages'))) {
    const { page, place } = row as { page: Page; place: Span };
    places.set(page.id, place);
  }
  const texts = await files.read('pageTexts');
  const lines = gunzipSync(await files.read('articles'))
    .toString('utf8')
    .split('\n');
  const lineOf = new Map(notes.articles.map(({ id }, n) => [id, lines[n]]));
  return {
    notes,
    postings,
    vectors: decodeVectors(await files.read('vectors'), settings.dimension, SNAPSHOT_FILES.vectors).vectors,
    articleLine: (article) => (store.article(article.id) === article ? lineOf.get(article.id) : undefined),
    deflated: (pageId) => {
      const place = places.get(pageId);
      return place && texts.subarray(...place);
    },
  };
}

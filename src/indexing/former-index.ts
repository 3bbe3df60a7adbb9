import path from 'node:path';
import { BaowenError } from '../errors.ts';
import type { Article } from '../types/article.ts';
import type { BuildNotes } from '../types/build-notes.ts';
import type { Manifest } from '../types/index-build.ts';
import { decodeBuildNotes } from './build-notes-file.ts';
import { checkedFiles } from './checked-files.ts';
import { readLines } from './json-lines.ts';
import type { KnownArticle } from './open-store.ts';
import { storedOf } from './stored-article.ts';
import { openCurrentSnapshot, type OpenedSnapshot } from './open-snapshot.ts';

/** The index before, as a build takes from it what has not changed. */
export interface FormerIndex {
  readonly snapshot: OpenedSnapshot;
  /** Undefined when another program read its pages, or with other settings: then nothing but its vectors is worth taking. */
  readonly kept?: KeptParts;
}

/** What a build notes for the next; with it the index is taken from whose files it was found to be whole. */
export interface KeptParts {
  readonly notes: BuildNotes;
  /** An article as it is stored, if it is the one of the index before itself. */
  readonly articleLine: (article: Article) => string | undefined;
  /** What was read of such a line. */
  readonly knownArticle: KnownArticle;
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
  served: OpenedSnapshot | undefined,
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
  { manifest, store }: OpenedSnapshot,
  settings: Manifest['settings'],
  fingerprint: string,
): Promise<KeptParts | undefined> {
  if (JSON.stringify(settings) !== JSON.stringify({ ...settings, ...manifest.settings })) return undefined;
  const files = checkedFiles(folder, manifest);
  const [ofNotes, ofArticles] = await Promise.all([
    files.read('notes'),
    files.unpack('articles'),
    files.check('pageTexts'),
  ]);
  const notes = decodeBuildNotes(ofNotes, fingerprint);
  if (!notes) return undefined;
  const lines = [...readLines(ofArticles)];
  const lineOf = new Map(notes.articles.map(({ id }, n) => [id, lines[n]]));
  const articleOf = new Map(notes.articles.map(({ id }, n) => [lines[n], store.article(id)]));
  return {
    notes,
    articleLine: (article) => (store.article(article.id) === article ? lineOf.get(article.id) : undefined),
    knownArticle: (line) => {
      const article = articleOf.get(line);
      return article && storedOf(article);
    },
  };
}

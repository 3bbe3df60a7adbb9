import path from 'node:path';

/** Changes whenever the files of a snapshot mean something else. */
export const FORMAT_VERSION = 10;

/** The files of a snapshot, beside its manifest. */
export const SNAPSHOT_FILES = {
  issues: 'issues.jsonl.gz',
  pages: 'pages.jsonl.gz',
  pageTexts: 'page-texts.bin',
  articles: 'articles.jsonl.gz',
  passages: 'passages.jsonl.gz',
  aliases: 'aliases.jsonl.gz',
  postings: 'postings.bin',
  vectors: 'vectors.i8',
  graph: 'vectors.hnsw',
  notes: 'build-notes.bin',
} as const;

export const MANIFEST_FILE = 'manifest.json';
/** Holds the published snapshot's name. */
export const CURRENT_FILE = 'CURRENT';
export const LOCK_FILE = '.lock';
/** What the build under way, or one that was killed, has done so far. */
export const JOURNAL_FILE = '.journal';

const BUILD_ID = /^[0-9]{8}T[0-9]{9}Z-[0-9a-f]{8}$/;
const BUILDING = '.building-';

/** Whether a name is that of a finished snapshot, and so safe to join to a path. */
export function isBuildId(name: string): boolean {
  return BUILD_ID.test(name);
}

/** `20240318T081530123Z-1a2b3c4d`: sorts by time. */
export function buildIdOf(builtAt: Date, hash: string): string {
  return `${builtAt.toISOString().replace(/[-:.]/g, '')}-${hash.slice(0, 8)}`;
}

/** When a snapshot of this name was built. */
export function builtAtOf(buildId: string): Date {
  return new Date(buildId.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-.*/, '$1-$2-$3T$4:$5:$6.$7Z'));
}

/** Where a snapshot is written before it has its name. */
export function buildingFolder(indexDir: string, buildId: string): string {
  return path.join(indexDir, `${BUILDING}${buildId}`);
}

/** Whether a name in the index folder is what a build left that did not end. */
export function isLeftover(name: string): boolean {
  return [BUILDING, `.${CURRENT_FILE}-`].some((beginning) => name.startsWith(beginning));
}

import { existsSync } from 'node:fs';
import path from 'node:path';

const ISSUE = 'issue.json';
const FIX = '.fix.json';

/** Files beside a page file that say something about it. */
export interface Sidecars {
  /** The nearest `issue.json`, in the page's folder or one above it. */
  readonly issue?: string;
  /** `<page file>.fix.json`, an archivist's corrections. */
  readonly fix?: string;
}

/** Whether a file says something about pages and is none itself. */
export function isSidecar(name: string): boolean {
  return name === ISSUE || name.endsWith(FIX);
}

/**
 * Finds a page file's sidecars.
 * @param file path relative to the corpus folder, with forward slashes
 * @param exists whether there is a file at such a path
 * @returns paths of the same kind; a missing sidecar is left out
 */
export function sidecarsOf(file: string, exists: (file: string) => boolean): Sidecars {
  const fix = exists(file + FIX) ? { fix: file + FIX } : {};
  for (let folder = path.posix.dirname(file); ; folder = path.posix.dirname(folder)) {
    const issue = path.posix.join(folder, ISSUE);
    if (exists(issue)) return { issue, ...fix };
    if (folder === '.') return fix;
  }
}

/** Asked at once: waiting in line for the file system takes twenty times as long, several times a page. */
export function isInCorpus(corpusDir: string): (file: string) => boolean {
  return (file) => existsSync(path.join(corpusDir, file));
}

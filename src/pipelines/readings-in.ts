import path from 'node:path';
import { toBaowenError } from '../errors.ts';
import { correctionFailures } from '../ingest/correction-failures.ts';
import { readPage } from '../ingest/read-page.ts';
import type { FileRead } from '../ingest/read-pages.ts';
import type { BuildFailure } from '../types/index-build.ts';
import type { PageFile } from '../types/page.ts';
import type { PageReading } from '../types/reading.ts';

/** Reads the pages of a file; what is wrong with the file, its sidecars or a page is told, and the rest is read. */
export function readingsIn(
  { file, pages, failures }: FileRead,
  corpusDir: string,
): { readonly readings: readonly PageReading[]; readonly failures: readonly BuildFailure[] } {
  const understood = pages.map((page) => understand(page, path.join(corpusDir, file)));
  return {
    readings: understood.flatMap(({ reading }) => reading ?? []),
    failures: [
      ...failures.map(({ file: name, error: { code, message } }) => ({ file: name, code, message })),
      ...understood.flatMap((page) => page.failures),
    ],
  };
}

/** @param place the file on the disk, as the archivist would name it */
function understand(page: PageFile, place: string): { reading?: PageReading; failures: BuildFailure[] } {
  const failure = (code: string, message: string): BuildFailure => ({ file: page.file, code, message });
  try {
    const reading = readPage(page);
    const corrections = correctionFailures(reading).map(({ file, error: { code, message } }) => ({
      file,
      code,
      message,
    }));
    const failures = [...identityFailures(reading), ...corrections];
    if (reading.articles.length > 0) return { reading, failures };
    const message = `No article was found in page file ${page.file}. See what it holds with: baowen inspect "${place}"`;
    return { failures: [failure('page_without_articles', message), ...failures] };
  } catch (error) {
    const { code, message } = toBaowenError(error);
    return { failures: [failure(code === 'internal' ? 'page_unreadable' : code, message)] };
  }
}

/** What the page states of its issue and cannot be used; it is read all the same. */
function identityFailures({ page: { file }, identity }: PageReading): BuildFailure[] {
  if (identity.problems.length === 0) return [];
  const message = `${file} states what cannot be used: ${identity.problems.join(' ')} It was read without that.`;
  return [{ file, code: 'front_matter_invalid', message }];
}

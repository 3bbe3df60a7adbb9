import { BaowenError, toBaowenError } from '../../errors.ts';
import type { PageEncoding } from '../../types/page.ts';
import type { ArticleRecord } from './article-record.ts';
import type { OpenedFile, PartFailure } from './door.ts';
import { pagesOfRecords } from './pages-of-records.ts';

/** A file of another kind altogether would fail in every line; that many tell enough. */
const MOST_FAILURES = 100;

/**
 * Reads the articles of one file; one that cannot be read is a failure, and the others go on.
 * @param open says where an entry stands in the file and reads it
 * @throws BaowenError `page_empty` when there is no entry
 */
export function readRecords<T>(
  entries: Iterable<T>,
  open: (entry: T) => { readonly part: string; readonly record: () => ArticleRecord },
  encoding: PageEncoding,
  file: string,
): OpenedFile {
  const records: ArticleRecord[] = [];
  const failures: PartFailure[] = [];
  let more = 0;
  for (const entry of entries) {
    const { part, record } = open(entry);
    try {
      records.push(record());
    } catch (error) {
      if (failures.length < MOST_FAILURES) failures.push({ part, error: toBaowenError(error) });
      else more += 1;
    }
  }
  if (more > 0) {
    const message = `${more} more articles of the file could not be read. Mend those listed and look again.`;
    failures.push({ part: 'more', error: new BaowenError('record_invalid', message) });
  }
  if (records.length + failures.length === 0)
    throw new BaowenError('page_empty', `${file} holds no article. Remove it.`);
  return { pages: pagesOfRecords(records, encoding), failures };
}

import { BaowenError, reasonOf } from '../../errors.ts';
import { decodePage } from '../decode-page.ts';
import { readRecord, readShared } from './article-record.ts';
import type { Door } from './door.ts';
import { readRecords } from './read-records.ts';

/**
 * One JSON text: an array of articles, one article, or `{"paper": …, "date": …, "articles": […]}`, where what stands
 * beside the articles holds for all of them.
 */
export const jsonDoor: Door = {
  extensions: ['json'],
  holdsManyPages: true,
  async open(bytes, file) {
    const { text, encoding } = decodePage(bytes, file);
    const parsed = parse(text, file);
    const articles = isObject(parsed) && Array.isArray(parsed['articles']) ? parsed['articles'] : undefined;
    const shared = isObject(parsed) && articles ? readShared(parsed, file) : {};
    const records: readonly unknown[] = articles ?? [parsed].flat();
    return readRecords(
      records.entries(),
      ([n, record]) => ({
        part: `record-${n + 1}`,
        record: () => readRecord(record, `Article ${n + 1} of ${file}`, shared),
      }),
      encoding,
      file,
    );
  },
};

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch (cause) {
    throw new BaowenError(
      'record_invalid',
      `${file} is no JSON: ${reasonOf(cause)}. Mend it; one article a line belongs into a .jsonl file.`,
      { cause },
    );
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

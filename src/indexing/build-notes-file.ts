import { z } from 'zod';
import type { BuildNotes } from '../types/build-notes.ts';
import { damaged } from './index-errors.ts';
import { SNAPSHOT_FILES } from './snapshot-layout.ts';

/**
 * The file: lines of JSON. The first says whose notes they are, then follows a line for each page, then one for each article,
 * its sample in base64. Not compressed: it is read and written by builds only, and hashes do not get smaller.
 */
export function* encodeBuildNotes({ fingerprint, places, pages, articles }: BuildNotes): Generator<string> {
  yield line({ fingerprint, places, pages: pages.length, articles: articles.length });
  for (const page of pages) yield line(page);
  for (const { sample, ...article } of articles) {
    const bytes = Buffer.from(sample.buffer, sample.byteOffset, sample.byteLength);
    yield line({ ...article, sample: bytes.toString('base64') });
  }
}

/**
 * Reads notes whose bytes were checked.
 * @throws BaowenError `index_damaged` when they are none
 */
export function decodeBuildNotes(bytes: Buffer): BuildNotes {
  const [head = '', ...rows] = bytes.toString('utf8').trimEnd().split('\n');
  try {
    const { fingerprint, places, pages, articles } = headSchema.parse(JSON.parse(head));
    if (rows.length !== pages + articles) throw new RangeError(`${rows.length} rows`);
    return {
      fingerprint,
      places,
      pages: rows.slice(0, pages).map((row) => JSON.parse(row) as BuildNotes['pages'][number]),
      articles: rows.slice(pages).map(parseArticle),
    };
  } catch (cause) {
    throw damaged(SNAPSHOT_FILES.notes, 'it holds no notes', cause);
  }
}

const headSchema = z.object({
  fingerprint: z.string(),
  places: z.array(z.string()),
  pages: z.int().min(0),
  articles: z.int().min(0),
});

function parseArticle(row: string): BuildNotes['articles'][number] {
  const { sample, ...article } = JSON.parse(row) as Omit<BuildNotes['articles'][number], 'sample'> & { sample: string };
  const bytes = new Uint8Array(Buffer.from(sample, 'base64'));
  return { ...article, sample: new Uint32Array(bytes.buffer) };
}

function line(row: unknown): string {
  return `${JSON.stringify(row)}\n`;
}

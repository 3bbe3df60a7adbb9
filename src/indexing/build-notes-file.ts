import { z } from 'zod';
import type { ArticleNote, BuildNotes } from '../types/build-notes.ts';
import { damaged } from './index-errors.ts';
import { SNAPSHOT_FILES } from './snapshot-layout.ts';

/**
 * The file: lines of JSON. The first says whose notes they are, then follows a line for each page, then one for each article;
 * behind them the articles' samples, 32 bits a number, little-endian. Not compressed: it is read and written by builds only,
 * and hashes do not get smaller.
 */
export function* encodeBuildNotes({
  fingerprint,
  places,
  pages,
  articles,
}: BuildNotes): Generator<string | Uint8Array> {
  const rows = articles.map(({ id, sample, names }): ArticleRow => ({ id, sampled: sample.length, names }));
  const lines = [...pages, ...rows].map((row) => `${JSON.stringify(row)}\n`).join('');
  const head = { fingerprint, places, pages: pages.length, articles: articles.length, bytes: Buffer.byteLength(lines) };
  yield `${JSON.stringify(head)}\n`;
  yield lines;
  const samples = new Uint32Array(articles.reduce((sum, { sample }) => sum + sample.length, 0));
  let at = 0;
  for (const { sample } of articles) {
    samples.set(sample, at);
    at += sample.length;
  }
  yield new Uint8Array(samples.buffer);
}

/**
 * Reads notes whose bytes were checked.
 * @param fingerprint whose notes are wanted
 * @returns undefined when they are another's
 * @throws BaowenError `index_damaged` when they are none
 */
export function decodeBuildNotes(bytes: Buffer, fingerprint: string): BuildNotes | undefined {
  try {
    const linesAt = bytes.indexOf('\n') + 1;
    const head = headSchema.parse(JSON.parse(bytes.toString('utf8', 0, linesAt)));
    if (head.fingerprint !== fingerprint) return undefined;
    const { places, ...counts } = bodySchema.parse(head);
    const samplesAt = linesAt + counts.bytes;
    const rows = JSON.parse(
      `[${bytes.toString('utf8', linesAt, samplesAt).trimEnd().replaceAll('\n', ',')}]`,
    ) as unknown[];
    if (rows.length !== counts.pages + counts.articles) throw new RangeError(`${rows.length} rows`);
    const pages = rows.slice(0, counts.pages) as BuildNotes['pages'];
    const samples = new Uint32Array(new Uint8Array(bytes.subarray(samplesAt)).buffer);
    let at = 0;
    const articles = (rows.slice(counts.pages) as ArticleRow[]).map(({ id, sampled, names }): ArticleNote => {
      at += sampled;
      return { id, sample: samples.subarray(at - sampled, at), names };
    });
    if (at !== samples.length) throw new RangeError(`${samples.length} numbers of samples`);
    return { fingerprint, places, pages, articles };
  } catch (cause) {
    throw damaged(SNAPSHOT_FILES.notes, 'it holds no notes', cause);
  }
}

interface ArticleRow extends Omit<ArticleNote, 'sample'> {
  readonly sampled: number;
}

const headSchema = z.looseObject({ fingerprint: z.string() });
const count = z.int().min(0);
const bodySchema = z.object({ places: z.array(z.string()), pages: count, articles: count, bytes: count });

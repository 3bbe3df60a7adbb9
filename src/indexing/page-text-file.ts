import { closeSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Span } from '../types/span.ts';
import { damaged } from './index-errors.ts';
import { systemCode } from '../system-errors.ts';
import type { PageTexts } from './memory-passage-store.ts';

/** Closes the files of snapshots that nobody holds any more. */
const abandoned = new FinalizationRegistry<number>((descriptor) => closeSync(descriptor));

/**
 * The page files' texts, read from the snapshot's file when asked for: only who opens a page wants them, and the words of
 * its articles are in memory already. The file stays open, so that a snapshot being served outlives its deletion.
 */
export class PageTextFile implements PageTexts {
  readonly #name: string;
  readonly #descriptor: number;
  readonly #places: ReadonlyMap<string, Span>;

  /**
   * @param places where each page's text stands in the file, by page id
   * @throws BaowenError `index_damaged` when the file cannot be opened
   */
  constructor(file: string, places: ReadonlyMap<string, Span>) {
    this.#name = path.basename(file);
    this.#places = places;
    try {
      this.#descriptor = openSync(file, 'r');
    } catch (error) {
      throw damaged(this.#name, `it cannot be opened (${systemCode(error)})`, error);
    }
    abandoned.register(this, this.#descriptor);
  }

  /** @throws BaowenError `index_damaged` when the file no longer holds what was written */
  get(pageId: string): string | undefined {
    return this.#reading(pageId, () => {
      const bytes = this.#read(pageId);
      return bytes && inflateRawSync(bytes).toString('utf8');
    });
  }

  /** As it lies in the file. @throws BaowenError `index_damaged` when it cannot be read */
  deflated(pageId: string): Uint8Array | undefined {
    return this.#reading(pageId, () => this.#read(pageId));
  }

  #read(pageId: string): Uint8Array | undefined {
    const place = this.#places.get(pageId);
    if (!place) return undefined;
    const [start, end] = place;
    const bytes = Buffer.alloc(end - start);
    readSync(this.#descriptor, bytes, 0, bytes.length, start);
    return bytes;
  }

  #reading<T>(pageId: string, step: () => T): T {
    try {
      return step();
    } catch (error) {
      throw damaged(this.#name, `the text of page ${pageId} cannot be read`, error);
    }
  }
}

/**
 * The content of such a file: each text for itself deflated, one after another.
 * @param places is filled with where each page's text stands
 */
export function* deflatePageTexts(
  pageIds: Iterable<string>,
  texts: PageTexts,
  places: Map<string, Span>,
): Generator<Uint8Array> {
  let at = 0;
  for (const id of pageIds) {
    const bytes = texts.deflated?.(id) ?? deflateRawSync(texts.get(id) ?? '');
    places.set(id, [at, at + bytes.length]);
    at += bytes.length;
    yield bytes;
  }
}

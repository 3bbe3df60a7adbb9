import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readPage } from '../../src/ingest/read-page.ts';
import { readPageFile, type FileRead } from '../../src/ingest/read-pages.ts';
import type { PageReading } from '../../src/types/reading.ts';

const LIMITS = { maxPageBytes: 10_000_000, maxArchiveBytes: 100_000_000 };

/** A corpus folder of its own for a test. */
export interface CorpusFolder {
  readonly path: string;
  put(file: string, content: string | Uint8Array): Promise<void>;
  remove(): Promise<void>;
}

export async function corpusFolder(): Promise<CorpusFolder> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'baowen-corpus-'));
  return {
    path: folder,
    async put(file, content) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), content);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A file put into a corpus folder of its own and read from there. */
export async function readFileOf(content: string | Uint8Array, file: string): Promise<FileRead> {
  const folder = await corpusFolder();
  try {
    await folder.put(file, content);
    return await readPageFile(folder.path, file, LIMITS);
  } finally {
    await folder.remove();
  }
}

/** The pages of a file that is read without a failure. */
export async function readingsOf(content: string | Uint8Array, file: string): Promise<PageReading[]> {
  const { pages, failures } = await readFileOf(content, file);
  for (const { error } of failures) throw error;
  return pages.map(readPage);
}

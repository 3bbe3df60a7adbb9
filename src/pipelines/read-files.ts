import { readPageFile, type ReadLimits } from '../ingest/read-pages.ts';
import type { CorpusPages } from './read-corpus.ts';
import { readingsIn } from './readings-in.ts';

/** Page files to be read: plain data, which may go to another process. */
export interface FilesToRead {
  readonly corpusDir: string;
  readonly limits: ReadLimits;
  /** Paths within the corpus folder. */
  readonly files: readonly string[];
}

/** Reads page files. @returns of each what it holds, in order; never throws, what goes wrong is in the failures */
export async function readFiles({ corpusDir, limits, files }: FilesToRead): Promise<CorpusPages[]> {
  const read: CorpusPages[] = [];
  for (const source of files) {
    const file = await readPageFile(corpusDir, source, limits);
    const { readings, failures } = readingsIn(file, corpusDir);
    const pages = readings.map((reading) => ({ source, page: reading.page, identity: reading.identity, reading }));
    read.push({ pages, failures, corpusFiles: file.inputs });
  }
  return read;
}

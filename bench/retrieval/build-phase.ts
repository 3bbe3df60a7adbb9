// Builds the index of one archive, and weighs its files.
import fs from 'node:fs';
import path from 'node:path';
import { readCurrent } from '../../src/indexing/open-snapshot.ts';
import { SNAPSHOT_FILES } from '../../src/indexing/snapshot-layout.ts';
import { buildAt } from '../support/snapshot-at.ts';
import { benchCorpus, type CorpusName } from './bench-corpus.ts';
import { askedOf } from './asked-questions.ts';
import { leave, phaseTask, type PhaseTask } from './run-phase.ts';

export interface BuildTask extends PhaseTask {
  readonly corpus: CorpusName;
  readonly questions: number;
}

export interface BuildResult {
  readonly articles: number;
  readonly passages: number;
  readonly charactersAPassage: number;
  readonly buildSeconds: number;
  readonly peakMiB: number;
  /** UTF-8. */
  readonly textBytesAPassage: number;
  /** On the disk, all files. */
  readonly indexBytesAPassage: number;
  readonly bytesAPassageByFile: Readonly<Record<string, number>>;
}

const { folder, corpus, questions } = phaseTask<BuildTask>();
const { archive, questions: set } = await benchCorpus(corpus);
askedOf(folder).write({ ...set, questions: evenly(set.questions, questions) });
const started = performance.now();
const indexDir = path.join(folder, 'index');
await buildAt(indexDir, archive);
const buildSeconds = Math.round((performance.now() - started) / 100) / 10;
const snapshot = path.join(indexDir, await readCurrent(indexDir));
const manifest = JSON.parse(fs.readFileSync(path.join(snapshot, 'manifest.json'), 'utf8')) as {
  readonly counts: { readonly passages: number };
};
const { passages } = manifest.counts;
const bytesOf = (file: string): number => Math.round(fs.statSync(path.join(snapshot, file)).size / passages);
const characters = archive.articles.reduce((sum, { text }) => sum + text.length, 0);
const textBytes = archive.articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
const result: BuildResult = {
  articles: archive.articles.length,
  passages,
  charactersAPassage: Math.round(characters / passages),
  buildSeconds,
  peakMiB: Math.round(process.resourceUsage().maxRSS / 1024),
  textBytesAPassage: Math.round(textBytes / passages),
  indexBytesAPassage: fs.readdirSync(snapshot).reduce((sum, file) => sum + bytesOf(file), 0),
  bytesAPassageByFile: Object.fromEntries(Object.values(SNAPSHOT_FILES).map((file) => [file, bytesOf(file)])),
};
leave(result);

function evenly<T>(items: readonly T[], most: number): T[] {
  const step = Math.max(1, items.length / most);
  return items.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { compose } from '../../src/compose.ts';
import { readConfig, type Config } from '../../src/config.ts';
import { SNAPSHOT_FILES } from '../../src/indexing/snapshot-layout.ts';
import { versionOf, writeVersion } from './versioned-corpus.ts';

/** What came of damaging published indexes. */
export interface CorruptionResult {
  /** Files that were the same in both indexes are no damage when exchanged, and not counted. */
  readonly damages: number;
  /** Starts that named the damaged file and served the index before. */
  readonly refused: number;
  /** What was served in spite of its damage, or not named, each with what was done. */
  readonly problems: readonly string[];
}

export interface CorruptionCampaign {
  /** Rounds, each of which does every damage to every file. */
  readonly rounds: number;
  /** Of the corpus, at most 30. */
  readonly pages: number;
  /** From 0 to 1. */
  readonly random: () => number;
}

const FILES = [...Object.values(SNAPSHOT_FILES), 'manifest.json'];

interface Place {
  /** The published snapshot's file, and the same file of the one before. */
  readonly file: string;
  readonly earlier: string;
}

const DAMAGES: Readonly<Record<string, (place: Place, random: () => number) => Promise<void>>> = {
  cut: async ({ file }, random) => fs.truncate(file, Math.floor(random() * (await fs.stat(file)).size)),
  flip: async ({ file }, random) => {
    const bytes = await fs.readFile(file);
    const at = Math.floor(random() * bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    await fs.writeFile(file, bytes);
  },
  lose: ({ file }) => fs.rm(file),
  exchange: ({ file, earlier }) => fs.copyFile(earlier, file),
  lengthen: ({ file }) => fs.appendFile(file, '\n\0'),
};

/** Damages each file of a published index in each way, and looks whether a start refuses it by name and serves the index before. */
export async function corruptionCampaign({ rounds, pages, random }: CorruptionCampaign): Promise<CorruptionResult> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'baowen-damages-'));
  const [corpusDir, indexDir] = [path.join(folder, 'corpus'), path.join(folder, 'index')];
  const config = readConfig({ CORPUS_DIR: corpusDir, INDEX_DIR: indexDir, DATA_DIR: path.join(folder, 'data') });
  const problems: string[] = [];
  let damages = 0;
  try {
    const earlier = await buildVersion(config, 1, pages);
    const published = await buildVersion(config, 2, pages);
    for (let round = 0; round < rounds; round++) {
      for (const name of FILES) {
        for (const [damage, inflict] of Object.entries(DAMAGES)) {
          const file = path.join(indexDir, published, name);
          const sound = await fs.readFile(file);
          await inflict({ file, earlier: path.join(indexDir, earlier, name) }, random);
          if (!(await isSame(file, sound))) {
            damages += 1;
            const problem = await problemOf(config, name, pages);
            if (problem !== undefined) problems.push(`${damage} ${name}: ${problem}`);
          }
          await fs.writeFile(file, sound);
        }
      }
    }
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
  return { damages, refused: damages - problems.length, problems };
}

async function isSame(file: string, bytes: Buffer): Promise<boolean> {
  const found = await fs.readFile(file).catch(() => undefined);
  return found?.equals(bytes) ?? false;
}

async function buildVersion(config: Config, version: number, pages: number): Promise<string> {
  await writeVersion(config.CORPUS_DIR, version, pages);
  const app = await compose(config, { log: pino({ level: 'silent' }) });
  const { buildId } = await app.rebuild();
  await app.close();
  return buildId;
}

/** @returns undefined when a start does as it should */
async function problemOf(config: Config, name: string, pages: number): Promise<string | undefined> {
  try {
    const app = await compose(config, { log: pino({ level: 'silent' }) });
    const { refused } = app.status();
    const snapshot = app.snapshot();
    await app.close();
    if (refused?.file !== name) return `the start named ${refused?.file ?? 'no file'}`;
    if (!snapshot || versionOf(snapshot, pages) !== 1) return 'the index before is not served';
    return undefined;
  } catch (error) {
    return String(error);
  }
}

import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildLexicalPostings } from '../../src/indexing/build-lexical-postings.ts';
import { indexSettings } from '../../src/indexing/index-settings.ts';
import { openCurrentSnapshot, openSnapshot, readCurrent } from '../../src/indexing/open-snapshot.ts';
import { listSnapshots } from '../../src/indexing/list-snapshots.ts';
import { formatManifest } from '../../src/indexing/manifest.ts';
import { pruneSnapshots, removeLeftovers } from '../../src/indexing/prune-snapshots.ts';
import { publishSnapshot } from '../../src/indexing/publish-snapshot.ts';
import { SNAPSHOT_FILES } from '../../src/indexing/snapshot-layout.ts';
import { VectorMatrix } from '../../src/indexing/vector-matrix.ts';
import { verifySnapshot } from '../../src/indexing/verify-snapshot.ts';
import { writeSnapshot, type SnapshotContent } from '../../src/indexing/write-snapshot.ts';
import { builtInEmbedder } from '../../src/models/built-in-embedder.ts';
import { jiebaTokenizer } from '../../src/text/tokenizer.ts';
import type { Article } from '../../src/types/article.ts';
import type { Manifest } from '../../src/types/index-build.ts';
import type { Passage } from '../../src/types/passage.ts';
import { makeArticle } from '../support/make-articles.ts';
import { MADE_ARTICLES, madeContent } from '../support/made-archive.ts';
import { countTerms } from '../support/count-terms.ts';

const SETTINGS = indexSettings(jiebaTokenizer, builtInEmbedder());
const PARTS = { tokenizer: jiebaTokenizer, embedder: builtInEmbedder() };
const NOON = new Date('2024-05-10T12:00:00.000Z');

let indexDir = '';
let content: SnapshotContent;

beforeEach(async () => {
  indexDir = await fs.mkdtemp(path.join(os.tmpdir(), 'baowen-snapshot-'));
  content = await madeContent();
});
afterEach(() => fs.rm(indexDir, { recursive: true, force: true }));

const write = (): Promise<Manifest> => writeSnapshot(indexDir, content, NOON);
const refusal = (code: string, details: object) => expect.objectContaining({ code, details }) as Error;

async function publish(): Promise<Manifest> {
  const manifest = await write();
  await publishSnapshot(indexDir, manifest.buildId);
  return manifest;
}

describe('a snapshot', () => {
  it('is opened as it was written', async () => {
    const manifest = await publish();
    const { store, aliases, lexical, vectors, ...opened } = await openCurrentSnapshot(indexDir, SETTINGS);
    expect(opened.manifest).toEqual(manifest);
    expect(store.passages.map((passage) => ({ ...passage, text: passage.text }))).toEqual(content.archive.passages);
    expect(aliases).toEqual(content.aliases);
    const article = store.article('made-2024-05-06-p01-a02');
    expect({ ...article, text: article?.text, paragraphs: article?.paragraphs }).toEqual(MADE_ARTICLES[1]);
    expect(store.pageText('made-2024-05-06-p01')).toBe(content.archive.pageTexts.get('made-2024-05-06-p01'));
    expect([lexical.size, vectors.size]).toEqual([content.archive.passages.length, content.archive.passages.length]);
    expect(vectors.vector(2)).toEqual(content.vectors.row(2));
    expect(lexical.search([{ term: '图书馆', weight: 1 }], 1)[0]?.ordinal).toBe(0);
  });

  it('tells its counts, coverage, sources and settings in the manifest', async () => {
    const manifest = await write();
    expect(manifest.buildId).toMatch(/^20240510T120000000Z-[0-9a-f]{8}$/);
    expect(manifest.counts).toMatchObject({ issues: 3, pages: 3, articles: 5, passages: 5 });
    expect(manifest.coverage).toEqual({ from: '2024-05-06', to: '2024-05-09' });
    expect(manifest.settings).toEqual(SETTINGS);
    expect(Object.keys(manifest.checksums).toSorted()).toEqual(Object.values(SNAPSHOT_FILES).toSorted());
  });

  it('has the same files for the same content', async () => {
    const [one, other] = [await write(), await write()];
    expect(other.checksums).toEqual(one.checksums);
    expect(other.buildId).not.toBe(one.buildId);
  });

  it('may hold no passage at all', async () => {
    content = await madeContent([]);
    await publish();
    const { vectors, lexical } = await openCurrentSnapshot(indexDir, SETTINGS);
    expect(vectors.search(new Float32Array(SETTINGS.dimension).fill(0.1), 3)).toEqual([]);
    expect(lexical.search([{ term: '桥', weight: 1 }], 3)).toEqual([]);
  });
});

describe('opening a snapshot', () => {
  it('says when nothing is published, though something was built', async () => {
    await write();
    await expect(openCurrentSnapshot(indexDir, SETTINGS)).rejects.toThrow(refusal('index_missing', { indexDir }));
    const nowhere = path.join(indexDir, 'nowhere');
    await expect(openCurrentSnapshot(nowhere, SETTINGS)).rejects.toThrow(
      refusal('index_missing', { indexDir: nowhere }),
    );
  });

  it.each(Object.keys(SETTINGS))('refuses one built with another %s, by name', async (setting) => {
    await publish();
    const expected = { ...SETTINGS, [setting]: 'other' };
    await expect(openCurrentSnapshot(indexDir, expected)).rejects.toThrow(
      expect.objectContaining({
        code: 'index_settings',
        message: expect.stringContaining(setting) as string,
        details: expect.objectContaining({ setting, expected: 'other' }) as object,
      }) as Error,
    );
  });

  it.each([...Object.values(SNAPSHOT_FILES), 'manifest.json'])('notices a flipped bit in %s', async (file) => {
    const { buildId } = await publish();
    const target = path.join(indexDir, buildId, file);
    const bytes = await fs.readFile(target);
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 0x80;
    await fs.writeFile(target, bytes);
    await expect(openCurrentSnapshot(indexDir, SETTINGS)).rejects.toThrow(
      expect.objectContaining({ code: 'index_damaged' }) as Error,
    );
  });

  it.each([...Object.values(SNAPSHOT_FILES), 'manifest.json'])('notices that %s is cut or gone', async (file) => {
    const { buildId } = await publish();
    const target = path.join(indexDir, buildId, file);
    const bytes = await fs.readFile(target);
    await fs.writeFile(target, bytes.subarray(0, bytes.length / 2));
    await expect(openCurrentSnapshot(indexDir, SETTINGS)).rejects.toThrow(refusal('index_damaged', { file }));
    await fs.rm(target);
    await expect(openCurrentSnapshot(indexDir, SETTINGS)).rejects.toThrow(refusal('index_damaged', { file }));
  });

  it('refuses the graph of another snapshot, which the library would load silently', async () => {
    const { buildId } = await publish();
    content = await madeContent(MADE_ARTICLES.slice(1));
    const other = await write();
    const graphOf = (id: string): string => path.join(indexDir, id, SNAPSHOT_FILES.graph);
    await fs.copyFile(graphOf(other.buildId), graphOf(buildId));
    await expect(openCurrentSnapshot(indexDir, SETTINGS)).rejects.toThrow(
      refusal('index_damaged', { file: SNAPSHOT_FILES.graph }),
    );
  });

  it('refuses another format, a manifest with a missing field, and a CURRENT that leads elsewhere', async () => {
    const { buildId } = await publish();
    const file = path.join(indexDir, buildId, 'manifest.json');
    const manifest = JSON.parse(await fs.readFile(file, 'utf8')) as Manifest;
    await fs.writeFile(file, JSON.stringify({ formatVersion: 7 })); // older ones had no checksum
    await expect(openCurrentSnapshot(indexDir, SETTINGS)).rejects.toThrow(
      expect.objectContaining({ code: 'index_format' }) as Error,
    );
    await fs.writeFile(file, formatManifest({ ...unsealedOf(manifest), formatVersion: 99 }));
    await expect(openCurrentSnapshot(indexDir, SETTINGS)).rejects.toThrow(
      refusal('index_format', { found: 99, expected: manifest.formatVersion }),
    );
    const unsealed = unsealedOf(manifest);
    for (const wrong of [
      JSON.stringify({ ...unsealed, formatVersion: manifest.formatVersion }), // no checksum
      JSON.stringify({ ...manifest, formatVersion: 99 }), // a checksum of something else
      formatManifest({ ...unsealed, counts: undefined as never }),
      formatManifest({ ...unsealed, buildId: '20200101T000000000Z-00000000' }),
      'null',
    ]) {
      await fs.writeFile(file, wrong);
      await expect(openCurrentSnapshot(indexDir, SETTINGS)).rejects.toThrow(
        refusal('index_damaged', { file: 'manifest.json' }),
      );
    }
    await fs.writeFile(path.join(indexDir, 'CURRENT'), '../../etc\n');
    await expect(readCurrent(indexDir)).rejects.toThrow(refusal('index_damaged', { file: 'CURRENT' }));
  });
});

/** A manifest as its file holds it, without its checksum. */
function unsealedOf(manifest: Manifest): Manifest {
  const { checksum: _, ...unsealed } = manifest as Manifest & { checksum: string };
  return unsealed;
}

describe('publishing and pruning', () => {
  it('goes over to a new snapshot, and back to an older one', async () => {
    const [one, other] = [await publish(), await publish()];
    expect(await readCurrent(indexDir)).toBe(other.buildId);
    await publishSnapshot(indexDir, one.buildId);
    expect((await openCurrentSnapshot(indexDir, SETTINGS)).manifest.buildId).toBe(one.buildId);
  });

  it('keeps the published one and the one before, and deletes the rest and the leftovers of dead builds only', async () => {
    const builds = [await write(), await write(), await publish()].map((manifest) => manifest.buildId);
    await fs.mkdir(path.join(indexDir, '.building-20240510T120000000Z-00000000'));
    await fs.writeFile(path.join(indexDir, '.CURRENT-4711'), 'half');
    await fs.writeFile(path.join(indexDir, 'README.md'), 'kept');
    await removeLeftovers(indexDir);
    await pruneSnapshots(indexDir, builds[0]);
    expect((await fs.readdir(indexDir)).toSorted()).toEqual([builds[0], builds[2], 'CURRENT', 'README.md'].toSorted());
    expect(await listSnapshots(indexDir)).toEqual([builds[2], builds[0]]);
  });

  it('says so when the folder cannot be written to', async () => {
    const file = path.join(indexDir, 'a-file');
    await fs.writeFile(file, '');
    await expect(writeSnapshot(path.join(file, 'index'), content, NOON)).rejects.toThrow(
      expect.objectContaining({ code: 'index_unwritable' }) as Error,
    );
  });
});

async function reopened(spoiled: Partial<SnapshotContent>) {
  const { buildId } = await writeSnapshot(indexDir, { ...content, ...spoiled }, NOON);
  return await openSnapshot(indexDir, buildId, SETTINGS);
}

describe('verifySnapshot', () => {
  it('passes a sound snapshot', async () => {
    const sound = await reopened({});
    await expect(verifySnapshot(sound, PARTS)).resolves.toBeUndefined();
  });

  it('passes an archive that prints the same notice again and again', async () => {
    const notice = MADE_ARTICLES[3] as Article;
    const many = Array.from({ length: 30 }, (_, i) => ({
      ...notice,
      id: `made-2024-05-09-p02-a${String(i).padStart(2, '0')}`,
    }));
    const sound = await reopened(await madeContent(many));
    await expect(verifySnapshot(sound, PARTS)).resolves.toBeUndefined();
  });

  it('passes an archive of one sentence, printed again and again in articles of any length', async () => {
    const [notice] = MADE_ARTICLES as readonly [Article];
    const sentence = '河西图书馆的闭馆时间推迟到晚上九点半，方便下班以后来借书的读者。';
    const many = Array.from({ length: 60 }, (_, i) =>
      makeArticle({
        id: `made-2024-05-06-p01-a${String(i).padStart(2, '0')}`,
        paragraphs: [
          ['headline', notice.headline.slice(0, 2 + (i % 5))],
          ['body', sentence.repeat(1 + (i % 7) ** 2)],
        ],
      }),
    );
    const sound = await reopened(await madeContent(many));
    await expect(verifySnapshot(sound, PARTS)).resolves.toBeUndefined();
  });

  it('refuses an index whose vectors a question does not reach', async () => {
    const failed = expect.objectContaining({ code: 'index_unverified' }) as Error;
    const vectors = VectorMatrix.of(
      content.archive.passages.map(() => new Float32Array(SETTINGS.dimension)),
      SETTINGS.dimension,
    );
    await expect(verifySnapshot(await reopened({ vectors }), PARTS)).rejects.toThrow(failed);
  });

  it('refuses passages that leave out a piece of their article', async () => {
    const failed = expect.objectContaining({ code: 'index_unverified' }) as Error;
    const [first, ...others] = content.archive.passages as readonly [Passage, ...Passage[]];
    const [start, end] = first.span;
    const passages = [{ ...first, span: [start, end - 1] as const }, ...others];
    await expect(verifySnapshot(await reopened({ archive: { ...content.archive, passages } }), PARTS)).rejects.toThrow(
      failed,
    );
  });

  it('refuses postings and vectors of other passages', async () => {
    const reversed = await madeContent(MADE_ARTICLES.toReversed());
    const failed = expect.objectContaining({ code: 'index_unverified' }) as Error;
    const none = { headline: [], kicker: [], section: [], subhead: [], bylines: [], issue: [], body: ['别处'] };
    const others = content.archive.passages.map(() => none);
    const wrongPostings = await reopened({ postings: await buildLexicalPostings([countTerms(others)]) });
    await expect(verifySnapshot(wrongPostings, PARTS)).rejects.toThrow(failed);
    const wrongStore = await reopened({
      archive: {
        ...content.archive,
        passages: reversed.archive.passages.map((p, ordinal) => ({ ...p, ordinal: ordinal + 1 })),
      },
    });
    await expect(verifySnapshot(wrongStore, PARTS)).rejects.toThrow(failed);
  });
});

import { once } from 'node:events';
import fs from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatManifest } from '../../src/indexing/manifest.ts';
import type { Manifest } from '../../src/types/index-build.ts';
import { answerSchema } from '../../src/contract/ask.ts';
import { searchResponseSchema } from '../../src/contract/search.ts';
import { tinyArchive, writePage } from '../server/tiny-archive.ts';
import { baowen, type Finished } from './baowen.ts';

const QUESTION = '老码头改造工程总投资多少？';
const folders: string[] = [];

async function archive(
  pages?: Record<string, string | Uint8Array>,
): Promise<{ CORPUS_DIR: string; INDEX_DIR: string }> {
  const { folder, env } = await tinyArchive(pages);
  folders.push(folder);
  return env;
}

/** An archive whose index stands; tests only read it. */
let env: { CORPUS_DIR: string; INDEX_DIR: string };
let built: Finished;

beforeAll(async () => {
  env = await archive();
  built = await baowen(['index', '--json'], env);
});
afterAll(() => Promise.all(folders.map((folder) => fs.rm(folder, { recursive: true, force: true }))));

describe('baowen', () => {
  it.each(['serve', 'index', 'ask', 'search', 'inspect', 'evaluate'])(
    '%s --help shows how it is used, with examples',
    async (command) => {
      const { status, stdout, stderr } = await baowen([command, '--help'], { PORT: 'wrong settings do not matter' });
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toContain(`Usage: baowen ${command}`);
      expect(stdout).toContain('--json');
      expect(stdout).toMatch(/Examples:\n +(\w+=\S+ )*baowen /);
    },
  );

  it('tells its version and its commands', async () => {
    const { version } = JSON.parse(
      await fs.readFile(path.resolve(import.meta.dirname, '../../package.json'), 'utf8'),
    ) as {
      version: string;
    };
    expect(await baowen(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
    expect((await baowen(['--help'])).stdout).toMatch(/serve[^]*index[^]*ask[^]*search[^]*inspect/);
  });

  it.each([
    [['dance'], /unknown command 'dance'/],
    [['ask'], /missing required argument/],
    [['ask', '谁？', '--loud'], /unknown option '--loud'/],
    [['inspect'], /missing required argument/],
  ])('ends with 2 and usage: for %j', async (args, message) => {
    const { status, stdout, stderr } = await baowen(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^usage: /);
    expect(stderr).toMatch(message);
  });

  it('names wrong settings and ends with 3', async () => {
    const { status, stderr } = await baowen(['search', '桥'], { ...env, PORT: '99999', EMBEDDER: 'magic' });
    expect(status).toBe(3);
    expect(stderr).toMatch(/^config_invalid: .*PORT.*EMBEDDER/s);
  });
});

describe('baowen index', () => {
  it('reports what it built as JSON, progress on standard error', () => {
    expect(built.status).toBe(0);
    expect(JSON.parse(built.stdout)).toMatchObject({
      counts: { issues: 2, pages: 3, articles: 4 },
      coverage: { from: '2024-05-06', to: '2024-05-09' },
      failures: [],
    });
    expect(built.stderr).toMatch(/^(\d0 % .+\n)+100 % Published\n$/);
    expect(built.stderr).not.toContain('\r');
  });

  it('lists what it could not read by name and reason; --strict ends with 4, and still publishes', async () => {
    const own = await archive();
    await writePage(own.CORPUS_DIR, 'shili-ribao/empty.txt', '');
    await writePage(own.CORPUS_DIR, 'shili-ribao/photo.txt', new Uint8Array([0x89, 0x50, 0, 0, 1]));
    const lenient = await baowen(['index'], own);
    expect(lenient.status).toBe(0);
    expect(lenient.stdout).toMatch(/2 issues \(2024-05-06 to 2024-05-09\), 3 pages/);
    expect(lenient.stdout).toMatch(
      /2 left out or read without what they state:\n +\S+empty\.txt — page_empty: .*\n +\S+photo\.txt — page_binary: /,
    );
    const strict = await baowen(['index', '--strict'], own);
    expect(strict.status).toBe(4);
    expect(strict.stderr).toMatch(/^build_incomplete: .*empty\.txt.*photo\.txt/m);
    expect((await baowen(['search', '夜市'], own)).status).toBe(0);
  });

  it.each([
    ['missing', undefined, 'corpus_missing'],
    ['empty', {}, 'corpus_empty'],
    ['of binary files only', { 'a.txt': new Uint8Array([0, 0, 0]) }, 'corpus_empty'],
    ['of undecodable files only', { 'a.txt': new Uint8Array([0xff, 0xff, 0x20, 0xff]) }, 'corpus_empty'],
  ])('ends with 4 when the corpus folder is %s, and leaves no index behind', async (_what, pages, code) => {
    const own = await archive(pages ?? {});
    if (!pages) await fs.rmdir(own.CORPUS_DIR);
    const { status, stdout, stderr } = await baowen(['index'], own);
    expect([status, stdout]).toEqual([4, '']);
    expect(stderr).toMatch(new RegExp(`^${code}: `, 'm'));
    expect((await baowen(['ask', QUESTION], own)).stderr).toMatch(/^index_missing: /);
  });
});

describe('baowen ask', () => {
  it('prints the answer and its numbered sources', async () => {
    const { status, stdout, stderr } = await baowen(['ask', QUESTION], env);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /三千二百万元[^]*〔1〕[^]*\n来源：\n〔1〕《示例日报》2024年5月6日01版《老码头改造工程启动》\n/,
    );
    expect(stdout.match(/来源/g)).toHaveLength(1);
  });

  it('prints the Answer with --json', async () => {
    const { status, stdout } = await baowen(['ask', QUESTION, '--json', '--page', '1'], env);
    expect(status).toBe(0);
    expect(answerSchema.parse(JSON.parse(stdout))).toMatchObject({ question: QUESTION, refused: false });
  });

  it('ends with 0 on a refusal, and says what the archive holds', async () => {
    const { status, stdout } = await baowen(['ask', QUESTION, '--from', '2024-05-07'], env);
    expect(status).toBe(0);
    expect(stdout).toContain('馆藏：2 期，2024-05-06 至 2024-05-09');
    expect(stdout).not.toContain('来源');
  });

  it.each([
    [[' '], 'question_empty'],
    [['问'.repeat(2001)], 'question_too_long'],
    [['谁？', '--from', '明天'], 'request_invalid'],
    [['谁？', '--from', '2024-05-02', '--to', '2024-05-01'], 'request_invalid'],
  ])('refuses bad input (%#) with 2', async (args, code) => {
    const { status, stderr } = await baowen(['ask', ...args], env);
    expect(status).toBe(2);
    expect(stderr.startsWith(`${code}: `)).toBe(true);
  });
});

describe('baowen search', () => {
  it('lists passages with their labels, or all scores as JSON', async () => {
    const plain = await baowen(['search', '夜市摊位', '--k', '1'], env);
    expect(plain.stdout).toMatch(/^1\. 《示例日报》2024年5月9日01版《滨江路夜市搬家》\n/);
    const json = await baowen(['search', '夜市摊位', '--k', '1', '--json'], env);
    expect(searchResponseSchema.parse(JSON.parse(json.stdout)).passages).toHaveLength(1);
    const none = await baowen(['search', '夜市', '--section', '没有这个栏目'], env);
    expect([none.status, none.stdout]).toEqual([0, '没有找到相关内容。\n']);
  });
});

/** A manifest as a program would have written it. */
function resealed(manifest: string): string {
  const { checksum: _, ...fields } = JSON.parse(manifest) as Manifest & { checksum: string };
  return formatManifest(fields);
}

describe('an index that cannot be used', () => {
  it.each([
    ['damaged', 'index_damaged', (manifest: string) => manifest.slice(0, 40)],
    [
      'of another format',
      'index_format',
      (manifest: string) => resealed(manifest.replace(/"formatVersion": ?\d+/, '"formatVersion":9999')),
    ],
    [
      'made with another embedder',
      'index_settings',
      (manifest: string) => resealed(manifest.replace(/("embedder": ?")/, '$1other-')),
    ],
  ])('%s: says so and what to run, and can be built anew', async (_what, code, spoil) => {
    const own = await archive();
    await baowen(['index'], own);
    const name = (await fs.readFile(path.join(own.INDEX_DIR, 'CURRENT'), 'utf8')).trim();
    const file = path.join(own.INDEX_DIR, name, 'manifest.json');
    await fs.writeFile(file, spoil(await fs.readFile(file, 'utf8')));
    for (const args of [
      ['ask', QUESTION],
      ['serve', '--port', '0'],
    ]) {
      const { status, stdout, stderr } = await baowen(args, own);
      expect([status, stdout]).toEqual([5, '']);
      expect(stderr).toMatch(new RegExp(`^${code}: [^]*baowen index`));
    }
    expect((await baowen(['index'], own)).status).toBe(0);
    expect((await baowen(['ask', QUESTION], own)).stdout).toContain('三千二百万元');
  });
});

const page = (): string => path.join(env.CORPUS_DIR, 'shili-ribao/2024-05-06-01.txt');

describe('baowen inspect', () => {
  it('needs no index and shows issue and articles', async () => {
    const { status, stdout } = await baowen(['inspect', page()], { INDEX_DIR: '/nonexistent' });
    expect(status).toBe(0);
    expect(stdout).toContain(
      'paper 示例日报 (front-matter, 0.99), date 2024-05-06 (front-matter, 0.99), page 01 (front-matter, 0.99)',
    );
    expect(stdout).toMatch(/1\. 河西图书馆周五起延长开放[^]*2\. 老码头改造工程启动/);
  });

  it('prints an array with offsets into the files as JSON', async () => {
    const other = path.join(env.CORPUS_DIR, 'shili-ribao/2024-05-09-01.txt');
    const { stdout } = await baowen(['inspect', '--json', page(), other], env);
    const found = JSON.parse(stdout) as {
      file: string;
      issue: unknown;
      articles: { headline: string; spans: [number, number][] }[];
      furniture: [number, number][];
    }[];
    expect(found.map((reading) => reading.file)).toEqual([
      'shili-ribao/2024-05-06-01.txt',
      'shili-ribao/2024-05-09-01.txt',
    ]);
    expect(found[0]?.issue).toEqual({ paper: '示例日报', date: '2024-05-06', page: '01' });
    const text = await fs.readFile(page(), 'utf8');
    const pieces = found[0]?.articles.map(({ spans }) => spans.map((span) => text.slice(...span)).join(''));
    expect(pieces?.[1]).toMatch(/^#? ?老码头改造工程启动[^]*渡轮停航。$/);
    const claimed = [...(found[0]?.articles.flatMap(({ spans }) => spans) ?? []), ...(found[0]?.furniture ?? [])];
    const rest = [...text].filter((_char, i) => !claimed.some(([start, end]) => start <= i && i < end));
    expect(rest.join('').trim()).toBe('');
  });

  it('says why with --explain, as text or as data', async () => {
    const { status, stdout } = await baowen(['inspect', '--explain', page()], env);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^shili-ribao\/2024-05-06-01\.txt\n {2}paper 示例日报 \(front-matter, 0\.99\)/);
    expect(stdout).toMatch(/Articles begin\n +1 {2}line 6 @\d+ “# 河西图书馆[^”]*” {2}headline; the page begins\n/);
    expect(stdout).toMatch(/ 2 {2}line 12 @\d+ “# 老码头[^”]*” {2}headline; margin \+[\d.]+\n +[a-z].* \+[\d.]+, /);
    expect(stdout).toMatch(/Lines as first read\n/);
    const json = await baowen(['inspect', '--explain', '--json', page()], env);
    expect(JSON.parse(json.stdout)).toMatchObject([
      {
        file: 'shili-ribao/2024-05-06-01.txt',
        identity: { date: { basis: 'front-matter' } },
        boundaries: [
          { article: 1, cause: 'page-begins' },
          { article: 2, cause: 'points' },
        ],
        joins: [],
      },
    ]);
  });

  it('reads the other files when one cannot be read, and ends with that one’s status', async () => {
    const { status, stdout, stderr } = await baowen(['inspect', 'missing.txt', page(), 'lost.txt'], env);
    expect(status).toBe(4);
    expect(stdout).toContain('2. 老码头改造工程启动');
    expect(stderr).toMatch(/^page_unreadable: .*missing\.txt.*\npage_unreadable: .*lost\.txt.*\n$/);
  });

  it('names a file as it was given, and dates it by its folders', async () => {
    const { folder } = await tinyArchive({});
    folders.push(folder);
    const nested = path.join(folder, 'jiangbian/2024/03/18/02.txt');
    await writePage(folder, 'jiangbian/2024/03/18/02.txt', '# 渠水引到村口\n\n本报讯 渠水昨天引到村口。\n');
    const { stdout } = await baowen(['inspect', nested], env);
    expect(stdout.startsWith(`${nested} (utf-8`)).toBe(true);
    expect(stdout).toContain('date 2024-03-18 (file-name');
  });

  it('shows what became of corrections, and fails for one that was not applied', async () => {
    const own = await archive();
    const fix = {
      corrections: [
        { do: 'split', at: '施工期间' },
        { do: 'drop', at: '没有的话' },
      ],
    };
    await writePage(own.CORPUS_DIR, 'shili-ribao/2024-05-06-01.txt.fix.json', JSON.stringify(fix));
    const { status, stdout, stderr } = await baowen(['inspect', 'shili-ribao/2024-05-06-01.txt'], own);
    expect(status).toBe(4);
    expect(stdout).toMatch(/correction 1 split "施工期间": applied\n +correction 2 drop "没有的话": NOT applied\n/);
    expect(stderr).toMatch(/^correction_failed: shili-ribao\/2024-05-06-01\.txt\.fix\.json: correction 2 drop/);
  });

  it.each([
    ['none', undefined, 'page_unreadable'],
    ['empty', '', 'page_empty'],
    ['binary', new Uint8Array([0, 1, 2]), 'page_binary'],
  ])('ends with 4 for a file that is %s', async (name, content, code) => {
    const own = await archive(content === undefined ? {} : { [`${name}.txt`]: content });
    const { status, stdout, stderr } = await baowen(['inspect', path.join(own.CORPUS_DIR, `${name}.txt`)]);
    expect([status, stdout]).toEqual([4, '']);
    expect(stderr).toMatch(new RegExp(`^${code}: .*${name}\\.txt`));
  });
});

describe('baowen serve', () => {
  it('ends with 3 when the port is taken', async () => {
    const taken = http.createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    const { status, stdout, stderr } = await baowen(['serve', '--port', String(port)], env);
    taken.close();
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/^port_unavailable: /);
  });
});

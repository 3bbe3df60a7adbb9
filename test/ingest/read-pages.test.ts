import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listPageFiles } from '../../src/ingest/list-page-files.ts';
import { readPages, type FileRead } from '../../src/ingest/read-pages.ts';

/** 江边日报 in GB18030. */
const GB18030 = Buffer.from('bdadb1dfc8d5b1a8', 'hex');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'baowen-pages-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
  await writeFile(path.join(folder, file), content);
}

async function read(maxPageBytes = 10_000): Promise<FileRead[]> {
  const reads: FileRead[] = [];
  for await (const one of readPages(folder, { maxPageBytes, maxArchiveBytes: maxPageBytes })) reads.push(one);
  return reads;
}

describe('readPages', () => {
  it('does not wait for a pipe', async () => {
    execFileSync('mkfifo', [path.join(folder, 'pipe.txt')]);
    expect(await read()).toMatchObject([{ failures: [{ file: 'pipe.txt', error: { code: 'page_unreadable' } }] }]);
  });
});

describe('listPageFiles', () => {
  it('finds .txt and .md at any depth, sorted, and leaves notes, dotfiles and corrections out', async () => {
    const pages = ['b/2024/01/02/01.txt', 'a.md', 'b/2024/01/02/A02.MD'];
    const others = ['README.md', 'b/Readme.zh.md', '.hidden.txt', '.git/x.txt', 'a.md.fix.json', 'picture.png'];
    for (const file of [...pages, ...others]) await put(file, '字');
    expect(await listPageFiles(folder)).toEqual(['a.md', 'b/2024/01/02/01.txt', 'b/2024/01/02/A02.MD']);
  });

  it('follows links within the folder, never out of it and never round in a circle', async () => {
    await put('paper/01.txt', '字');
    await symlink(path.join(folder, 'paper', '01.txt'), path.join(folder, 'same.txt'));
    await symlink(os.tmpdir(), path.join(folder, 'outside'));
    await symlink('/etc/hostname', path.join(folder, 'hostname.txt'));
    await symlink(folder, path.join(folder, 'paper', 'circle'));
    await symlink(path.join(folder, 'gone'), path.join(folder, 'gone.txt'));
    expect(await listPageFiles(folder)).toEqual(['paper/01.txt', 'same.txt']);
  });

  it('says that the folder is missing, is a file, or holds no page', async () => {
    await expect(listPageFiles(path.join(folder, 'none'))).rejects.toMatchObject({ code: 'corpus_missing' });
    await put('file.bin', '字');
    await expect(listPageFiles(path.join(folder, 'file.bin'))).rejects.toMatchObject({ code: 'corpus_missing' });
    await expect(listPageFiles(folder)).rejects.toMatchObject({ code: 'corpus_empty' });
  });
});

describe('readPages', () => {
  it('decodes UTF-8, UTF-8 with a byte order mark, and GB18030', async () => {
    await put('1.txt', '江边日报');
    await put('2.txt', '\ufeff江边日报');
    await put('3.txt', GB18030);
    const pages = (await read()).flatMap((r) => r.pages.map((page) => [page.encoding, page.text, page.sizeBytes]));
    expect(pages).toEqual([
      ['utf-8', '江边日报', 12],
      ['utf-8-bom', '\ufeff江边日报', 15],
      ['gb18030', '江边日报', 8],
    ]);
  });

  it('reports each page that cannot be read, with its reason, and goes on', async () => {
    await put('1-empty.txt', '');
    await put('2-blank.txt', '\ufeff \n　');
    await put('3-binary.txt', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 1]));
    await put('4-controls.txt', Buffer.from([1, 2, 3, 65, 66, 67]));
    await put('5-broken.txt', Buffer.from([0xff, 0xff, 0x81, 0x20, 0xff]));
    await put('6-large.txt', '字'.repeat(5_000));
    await mkdir(path.join(folder, '7-folder.txt'));
    await put('8-good.txt', '江边日报');
    const codes = (await read()).flatMap((r) => [
      ...r.failures.map((f) => [f.file, f.error.code]),
      ...r.pages.map((p) => p.file),
    ]);
    expect(codes).toEqual([
      ['1-empty.txt', 'page_empty'],
      ['2-blank.txt', 'page_empty'],
      ['3-binary.txt', 'page_binary'],
      ['4-controls.txt', 'page_binary'],
      ['5-broken.txt', 'page_undecodable'],
      ['6-large.txt', 'page_too_large'],
      '8-good.txt',
    ]);
  });

  it('reports a page that vanishes between listing and reading', async () => {
    await put('1.txt', '江边日报');
    await put('2.txt', '江边日报');
    const reads: FileRead[] = [];
    for await (const one of readPages(folder, { maxPageBytes: 100, maxArchiveBytes: 100 })) {
      reads.push(one);
      await rm(path.join(folder, '2.txt'), { force: true });
    }
    expect(reads[1]).toMatchObject({ pages: [], failures: [{ file: '2.txt', error: { code: 'page_unreadable' } }] });
  });

  it('tells a page what the nearest issue.json says, and what every file read weighs', async () => {
    await put('issue.json', '{"paper": "江边日报", "date": "2024-03-18"}');
    await put('paper/issue.json', '{"paper": "河西晚报", "pages": {"front.txt": "01"}}');
    await put('other.txt', '字');
    await put('paper/2024/front.txt', '字');
    const reads = await read();
    expect(reads.flatMap((r) => r.pages.map((p) => p.sidecar))).toEqual([
      { paper: '江边日报', date: '2024-03-18' },
      { paper: '河西晚报', page: '01' },
    ]);
    expect(reads.map((r) => Object.keys(r.inputs))).toEqual([
      ['issue.json', 'other.txt'],
      ['paper/issue.json', 'paper/2024/front.txt'],
    ]);
    expect(reads[0]?.inputs['other.txt']).toMatch(/^[0-9a-f]{64}$/);
  });

  it('finds a page in issue.json by its path or its name, whatever mark the file begins with', async () => {
    await put('issue.json', '\ufeff{"pages": {"a/front.txt": "01", "back.txt": "第8版"}}');
    for (const file of ['a/front.txt', 'b/front.txt', 'b/back.txt']) await put(file, '字');
    expect((await read()).flatMap((r) => r.pages.map((p) => p.sidecar))).toEqual([
      { page: '01' },
      { page: '第8版' },
      {},
    ]);
  });

  it.each(['{"pages": {"page.txt": "首页"}}', '{"dat": "2024-03-18"}', '{"date": "2024-99-99"}', '[]', '{'])(
    'refuses an issue.json of %s',
    async (content) => {
      await put('issue.json', content);
      await put('page.txt', '字');
      expect((await read())[0]?.failures).toMatchObject([{ file: 'issue.json', error: { code: 'sidecar_invalid' } }]);
    },
  );

  it('reads a page without the issue.json that cannot be used, and says why', async () => {
    await put('issue.json', '{"date": "2024-02-31"}');
    await put('page.txt', '字');
    const [one] = await read();
    expect(one?.pages).toMatchObject([{ file: 'page.txt', text: '字' }]);
    expect(one?.failures).toMatchObject([{ file: 'issue.json', error: { code: 'sidecar_invalid' } }]);
    expect(one?.failures[0]?.error.message).toContain('date');
  });

  it('tells a page what its .fix.json says, and weighs that too', async () => {
    await put('a.txt', '字');
    await put('a.txt.fix.json', '{"issue": {"page": "3"}, "corrections": [{"do": "split", "at": "字"}]}');
    await put('b.txt', '字');
    const [a, b] = await read();
    expect(a?.failures).toEqual([]);
    expect(a?.pages[0]?.corrections).toEqual({
      file: 'a.txt.fix.json',
      issue: { page: '3' },
      corrections: [{ do: 'split', at: '字' }],
    });
    expect(Object.keys(a?.inputs ?? {})).toEqual(['a.txt.fix.json', 'a.txt']);
    expect(b?.pages[0]?.corrections).toBeUndefined();
  });

  it.each([
    ['no JSON', '{', /JSON/],
    ['an unknown operation', '{"corrections": [{"do": "mend", "at": "字"}]}', /corrections\[0\]\.do/],
    ['a field too many', '{"corrections": [{"do": "split", "at": "字", "title": "题"}]}', /title/],
    ['no such day', '{"issue": {"date": "2024-02-31"}}', /issue\.date/],
    ['an empty anchor', '{"corrections": [{"do": "drop", "at": " "}]}', /corrections\[0\]\.at/],
  ])('reads a page without a .fix.json that has %s, and says why', async (_what, content, reason) => {
    await put('page.txt', '字');
    await put('page.txt.fix.json', content);
    const [one] = await read();
    expect(one?.pages).toMatchObject([{ file: 'page.txt', text: '字' }]);
    expect(one?.failures).toMatchObject([{ file: 'page.txt.fix.json', error: { code: 'sidecar_invalid' } }]);
    expect(one?.failures[0]?.error.message).toMatch(reason);
  });

  it('says when corrections are meant for a page the file does not have', async () => {
    await put('page.txt', '字');
    await put('page.txt.fix.json', '{"parts": {"2": {"corrections": [{"do": "split", "at": "字"}]}}}');
    const [one] = await read();
    expect(one?.pages).toHaveLength(1);
    expect(one?.failures).toMatchObject([{ file: 'page.txt.fix.json', error: { code: 'correction_failed' } }]);
    expect(one?.failures[0]?.error.message).toContain('has no page "2"');
  });
});

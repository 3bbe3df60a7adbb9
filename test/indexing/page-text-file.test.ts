import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { deflatePageTexts, PageTextFile } from '../../src/indexing/page-text-file.ts';
import type { Span } from '../../src/types/span.ts';

const TEXTS = new Map([
  ['p01', '\uFEFF# 渡口村修通水泥路\r\n橘子运得出去了。'],
  ['p02', ''],
  ['p03', '气温 9℃ 至 14℃，𠮷日。'.repeat(500)],
]);
let folder = '';
let file = '';
const places = new Map<string, Span>();

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'baowen-texts-'));
  file = path.join(folder, 'page-texts.bin');
  await fs.writeFile(file, Buffer.concat([...deflatePageTexts(TEXTS.keys(), TEXTS, places)]));
});
afterEach(() => fs.rm(folder, { recursive: true, force: true }));

const damaged = expect.objectContaining({ code: 'index_damaged', details: { file: 'page-texts.bin' } }) as Error;

it('gives each text as it was, and nothing for an unknown page', () => {
  const texts = new PageTextFile(file, places);
  for (const [id, text] of TEXTS) expect(texts.get(id)).toBe(text);
  expect(texts.get('p04')).toBeUndefined();
});

it('reads on after the file was deleted, as a snapshot that is still served may be', async () => {
  const texts = new PageTextFile(file, places);
  await fs.rm(folder, { recursive: true });
  expect(texts.get('p03')).toBe(TEXTS.get('p03'));
});

it('says which file is missing, or no longer holds what was written', async () => {
  const texts = new PageTextFile(file, places);
  await fs.truncate(file, (places.get('p03')?.[0] ?? 0) + 5);
  expect(() => texts.get('p03')).toThrow(damaged);
  expect(texts.get('p01')).toBe(TEXTS.get('p01'));
  expect(() => new PageTextFile(path.join(folder, 'nowhere', 'page-texts.bin'), places)).toThrow(damaged);
});

import fs from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { buildPage } from '../support/browser.ts';

const MOST_BYTES = 60 * 1024;

it('the script and style that the page begins with, compressed, stay within 60 KB', async () => {
  const folder = await buildPage();
  const html = await fs.readFile(path.join(folder, 'index.html'), 'utf8');
  const files = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, file]) => file ?? '');
  const sizes = await Promise.all(
    files.map(async (file) => gzipSync(await fs.readFile(path.join(folder, file))).length),
  );
  await fs.rm(folder, { recursive: true });
  expect(files.map((file) => path.extname(file)).toSorted()).toEqual(['.css', '.js']);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST_BYTES);
});

import fs from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { builtPage } from '../support/browser.ts';

const MOST_BYTES = 60 * 1024;

it('the script and style that the page begins with, compressed, stay within 60 KB', async () => {
  const { folder, dispose } = await builtPage();
  const html = await fs.readFile(path.join(folder, 'index.html'), 'utf8');
  const files = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, file]) => file ?? '');
  const sizes = await Promise.all(
    files.map(async (file) => gzipSync(await fs.readFile(path.join(folder, file))).length),
  );
  await dispose();
  expect(new Set(files.map((file) => path.extname(file)))).toEqual(new Set(['.css', '.js']));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST_BYTES);
});

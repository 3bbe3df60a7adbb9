import fs from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasNoBrowser, launchBrowser, openTab } from '../support/browser.ts';
import { ask, newest } from './chat-page.ts';
import { writeQingshui } from './qingshui.ts';
import { type Site, startSite } from './site.ts';
import { STREAM, streamedAnswer, watchStreaming } from './streaming.ts';

describe.skipIf(hasNoBrowser)('an answer that is streamed fast', () => {
  let browser: Browser;
  let site: Site;
  let corpusDir: string;

  beforeAll(async () => {
    corpusDir = await writeQingshui();
    [browser, site] = await Promise.all([launchBrowser(), startSite({ corpusDir, ask: streamedAnswer })]);
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
    await fs.rm(corpusDir, { recursive: true, force: true });
  });

  it('only ever grows, moves nothing and keeps the page free', async () => {
    const { page, problems } = await openTab(browser, site.url);
    const seen = await watchStreaming(page, () => ask(page, '桥怎么样了？'));
    expect(await newest(page).locator('.answer').textContent()).toHaveLength(STREAM.characters);
    expect(seen).toMatchObject({ layoutShift: 0, shrinks: 0, moves: 0, halfMarks: 0 });
    expect(seen.steps).toBeGreaterThan(20);
    // The figure itself is for `npm run bench:page`, on a machine that does nothing else.
    expect(seen.longestTaskMs).toBeLessThan(300);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasNoBrowser, launchBrowser, openTab } from '../support/browser.ts';
import { ask, askAndWait, marks, newest, panel } from './chat-page.ts';
import { openCitations } from './open-citations.ts';
import { type Site, startSite } from './site.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SCREENSHOTS = path.join(ROOT, 'test-output');
/** Every third of the questions about the sample archive; `npm run bench:page` asks all. */
const QUESTIONS = fs
  .readFileSync(path.join(ROOT, 'test/fixtures/sample-questions.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .filter((_, i) => i % 3 === 0)
  .map((line) => (JSON.parse(line) as { question: string }).question);

describe.skipIf(hasNoBrowser)('the chat page on the sample archive', () => {
  let browser: Browser;
  let site: Site;

  beforeAll(async () => {
    const corpusDir = path.join(ROOT, 'corpus');
    [browser, site] = await Promise.all([launchBrowser(), startSite({ corpusDir })]);
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  it('says what the archive holds and asks an example drawn from it', async () => {
    const { page, problems } = await openTab(browser, site.url);
    const { counts } = site.app.status();
    await page.getByText(`报库收有 ${counts?.issues} 期`).waitFor();
    const example = page.locator('.example').first();
    const question = (await example.textContent()) ?? '';
    expect(await site.app.examples()).toContain(question);
    await example.click();
    await newest(page).locator('.answer').waitFor();
    expect(await newest(page).locator('.question').textContent()).toBe(question);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it(
    'opens the right article with the quote lit from every citation of every answer',
    { timeout: 180_000 },
    async () => {
      const { page, problems } = await openTab(browser, site.url);
      let pressed = 0;
      for (const question of QUESTIONS) {
        const opened = await openCitations(page, site.url, question);
        expect(opened.faults).toEqual([]);
        pressed += opened.pressed;
        await page.getByRole('button', { name: '新对话' }).click();
        await page.locator('.empty').waitFor();
      }
      expect(pressed).toBeGreaterThan(QUESTIONS.length);
      expect(problems).toEqual([]);
      await page.context().close();
    },
  );

  it('shows a refusal as such, with what the archive covers and a way to what comes nearest', async () => {
    const { page } = await openTab(browser, site.url);
    await askAndWait(page, '企鹅在南极怎么过冬？');
    const refusal = newest(page).locator('.refusal');
    expect(await refusal.textContent()).toMatch(/报库里没有答案.*报库收有.*\d+期/s);
    expect(await marks(page).count()).toBe(0);
    const nearest = refusal.getByRole('link').first();
    const url = await nearest.getAttribute('href');
    await nearest.click();
    await panel(page).locator(`.permalink[href="${url}"]`).waitFor();
    await page.context().close();
  });

  it('looks as the README shows it', async () => {
    const { page } = await openTab(browser, site.url, {
      deviceScaleFactor: 1.5,
      viewport: { width: 1280, height: 720 },
    });
    await ask(page, QUESTIONS[0] ?? '');
    await marks(page).first().click();
    await panel(page).locator('mark').first().waitFor();
    await page.locator('.verdicts').waitFor();
    expect(await picture(page, 'chat.png')).toBeGreaterThan(20_000);
    await page.goto(`${site.url}/archive?q=${encodeURIComponent('企业')}`);
    await page.locator('.hit').first().waitFor();
    expect(await picture(page, 'archive.png')).toBeGreaterThan(20_000);
    await page.setViewportSize({ width: 390, height: 720 });
    await page.goto(site.url);
    await askAndWait(page, '2022年9月的城市管理考评谁排末名？罚了多少？');
    await page.locator('.verdicts').last().waitFor();
    expect(await picture(page, 'phone.png')).toBeGreaterThan(20_000);
    await page.context().close();
  });
});

/** Keeps a picture of the page with the test's output and, when it is to be renewed, with the documents. @returns its bytes */
async function picture(page: Page, name: string): Promise<number> {
  fs.mkdirSync(SCREENSHOTS, { recursive: true });
  const file = path.join(SCREENSHOTS, name);
  await page.screenshot({ path: file });
  if (process.env['UPDATE_SCREENSHOT']) fs.copyFileSync(file, path.join(ROOT, 'docs/images', name));
  return fs.statSync(file).size;
}

import fs from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasNoBrowser, launchBrowser, openTab } from '../support/browser.ts';
import { askAndWait, eventually, hasFocus, litText, marks, panel, questionField, sidewaysScroll } from './chat-page.ts';
import { writeQingshui } from './qingshui.ts';
import { answered, cite } from './scripted-answers.ts';
import { type Site, startSite } from './site.ts';

const PHONES = [
  { width: 320, height: 568 },
  { width: 360, height: 740 },
  { width: 390, height: 844 },
];

describe.skipIf(hasNoBrowser)('reading on the chat page', () => {
  let browser: Browser;
  let site: Site;
  let corpusDir: string;

  beforeAll(async () => {
    corpusDir = await writeQingshui();
    const ask: Site['app']['ask'] = async function* answerAll({ question }) {
      const citations = [cite(site.app, 1, '全长412米'), cite(site.app, 2, '112个')];
      yield answered(question, '桥长412米〔1〕，码头有112个摊位〔2〕。', { citations });
    };
    [browser, site] = await Promise.all([launchBrowser(), startSite({ corpusDir, ask })]);
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
    await fs.rm(corpusDir, { recursive: true, force: true });
  });

  const article = (quote: string): { id: string; url: string; headline: string } => cite(site.app, 1, quote).article;

  it('sets a table as a table and lights the cell that is quoted', async () => {
    const { page, problems } = await openTab(browser, site.url);
    await askAndWait(page, '码头有几个摊位？');
    await marks(page).nth(1).click();
    expect(await litText(page)).toBe('112个');
    expect(
      await panel(page)
        .locator('td', { has: page.locator('mark') })
        .textContent(),
    ).toBe('112个');
    expect(await panel(page).locator('tr').count()).toBe(3);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('shows the page as printed, with the article set off and the quote lit', async () => {
    const { page } = await openTab(browser, site.url);
    await askAndWait(page, '桥有多长？');
    await marks(page).first().click();
    await panel(page).getByRole('button', { name: '原版' }).click();
    const printed = panel(page).locator('.printed');
    await printed.locator('mark').waitFor();
    expect(await printed.locator('mark').textContent()).toBe('全长412米');
    expect(await printed.textContent()).toContain('# 三条夜市街重排摊位');
    expect((await printed.locator('.in-article').allTextContents()).join('')).not.toContain('夜市');
    await page.context().close();
  });

  it('marks an inferred date and page as inferred', async () => {
    const { page } = await openTab(browser, site.url);
    await page.route('**/articles/*', async (route) => {
      const response = await route.fetch();
      const json = (await response.json()) as { issue: object };
      await route.fulfill({
        response,
        json: {
          ...json,
          dateEvidence: '文中说的立夏是5月6日',
          issue: { ...json.issue, dateBasis: 'inferred', pageBasis: 'inferred' },
        },
      });
    });
    await askAndWait(page, '桥有多长？');
    await marks(page).first().click();
    await panel(page).locator('.issue-line').waitFor();
    expect(await panel(page).locator('.inferred').allTextContents()).toEqual(['日期推断', '版次推断']);
    expect(await panel(page).locator('.basis').textContent()).toBe('日期推断：文中说的立夏是5月6日');
    await page.context().close();
  });

  it('opens an article and its issue by their permalinks', async () => {
    const bridge = article('全长412米');
    const { page, problems } = await openTab(browser, `${site.url}${bridge.url}`);
    await page.getByRole('heading', { name: bridge.headline }).waitFor();
    await eventually(() => page.title()).toBe(`${bridge.headline} · 报问`);
    await page.locator('.issue-line a').click();
    await page.locator('.contents').getByRole('link', { name: bridge.headline }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/issues\//);
    await page.reload();
    await page.locator('.contents').getByRole('link', { name: bridge.headline }).click();
    expect(new URL(page.url()).pathname).toBe(bridge.url);
    await page.goBack();
    await page.locator('.contents').waitFor();
    await page.getByRole('link', { name: '提问' }).click();
    await questionField(page).waitFor();
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('says so when there is no such article', async () => {
    const { page } = await openTab(browser, `${site.url}/articles/qingshui-1999-01-01-p01-a01`);
    expect(await page.getByRole('alert').textContent()).toMatch(/库中没有这篇报道。.*article_not_found/s);
    await page.context().close();
  });

  it('can be used with the keyboard alone', async () => {
    const { page } = await openTab(browser, site.url);
    await questionField(page).focus();
    await page.keyboard.type('桥有多长？');
    await page.keyboard.press('Enter');
    await marks(page).first().waitFor();
    await page.keyboard.press('Shift+Tab');
    while (!(await hasFocus(page, '.answer .citation-mark'))) await page.keyboard.press('Shift+Tab');
    const label = await page.locator(':focus').getAttribute('aria-label');
    expect(label).toContain(article('112个').headline);
    await page.keyboard.press('Enter');
    expect(await litText(page)).toBe('112个');
    expect(await hasFocus(page, 'dialog.panel')).toBe(true);
    await page.keyboard.press('Escape');
    await eventually(() => panel(page).count()).toBe(0);
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe(label);
    await page.context().close();
  });

  it.each(PHONES)(
    'fits a phone $width pixels wide, the panel being a dialog that keeps the focus',
    async (viewport) => {
      const { page, problems } = await openTab(browser, site.url, { viewport, hasTouch: true });
      expect(await sidewaysScroll(page)).toBe(0);
      await askAndWait(page, '桥有多长？');
      expect(await sidewaysScroll(page)).toBe(0);
      await marks(page).first().tap();
      expect(await litText(page)).toBe('全长412米');
      expect(await panel(page).boundingBox()).toEqual({ x: 0, y: 0, ...viewport });
      expect(await page.evaluate(`document.querySelector('dialog').matches(':modal')`)).toBe(true);
      for (let press = 0; press < 12; press += 1) {
        await page.keyboard.press('Tab');
        expect(await hasFocus(page, '.layout-main')).toBe(false);
      }
      expect(await sidewaysScroll(page)).toBe(0);
      await panel(page).getByRole('button', { name: '关闭' }).tap();
      await eventually(() => panel(page).count()).toBe(0);
      expect(await page.locator(':focus').getAttribute('aria-label')).toContain('出处1');
      await marks(page).nth(1).tap();
      expect(await litText(page)).toBe('112个');
      expect(await sidewaysScroll(page)).toBe(0);
      await page.goBack();
      await eventually(() => panel(page).count()).toBe(0);
      expect(problems).toEqual([]);
      await page.context().close();
    },
  );
});

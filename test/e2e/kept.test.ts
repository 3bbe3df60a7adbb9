import fs from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasNoBrowser, launchBrowser, openTab } from '../support/browser.ts';
import { accessibilityFaults, LOOKS } from './accessibility.ts';
import { askAndWait, eventually, litText, panel } from './chat-page.ts';
import { writeQingshui } from './qingshui.ts';
import { answered, cite } from './scripted-answers.ts';
import { ADMIN_TOKEN, type Site, startSite } from './site.ts';

const BRIDGE = 'qingshui/2023-05-06-01.md';

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const clipboard = (page: Page): Promise<string> => page.evaluate<string>('navigator.clipboard.readText()');

describe.skipIf(hasNoBrowser)('what is kept of an answer', () => {
  let browser: Browser;
  let site: Site;
  let corpusDir: string;

  beforeAll(async () => {
    corpusDir = await writeQingshui();
    const ask: Site['app']['ask'] = async function* answerAll({ question }) {
      const citations = [cite(site.app, 1, '全长412米'), cite(site.app, 2, '112个')];
      const sentences = citations.map(({ quote, n }) => ({
        text: quote,
        citations: [n],
        verdict: 'verbatim' as const,
      }));
      const indexId = site.app.snapshot()?.manifest.buildId ?? '';
      const over = { answerId: 'answer-1', indexId, citations, sentences };
      yield answered(question, '全长412米〔1〕，112个〔2〕。', over);
    };
    [browser, site] = await Promise.all([launchBrowser(), startSite({ corpusDir, ask })]);
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
    await fs.rm(corpusDir, { recursive: true, force: true });
  });

  const post = async (route: string, body: object = {}): Promise<void> => {
    const headers = { authorization: `Bearer ${ADMIN_TOKEN}`, 'content-type': 'application/json' };
    const response = await fetch(`${site.url}${route}`, { method: 'POST', headers, body: JSON.stringify(body) });
    expect(response.ok).toBe(true);
    await response.text();
  };
  /** @returns where an answer that cites two articles is shared */
  const sharedAddress = async (): Promise<string> => {
    await post('/ask', { question: '桥有多长？' });
    await post('/shared', { answerId: 'answer-1' });
    return `${site.url}/shared/answer-1`;
  };

  it('is copied with its sources, as references, and by the address it is shared under', async () => {
    const { page, problems } = await openTab(browser, site.url, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await askAndWait(page, '桥有多长？');
    await button(page, '复制').click();
    await page.getByText('已复制。').waitFor();
    const [question, answer, , first] = (await clipboard(page)).split('\n\n');
    expect([question, answer]).toEqual(['桥有多长？', '全长412米〔1〕，112个〔2〕。']);
    expect(first?.split('\n')).toEqual([
      '〔1〕《清水日报》2023年5月6日01版《青石桥昨日放行》',
      '“全长412米”',
      expect.stringMatching(/^http:.*\/articles\/[\w-]+$/),
    ]);
    await button(page, '参考文献').click();
    await eventually(() => clipboard(page)).toMatch(/^\[1\] 青石桥昨日放行\[N\]\. 清水日报, 2023-05-06\(1\)\.\n\[2\] /);
    await button(page, '分享').click();
    await button(page, '复制地址').click();
    await eventually(() => clipboard(page)).toBe(`${site.url}/shared/answer-1`);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('opens under its shared address with its sources', async () => {
    const { page, problems } = await openTab(browser, await sharedAddress());
    await page.getByRole('heading', { name: '桥有多长？' }).waitFor();
    expect(await page.locator('.shared-note').textContent()).toContain('报库自那时起没有变');
    await page.locator('.answer .citation-mark').nth(1).click();
    expect(await litText(page)).toBe('112个');
    await button(page, '上一处').click();
    await eventually(() => litText(page)).toBe('全长412米');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.screenshot({ path: 'test-output/shared.png' });
    await button(page, '关闭').click();
    await eventually(() => panel(page).count()).toBe(0);
    expect(new URL(page.url()).pathname).toBe('/shared/answer-1');
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('is printed as a sheet of its own', async () => {
    const { page } = await openTab(browser, site.url);
    await askAndWait(page, '桥有多长？');
    await page.evaluate('window.print = () => { document.title = "printing"; }');
    await button(page, '打印').click();
    await eventually(() => page.title()).toBe('printing');
    await page.emulateMedia({ media: 'print' });
    const sheet = page.locator('.sheet');
    expect(await sheet.isVisible()).toBe(true);
    expect(await page.locator('.layout-main').isVisible()).toBe(false);
    expect(await sheet.textContent()).toMatch(/桥有多长？.*〔1〕.*青石桥昨日放行.*\/articles\/.*所据索引建于\d{4}年/s);
    await page.screenshot({ path: 'test-output/sheet.png' });
    await page.evaluate('dispatchEvent(new Event("afterprint"))');
    await eventually(() => sheet.count()).toBe(0);
    await page.context().close();
  });

  it('is judged by readers, for the archivist’s page behind the right token only', async () => {
    const { page, problems } = await openTab(browser, site.url);
    await askAndWait(page, '桥有多长？');
    await button(page, '没用').click();
    await page.getByLabel('不完整').check();
    await page.getByLabel('想说的话').fill('没说<b>宽</b>多少');
    await page.screenshot({ path: 'test-output/feedback.png' });
    await button(page, '送出').click();
    await page.getByText('已记下').waitFor();
    expect(await button(page, '没用').getAttribute('aria-pressed')).toBe('true');
    await page.goto(`${site.url}/admin`);
    const token = page.getByLabel('管理口令');
    await token.fill('a-wrong-token');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('口令不对').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await token.fill(ADMIN_TOKEN);
    await page.keyboard.press('Enter');
    await page.locator('.feedback-words').waitFor();
    expect(await page.locator('.feedback-words').textContent()).toBe('不完整没说<b>宽</b>多少');
    await page.getByText('95% 在').waitFor();

    await fs.writeFile(path.join(corpusDir, 'qingshui/empty.md'), '');
    await button(page, '重建索引').focus();
    await page.keyboard.press('Enter');
    await page.getByText(/索引已建好：\d+ 篇报道/).waitFor({ timeout: 30_000 });
    await page.getByText('读不出来的文件（1）').waitFor();
    await button(page, '退回').first().waitFor();
    for (const { width, colorScheme } of LOOKS) {
      await page.setViewportSize({ width, height: 860 });
      await page.emulateMedia({ colorScheme });
      expect(await accessibilityFaults(page)).toEqual([]);
      const full = { fullPage: true, path: `test-output/admin-${colorScheme}-${width}.png` };
      await page.screenshot(full);
    }
    expect(problems).toEqual([]);
    await page.reload();
    await token.waitFor(); // kept nowhere
    await page.context().close();
  });

  it('says what has changed in the archive since it was shared', async () => {
    const address = await sharedAddress();
    const file = path.join(corpusDir, BRIDGE);
    await fs.writeFile(file, (await fs.readFile(file, 'utf8')).replace('全长412米', '全长421米'));
    await site.app.rebuild();
    const { page } = await openTab(browser, address);
    await page.locator('.source-note').waitFor();
    expect(await page.locator('.shared-note').textContent()).toMatch(/有过变动：1 处出处/);
    expect(await page.locator('.source-note').allTextContents()).toEqual(['这篇报道现在已没有这句话']);
    await post(`/articles/${cite(site.app, 2, '112个').article.id}/withdraw`);
    await page.reload();
    await page.getByText('这篇报道已不在报库中').waitFor();
    expect(await page.locator('main').textContent()).not.toMatch(/112个|三条夜市街/);
    await page.screenshot({ path: 'test-output/shared-changed.png' });
    await page.context().close();
  });

  it('goes back to an earlier index at a second press', async () => {
    await site.app.rebuild();
    const { page } = await openTab(browser, `${site.url}/admin`);
    await page.getByLabel('管理口令').fill(ADMIN_TOKEN);
    await page.keyboard.press('Enter');
    const before = site.app.snapshot()?.manifest.buildId;
    await button(page, '退回').first().click();
    await page.getByRole('button', { name: '确定退回' }).click();
    await page.getByText('已退回。').waitFor();
    expect(site.app.snapshot()?.manifest.buildId).not.toBe(before);
    await page.context().close();
  });
});

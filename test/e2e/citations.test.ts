import fs from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasNoBrowser, launchBrowser, openTab } from '../support/browser.ts';
import { accessibilityFaults, LOOKS } from './accessibility.ts';
import { askAndWait, eventually, hasFocus, litText, marks, panel, questionField } from './chat-page.ts';
import { writeQingshui } from './qingshui.ts';
import { answered, cite } from './scripted-answers.ts';
import { type Site, startSite } from './site.ts';

const HOSTILE = `<img src=x onerror="document.title='坏了'"></script><script>document.title='坏了'</script>`;
const LINK = '[点这里](javascript:document.title="坏了")';
const OVERRIDE = '左\u202E右倒写';
const LONG = '沿河的石板路一块接一块。'.repeat(8_500);

const PAGES: Readonly<Record<string, string>> = {
  'qingshui/2023-05-08-01.md': `---
paper: 清水日报
---

# 河堤加固工程动工

本报讯（记者 江小河）清水河南岸的河堤加固工程昨日动工，全长三千六百米，分成五段同时施工，赶在汛期以前完成。（下转02版）
`,
  'qingshui/2023-05-08-02.md': `---
paper: 清水日报
---

（上接01版）

施工期间，沿河的步道封闭到六月底，早市搬到北门外的空地，船只从东侧的水道绕行。
`,
  'qingshui/2023-05-09-01.md': `---
paper: 清水日报
---

# 留言板 ${HOSTILE}

本报讯 留言板上有人写了${LINK}，也有人写了${OVERRIDE}，都照原样登在这里，看的人不用担心。

# 一行写到底的长文

${LONG}写到这里为止。
`,
};

const QUOTES = ['全长412米', '112个', '双向四车道', '都照原样登在这里', '早市搬到北门外的空地', '写到这里为止'];

describe.skipIf(hasNoBrowser)('citations', () => {
  let browser: Browser;
  let site: Site;
  let corpusDir: string;

  beforeAll(async () => {
    corpusDir = await writeQingshui();
    for (const [name, text] of Object.entries(PAGES)) await fs.writeFile(path.join(corpusDir, name), text);
    const ask: Site['app']['ask'] = async function* answerAll({ question }) {
      const citations = QUOTES.map((quote, i) => cite(site.app, i + 1, quote));
      const text = `${QUOTES.map((quote, i) => `${quote}〔${i + 1}〕。`).join('')}${HOSTILE}${LINK}${OVERRIDE}`;
      yield answered(question, text, { citations });
    };
    [browser, site] = await Promise.all([launchBrowser(), startSite({ corpusDir, ask })]);
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
    await fs.rm(corpusDir, { recursive: true, force: true });
  });

  it('show a card when pointed at: beside the mark, reached by the pointer, gone with Escape; the keyboard has it too', async () => {
    const { page, problems } = await openTab(browser, site.url);
    await askAndWait(page, '桥有多长？');
    await page.clock.install();
    const mark = marks(page).nth(0);
    const card = page.locator('#citation-card');
    await mark.hover();
    await card.waitFor();
    expect(await card.textContent()).toMatch(/青石桥昨日放行.*清水日报.*2023年5月6日.*1版.*全长412米/s);
    expect(await mark.getAttribute('aria-describedby')).toBe('citation-card');
    const [a, b] = [await mark.boundingBox(), await card.boundingBox()];
    expect(a && b && (b.y >= a.y + a.height || b.y + b.height <= a.y)).toBe(true);
    await card.hover();
    await page.clock.fastForward(1_000); // longer than it takes to go once the pointer has left
    expect(await card.count()).toBe(1);
    await page.keyboard.press('Escape');
    await eventually(() => card.count()).toBe(0);
    await mark.hover({ position: { x: 2, y: 2 } });
    await page.mouse.move(5, 400);
    await mark.hover();
    await card.waitFor();
    await page.mouse.move(5, 400);
    await eventually(() => card.count()).toBe(0);
    await marks(page).nth(0).click();
    await litText(page);
    await marks(page).nth(0).focus();
    await page.keyboard.press('Tab');
    await eventually(() => card.textContent()).toContain('112个');
    await page.keyboard.press('Escape');
    await eventually(() => card.count()).toBe(0);
    expect(await panel(page).count()).toBe(1);
    await page.keyboard.press('Escape');
    await eventually(() => panel(page).count()).toBe(0);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('show no card to a finger', async () => {
    const { page } = await openTab(browser, site.url, { hasTouch: true, viewport: { width: 390, height: 844 } });
    await askAndWait(page, '桥有多长？');
    await marks(page).nth(0).tap();
    expect(await litText(page)).toBe('全长412米');
    expect(await page.locator('#citation-card').count()).toBe(0);
    await page.context().close();
  });

  it('are walked through in the panel with the keyboard, the others of the article marked', async () => {
    const { page } = await openTab(browser, site.url);
    await askAndWait(page, '桥有多长？');
    await marks(page).nth(0).click();
    expect(await litText(page)).toBe('全长412米');
    expect(await panel(page).locator('.also-cited').allTextContents()).toEqual(['双向四车道']);
    const next = panel(page).getByRole('button', { name: '下一处' });
    await next.focus();
    for (const [i, quote] of QUOTES.entries()) {
      if (i > 0) await page.keyboard.press('Enter');
      await panel(page)
        .getByText(`出处 ${i + 1}/${QUOTES.length}`)
        .waitFor();
      await eventually(() => litText(page)).toBe(quote);
      expect(await panel(page).locator('mark').first().isVisible()).toBe(true);
    }
    await page.keyboard.press('Enter');
    expect(await hasFocus(page, '.citation-steps')).toBe(true);
    await panel(page).getByRole('button', { name: '上一处' }).click();
    await eventually(() => litText(page)).toBe(QUOTES.at(-2));
    await page.context().close();
  });

  it('open a table with headings, and an article put together from two pages', async () => {
    const { page } = await openTab(browser, site.url);
    await askAndWait(page, '桥有多长？');
    await marks(page).nth(1).click();
    await litText(page);
    expect(await panel(page).locator('th').allTextContents()).toEqual(['街区', '摊位', '收摊时间']);
    await marks(page).nth(4).click();
    await eventually(() => litText(page)).toBe('早市搬到北门外的空地');
    expect(await panel(page).locator('.basis').textContent()).toContain('01版、02版');
    expect(await panel(page).locator('.page-turn').textContent()).toContain('02版');
    expect(await panel(page).locator('.reference-text').textContent()).toBe(
      '江小河. 河堤加固工程动工[N]. 清水日报, 2023-05-08(1-2).',
    );
    await page.screenshot({ path: 'test-output/panel-joined.png' });
    await page.context().close();
  });

  it('of hostile articles show their words and run nothing', async () => {
    const { page, problems } = await openTab(browser, site.url);
    await askAndWait(page, '留言板上写了什么？');
    const title = await page.title();
    await marks(page).nth(3).hover();
    await page.locator('#citation-card').waitFor();
    await marks(page).nth(3).click();
    await eventually(() => litText(page)).toBe('都照原样登在这里');
    const column = panel(page).locator('.column');
    expect(await column.textContent()).toContain(HOSTILE);
    expect(await column.textContent()).toContain(LINK);
    expect(await page.locator('.answer').textContent()).toContain(`${HOSTILE}${LINK}${OVERRIDE}`);
    await panel(page).getByRole('button', { name: '原版' }).click();
    await panel(page).locator('.printed mark').waitFor();
    expect(await page.locator('img, iframe, a[href^="javascript"], #app script').count()).toBe(0);
    // What an override turns round ends with the words it stands in.
    const isIsolated = `[...document.querySelectorAll('.answer bdi, .printed-text > *')].every(
      (element) => ['isolate', 'isolate-override'].includes(getComputedStyle(element).unicodeBidi))`;
    expect(await page.evaluate(isIsolated)).toBe(true);
    expect(await page.title()).toBe(title);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('of a line of 100 KB open without freezing the page', async () => {
    const { page } = await openTab(browser, site.url);
    await askAndWait(page, '长文写到哪里？');
    const begun = Date.now();
    await marks(page).nth(5).click();
    expect(await litText(page)).toBe('写到这里为止');
    await panel(page).getByRole('button', { name: '原版' }).click();
    await panel(page).locator('.printed mark').waitFor();
    await panel(page).getByRole('button', { name: '关闭' }).click();
    await questionField(page).fill('还在');
    expect(Date.now() - begun).toBeLessThan(8_000);
    await page.context().close();
  });

  it.each(LOOKS)('are accessible, $colorScheme and $width pixels wide', async ({ colorScheme, width }) => {
    const { page } = await openTab(browser, site.url, { colorScheme, viewport: { width, height: 860 } });
    const check = async (what: string): Promise<void> => {
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.screenshot({ path: `test-output/${what}-${colorScheme}-${width}.png` });
    };
    await askAndWait(page, '桥有多长？');
    await page.getByRole('button', { name: '没用' }).click();
    await marks(page).nth(1).hover();
    await page.locator('#citation-card').waitFor();
    await check('card');
    await marks(page).nth(1).click();
    await litText(page);
    await check('panel');
    await page.context().close();
  });
});

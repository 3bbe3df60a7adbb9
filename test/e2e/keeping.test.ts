import fs from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AskRequest } from '../../src/contract/ask.ts';
import type { AnswerEvent } from '../../src/types/answer.ts';
import { gate } from '../server/serving.ts';
import { hasNoBrowser, launchBrowser, openTab } from '../support/browser.ts';
import { ask, askAndWait, eventually, litText, marks, newest } from './chat-page.ts';
import { writeQingshui } from './qingshui.ts';
import { answered, cite } from './scripted-answers.ts';
import { type Site, startSite } from './site.ts';

const answers = (page: Page): Promise<string[]> => page.locator('.answer').allTextContents();
const listed = (page: Page): Promise<string[]> => page.locator('.conversation-entry .example').allTextContents();
const openList = (page: Page): Promise<void> => page.getByRole('button', { name: '以往对话' }).click();

describe.skipIf(hasNoBrowser)('conversations kept in the browser', () => {
  let browser: Browser;
  let site: Site;
  let corpusDir: string;
  /** Holds up answers to questions that ask for it. */
  let held = gate();

  async function* length(request: AskRequest): AsyncGenerator<AnswerEvent> {
    const citations = [cite(site.app, 1, '全长412米')];
    yield { type: 'delta', text: `${request.question}桥长` };
    if (request.question.includes('慢')) await held.passed;
    yield answered(request.question, `${request.question}桥长412米〔1〕。`, { citations });
  }

  beforeAll(async () => {
    corpusDir = await writeQingshui();
    [browser, site] = await Promise.all([launchBrowser(), startSite({ corpusDir, ask: length })]);
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
    await fs.rm(corpusDir, { recursive: true, force: true });
  });

  const another = async (context: BrowserContext): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(site.url);
    return page;
  };

  it('are opened, looked through, renamed, deleted and brought back', async () => {
    const { page, problems } = await openTab(browser, site.url);
    await askAndWait(page, '一号桥？');
    await page.getByRole('button', { name: '新对话' }).click();
    await askAndWait(page, '二号桥？');
    await openList(page);
    expect(await listed(page)).toEqual(['二号桥？', '一号桥？']);
    await page.getByLabel('在对话里查找').fill('一号');
    expect(await listed(page)).toEqual(['一号桥？']);
    await page.getByRole('button', { name: '改名' }).press('Enter');
    await page.getByLabel('对话的名称').fill('旧桥');
    await page.keyboard.press('Enter');
    await eventually(() => listed(page)).toEqual(['旧桥']);
    await page.getByLabel('在对话里查找').fill('');
    await page.getByRole('button', { name: '删除' }).first().click();
    expect([await listed(page), await answers(page)]).toEqual([['旧桥'], []]);
    await page.getByRole('button', { name: '撤销' }).click();
    expect([await listed(page), await answers(page)]).toEqual([['二号桥？', '旧桥'], ['二号桥？桥长412米〔1〕。']]);
    await page.getByRole('button', { name: '打开：旧桥' }).click();
    expect(await answers(page)).toEqual(['一号桥？桥长412米〔1〕。']);
    await page.reload();
    await marks(page).click();
    expect(await litText(page)).toBe('全长412米');
    await page.keyboard.press('Escape');
    await openList(page);
    await page.keyboard.press('Escape');
    expect(await page.locator(':focus').textContent()).toBe('以往对话');
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('of two tabs stay apart, and what two tabs say in one conversation is all kept', async () => {
    held = gate();
    const { page: left } = await openTab(browser, site.url);
    const right = await another(left.context());
    await askAndWait(left, '左一？');
    await askAndWait(right, '右一？');
    expect([await answers(left), await answers(right)]).toEqual([
      ['左一？桥长412米〔1〕。'],
      ['右一？桥长412米〔1〕。'],
    ]);
    await openList(right);
    await right.getByRole('button', { name: '打开：左一？' }).click();
    await ask(left, '左慢？');
    await eventually(() => right.locator('.question').count()).toBe(2);
    await ask(right, '右慢？');
    await eventually(() => left.locator('.question').count()).toBe(3);
    held.open();
    for (const page of [left, right]) {
      await eventually(async () => (await answers(page)).filter((text) => text.endsWith('〔1〕。')).length).toBe(3);
    }
    await left.reload();
    expect((await answers(left)).toSorted()).toEqual(
      ['右慢？', '左一？', '左慢？'].map((question) => `${question}桥长412米〔1〕。`),
    );
    await openList(left);
    expect((await listed(left)).toSorted()).toEqual(['右一？', '左一？']);
    await left.keyboard.press('Escape');

    // A tab that ends without a word, as one does that is killed.
    await left.addInitScript("addEventListener('pagehide', (event) => event.stopImmediatePropagation())");
    await left.reload();
    held = gate();
    await ask(left, '又慢？');
    await newest(right).getByRole('heading', { name: '又慢？' }).waitFor();
    expect(await newest(right).getAttribute('aria-busy')).toBe('true');
    await left.close();
    await newest(right).getByText('回答已停止').waitFor();
    held.open();
    await right.context().close();
  });

  it('make room for the newest, and damaged ones are passed over', async () => {
    const { page, problems } = await openTab(browser, site.url);
    await askAndWait(page, '一号桥？');
    await page.evaluate(`
      localStorage.setItem('baowen.conversation.5.bad', '{"id":');
      for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2))
        try { for (let i = 0; ; i += 1) localStorage.setItem('filler' + size + i, 'x'.repeat(size)); } catch {}
    `);
    await page.getByRole('button', { name: '新对话' }).click();
    await askAndWait(page, '二号桥？');
    await page.getByText('最早的对话已经删去').waitFor();
    await openList(page);
    expect(await listed(page)).toEqual(['二号桥？']);
    await page.reload();
    expect(await newest(page).locator('.answer').textContent()).toBe('二号桥？桥长412米〔1〕。');
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('lose nothing when the server ends in the middle of an answer, and go on when it is back', async () => {
    held = gate();
    const { page, problems } = await openTab(browser, site.url);
    await ask(page, '慢一？');
    await eventually(() => answers(page)).toEqual(['慢一？桥长']);
    await site.goDown();
    await page
      .getByRole('alert')
      .getByText(/回答中途断了|服务正在关闭/)
      .waitFor();
    expect(await answers(page)).toEqual(['慢一？桥长']);
    await page.locator('.composer').getByText('连不上服务').waitFor();
    await askAndWait(page, '二号桥？');
    expect(await newest(page).getByRole('alert').textContent()).toContain('network_error');
    await site.comeBack();
    await eventually(() => newest(page).locator('.answer').count()).toBe(1);
    expect(await page.locator('.composer').getByText('连不上服务').count()).toBe(0);
    held.open();
    await page.getByRole('button', { name: '重试' }).click();
    await eventually(() => answers(page)).toEqual(['慢一？桥长412米〔1〕。', '二号桥？桥长412米〔1〕。']);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('quote exactly what was quoted after the archive has changed', async () => {
    const file = path.join(corpusDir, 'qingshui/2023-05-06-01.md');
    const printed = await fs.readFile(file, 'utf8');
    const { page, problems } = await openTab(browser, site.url);
    await askAndWait(page, '一号桥？');
    const before = await newest(page).locator('.sources').innerHTML();
    await fs.writeFile(file, printed.replace('横跨清水河的', '这一天，横跨清水河、'));
    await site.app.rebuild();
    await marks(page).click();
    expect(await litText(page)).toBe('全长412米');
    await page.keyboard.press('Escape');
    await fs.writeFile(file, printed.replace('全长412米', '全长四里'));
    await site.app.rebuild();
    await page.reload();
    expect(await newest(page).locator('.sources').innerHTML()).toBe(before);
    await marks(page).click();
    await page.getByText('找不到所引的原话').waitFor();
    await fs.writeFile(file, printed);
    await site.app.rebuild();
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

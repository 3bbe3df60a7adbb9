import fs from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AskRequest } from '../../src/contract/ask.ts';
import type { AnswerEvent } from '../../src/types/answer.ts';
import type { Period } from '../../src/types/query.ts';
import { hasNoBrowser, launchBrowser, openTab } from '../support/browser.ts';
import { askAndWait, eventually, hasFocus, newest, questionField } from './chat-page.ts';
import { writeQingshui } from './qingshui.ts';
import { answered } from './scripted-answers.ts';
import { type Site, startSite } from './site.ts';

const questions = (page: Page): Promise<string[]> => page.locator('.question').allTextContents();

describe.skipIf(hasNoBrowser)('asking on the chat page', () => {
  let browser: Browser;
  let site: Site;
  let corpusDir: string;
  /** What the page has sent. */
  const asked: AskRequest[] = [];

  async function* repeat(request: AskRequest): AsyncGenerator<AnswerEvent> {
    asked.push(request);
    const { question, filters = {} } = request;
    const at = question.indexOf('上个月');
    const reading = { answerTypes: [], filters, limits: {}, expansions: [], notes: [] };
    const periods: readonly Period[] =
      at < 0 ? [] : [{ text: '上个月', span: [at, at + 3], from: '2023-04-01', to: '2023-04-30', basis: 'relative' }];
    yield { type: 'query', answerId: 'a1', question, standaloneQuestion: question, ...reading, periods };
    yield answered(question, `问的是：${question}`);
  }

  beforeAll(async () => {
    corpusDir = await writeQingshui();
    [browser, site] = await Promise.all([launchBrowser(), startSite({ corpusDir, ask: repeat })]);
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
    await fs.rm(corpusDir, { recursive: true, force: true });
  });

  const open = async (): Promise<Page> => {
    asked.length = 0;
    return (await openTab(browser, site.url)).page;
  };

  it('never asks with the Enter that ends a composition', async () => {
    const page = await open();
    const keyboard = await page.context().newCDPSession(page);
    await questionField(page).focus();
    await keyboard.send('Input.imeSetComposition', { text: 'qiao', selectionStart: 4, selectionEnd: 4 });
    await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', windowsVirtualKeyCode: 13 });
    expect(await questionField(page).inputValue()).toBe('qiao');
    await keyboard.send('Input.insertText', { text: '桥通了吗？' });
    // As Safari tells it: the composition is over, only the key code says what the key was for.
    await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', windowsVirtualKeyCode: 229 });
    await page.keyboard.press('Shift+Enter');
    expect(await questionField(page).inputValue()).toBe('桥通了吗？\n');
    expect(asked).toEqual([]);
    await page.keyboard.press('Enter');
    await eventually(async () => asked.map(({ question }) => question)).toEqual(['桥通了吗？']);
    await page.context().close();
  });

  it('counts near the limit and refuses beyond it', async () => {
    const page = await open();
    const button = page.getByRole('button', { name: '提问' });
    await questionField(page).fill('问'.repeat(1799));
    expect(await page.locator('.composer-help').textContent()).not.toContain('1799');
    await questionField(page).fill('问'.repeat(1999));
    await page.getByText('1999/2000 字').waitFor();
    await questionField(page).fill('问'.repeat(2003));
    await page.getByText('超出 3 字').waitFor();
    expect(await button.isDisabled()).toBe(true);
    await questionField(page).press('Enter');
    expect(asked).toEqual([]);
    await page.context().close();
  });

  it('asks an earlier question otherwise in its place, and brings back what that replaced', async () => {
    const page = await open();
    for (const question of ['桥通了吗？', '夜市呢？', '渡船呢？']) await askAndWait(page, question);
    await page.getByRole('button', { name: '修改', exact: true }).nth(1).click();
    await page.getByText('其后的 1 轮问答会被替换').waitFor();
    const editor = page.getByLabel('修改问题');
    expect(await editor.inputValue()).toBe('夜市呢？');
    await editor.fill('摊位呢？');
    await editor.press('Escape');
    expect(await questions(page)).toEqual(['桥通了吗？', '夜市呢？', '渡船呢？']);
    expect(await page.locator(':focus').textContent()).toBe('修改');
    await page.keyboard.press('Enter');
    await page.getByLabel('修改问题').fill('摊位呢？');
    await page.keyboard.press('Enter');
    await eventually(() => newest(page).locator('.answer').textContent()).toBe('问的是：摊位呢？');
    expect(await questions(page)).toEqual(['桥通了吗？', '摊位呢？']);
    expect(asked.at(-1)?.history?.map(({ content }) => content)).toEqual(['桥通了吗？', '问的是：桥通了吗？']);
    await page.getByRole('button', { name: '撤销' }).click();
    expect(await questions(page)).toEqual(['桥通了吗？', '夜市呢？', '渡船呢？']);
    expect(await newest(page).locator('.answer').textContent()).toBe('问的是：渡船呢？');
    await page.context().close();
  });

  it('limits questions to days and a section, and takes a limit back from one that was asked', async () => {
    const page = await open();
    await page.getByRole('button', { name: '限定时间、栏目' }).click();
    const from = page.getByLabel('从', { exact: true });
    expect([await from.getAttribute('min'), await from.getAttribute('max')]).toEqual(['2023-05-06', '2023-05-07']);
    await from.fill('2023-05-07');
    await page.getByLabel('到', { exact: true }).fill('2023-05-06');
    await askAndWait(page, '桥通了吗？');
    expect(asked[0]?.filters).toEqual({ from: '2023-05-06', to: '2023-05-07' });
    const chip = newest(page).locator('.chip');
    expect(await chip.textContent()).toContain('2023年5月6日至2023年5月7日');
    await chip.getByRole('button', { name: '去掉后重新提问' }).click();
    await eventually(async () => asked[1]?.filters).toEqual({});
    await page.locator('.composer').getByRole('button', { name: '去掉时间限定' }).click();
    await askAndWait(page, '夜市呢？');
    expect(asked[2]?.filters).toEqual({});
    await page.context().close();
  });

  it('asks again without the days a question names, or with others in their place', async () => {
    const page = await open();
    await askAndWait(page, '上个月的夜市有哪些？');
    await newest(page).getByRole('button', { name: '去掉后重新提问' }).click();
    await eventually(() => questions(page)).toEqual(['夜市有哪些？']);
    await page.getByRole('button', { name: '撤销' }).click();
    await newest(page).locator('.chip-words').click();
    expect(await page.getByLabel('修改问题').inputValue()).toBe('夜市有哪些？');
    await newest(page).getByLabel('到', { exact: true }).fill('2023-04-15');
    await newest(page).getByRole('button', { name: '重新提问', exact: true }).click();
    await eventually(async () => asked.at(-1)).toMatchObject({
      question: '夜市有哪些？',
      filters: { from: '2023-04-01', to: '2023-04-15' },
    });
    expect(await hasFocus(page, '.exchange')).toBe(true);
    await page.context().close();
  });

  it('speaks English to whoever prefers it, and marks what is Chinese', async () => {
    const { page } = await openTab(browser, site.url, { locale: 'en-GB' });
    await page.getByLabel('Question', { exact: true }).fill('桥通了吗？');
    await page.keyboard.press('Enter');
    await page.getByText("Taken from the articles' own words").waitFor();
    expect(await newest(page).locator('.answer').getAttribute('lang')).toBe('zh-CN');
    await page.route('**/ask', (route) => route.abort());
    await page.getByLabel('Question', { exact: true }).fill('夜市呢？');
    await page.keyboard.press('Enter');
    await page.getByText('The service cannot be reached.').first().waitFor();
    expect(await questionField(page).count()).toBe(0);
    await page.context().close();
  });
});

import fs from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AskRequest } from '../../src/contract/ask.ts';
import type { AnswerEvent } from '../../src/types/answer.ts';
import { hasNoBrowser, launchBrowser, openTab } from '../support/browser.ts';
import { faultsInAllLooks } from './accessibility.ts';
import { askAndWait, newest, sidewaysScroll } from './chat-page.ts';
import { writeQingshui } from './qingshui.ts';
import { answered, cite } from './scripted-answers.ts';
import { type Site, startSite } from './site.ts';

describe.skipIf(hasNoBrowser)('the chat page', () => {
  let browser: Browser;
  let site: Site;
  let corpusDir: string;

  /** Everything an exchange can show, by what is asked. */
  async function* show({ question, filters = {} }: AskRequest): AsyncGenerator<AnswerEvent> {
    yield {
      type: 'query',
      answerId: 'a1',
      question,
      standaloneQuestion: `${question}（清水）`,
      answerTypes: ['other'],
      filters,
      periods: [{ text: question.slice(0, 2), span: [0, 2], from: '2023-05-06', to: '2023-05-07', basis: 'relative' }],
      limits: { section: '民生' },
      expansions: [],
      notes: ['共30篇，列出前10篇'],
    };
    if (question.includes('错')) yield { type: 'error', error: { code: 'model_timeout', message: '' } };
    else if (question.includes('没有')) {
      const { article, issue } = cite(site.app, 1, '全长412米');
      const coverage = { from: '2023-05-06', to: '2023-05-07', issues: 2 };
      const refusal = {
        reason: 'nothing-found',
        check: 'place',
        message: '没有。',
        coverage,
        nearest: [{ article, issue }],
      } as const;
      yield answered(question, '没有。', { refused: true, refusal });
    } else {
      yield answered(question, '桥长412米〔1〕。两年前动工。', {
        citations: [cite(site.app, 1, '全长412米')],
        sentences: [
          { text: '桥长412米。', citations: [1], verdict: 'verbatim' },
          { text: '两年前动工。', citations: [], verdict: 'unverified' },
        ],
        notice: '语言模型服务连不上，改由摘句作答。',
        suggestions: ['渡船还开吗？'],
      });
    }
  }

  beforeAll(async () => {
    corpusDir = await writeQingshui();
    [browser, site] = await Promise.all([launchBrowser(), startSite({ corpusDir, ask: show })]);
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
    await fs.rm(corpusDir, { recursive: true, force: true });
  });

  it('is for everybody, light or dark, wide or narrow', { timeout: 60_000 }, async () => {
    const { page, problems } = await openTab(browser, site.url);
    await page.locator('.example').first().waitFor();
    expect(await faultsInAllLooks(page)).toEqual([]);
    for (const question of ['桥有多长？', '桥上有灯吗？没有灯吗？', '出错了吗？']) await askAndWait(page, question);
    await page.getByRole('button', { name: '限定时间、栏目' }).click();
    await page.getByLabel('从', { exact: true }).fill('2023-05-06');
    await page.getByRole('button', { name: '逐句核对' }).first().click();
    await page.getByRole('button', { name: '修改', exact: true }).first().click();
    expect(await faultsInAllLooks(page)).toEqual([]);
    await page.getByRole('button', { name: '以往对话' }).click();
    await page.getByRole('button', { name: '改名' }).click();
    expect(await faultsInAllLooks(page)).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('can be used at twice its size on a small window', async () => {
    // 1280 × 720 at 200 %, which is what the browser's zoom makes of it.
    const viewport = { width: 640, height: 360 };
    const { page } = await openTab(browser, site.url, { viewport, deviceScaleFactor: 2 });
    await askAndWait(page, '桥有多长？');
    expect(await sidewaysScroll(page)).toBe(0);
    const mark = newest(page).locator('.answer .citation-mark');
    await mark.focus();
    const [box, composer] = [await mark.boundingBox(), await page.locator('.composer').boundingBox()];
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(composer?.y ?? 0);
    await page.context().close();
  });
});

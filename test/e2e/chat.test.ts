import fs from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AskRequest } from '../../src/contract/ask.ts';
import type { AnswerEvent } from '../../src/types/answer.ts';
import { hasNoBrowser, launchBrowser, openTab } from '../support/browser.ts';
import { ask, askAndWait, eventually, litText, marks, newest, panel, sidewaysScroll } from './chat-page.ts';
import { writeQingshui } from './qingshui.ts';
import { gate } from '../server/serving.ts';
import { answered, cite } from './scripted-answers.ts';
import { type Site, startSite } from './site.ts';

const HOSTILE = `</p><img src=x onerror="document.title='坏了'"><script>document.title='坏了'</script>`;

async function* fail(): AsyncGenerator<AnswerEvent> {
  yield { type: 'error', error: { code: 'model_timeout', message: 'no answer within 30 s' } };
}

describe.skipIf(hasNoBrowser)('the chat page', () => {
  let browser: Browser;
  let site: Site;
  let corpusDir: string;
  /** What the next answers do; `asked` is what the page sent for them. */
  let script: (request: AskRequest, signal: AbortSignal) => AsyncGenerator<AnswerEvent>;
  const asked: AskRequest[] = [];

  function followScript(request: AskRequest, signal: AbortSignal): AsyncGenerator<AnswerEvent> {
    asked.push(request);
    return script(request, signal);
  }

  beforeAll(async () => {
    corpusDir = await writeQingshui();
    [browser, site] = await Promise.all([launchBrowser(), startSite({ corpusDir, ask: followScript })]);
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
    await fs.rm(corpusDir, { recursive: true, force: true });
  });

  const open = async (): Promise<{ page: Page; problems: string[] }> => {
    asked.length = 0;
    return await openTab(browser, site.url);
  };

  /** 〔1〕 at the end of the first sentence, 〔2〕 at the end of the second; `middle` holds it up within the first mark. */
  async function* bridge(
    { question }: AskRequest,
    middle?: { readonly passed: Promise<void> },
  ): AsyncGenerator<AnswerEvent> {
    const citations = [cite(site.app, 1, '青石桥昨日上午放行'), cite(site.app, 2, '全长412米')];
    const [first, second] = citations;
    yield { type: 'delta', text: '桥昨天上午放行〔' };
    await middle?.passed;
    if (first) yield { type: 'citation', citation: first };
    if (second) yield { type: 'citation', citation: second };
    yield { type: 'delta', text: '1〕。桥长412米〔2〕。' };
    yield answered(question, '桥昨天上午放行〔1〕。桥长412米〔2〕。', {
      citations,
      sentences: [
        { text: '桥昨天上午放行。', citations: [1], verdict: 'supported' },
        { text: '桥长412米。', citations: [2], verdict: 'unverified' },
      ],
      mode: 'llm',
      notice: '语言模型服务连不上，改由摘句作答。',
    });
  }

  it('streams the answer without ever showing half a mark, then shows verdicts and notice', async () => {
    const middle = gate();
    script = (request) => bridge(request, middle);
    const { page, problems } = await open();
    await ask(page, '桥通了吗？');
    const text = newest(page).locator('.answer');
    await eventually(() => text.textContent()).toBe('桥昨天上午放行');
    middle.open();
    await eventually(() => marks(page).count()).toBe(2);
    await page.getByText('改由摘句作答').waitFor();
    expect(await newest(page).locator('.sentence-unverified').textContent()).toContain('桥长412米');
    expect(await newest(page).locator('.verdicts').textContent()).toContain('与原文核对相符 1 句 · 未能核对 1 句');
    await page.getByRole('button', { name: '逐句核对' }).press('Enter');
    expect(await newest(page).locator('.sentence-supported').textContent()).toBe('桥昨天上午放行〔1〕。已核对');
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('sends what was said before with a follow-up, without marks', async () => {
    script = (request) => bridge(request);
    const { page } = await open();
    await askAndWait(page, '桥通了吗？');
    await askAndWait(page, '有多长？');
    expect(asked[1]).toEqual({
      question: '有多长？',
      filters: {},
      history: [
        { role: 'user', content: '桥通了吗？' },
        { role: 'assistant', content: '桥昨天上午放行。桥长412米。' },
      ],
    });
    await page.getByRole('button', { name: '新对话' }).click();
    await page.locator('.empty').waitFor();
    await askAndWait(page, '夜市呢？');
    expect(asked[2]?.history).toEqual([]);
    await page.context().close();
  });

  it('stops at once and asks again in the same place', async () => {
    const never = gate();
    const aborted = gate();
    script = (request, signal) => {
      signal.addEventListener('abort', () => aborted.open());
      return bridge(request, never);
    };
    const { page } = await open();
    await ask(page, '桥通了吗？');
    await eventually(() => newest(page).locator('.answer').textContent()).toBe('桥昨天上午放行');
    await page.getByRole('button', { name: '停止' }).click();
    await newest(page).getByText('回答已停止').waitFor();
    await aborted.passed;
    never.open();
    script = (request) => bridge(request);
    await newest(page).getByRole('button', { name: '重新回答' }).click();
    await eventually(() => marks(page).count()).toBe(2);
    expect(await page.locator('.exchange').count()).toBe(1);
    await page.context().close();
  });

  it('says an error plainly with its code and tries again', async () => {
    script = fail;
    const { page } = await open();
    await askAndWait(page, '桥通了吗？');
    const alert = newest(page).getByRole('alert');
    expect(await alert.textContent()).toMatch(/语言模型服务没有及时回应。.*model_timeout/s);
    script = (request) => bridge(request);
    await alert.getByRole('button', { name: '重试' }).click();
    await eventually(() => marks(page).count()).toBe(2);
    expect(await alert.count()).toBe(0);
    await page.context().close();
  });

  it('says so when the server is gone, and when an answer breaks off', async () => {
    script = (request) => bridge(request);
    const { page } = await open();
    await page.route('**/ask', (route) => route.abort());
    await askAndWait(page, '在吗？');
    expect(await newest(page).getByRole('alert').textContent()).toContain('连不上服务');
    await page.unroute('**/ask');
    const body = 'event: delta\ndata: {"text":"桥昨天"}\n\n';
    await page.route('**/ask', (route) => route.fulfill({ contentType: 'text/event-stream', body }));
    await askAndWait(page, '然后呢？');
    expect(await newest(page).getByRole('alert').textContent()).toContain('回答中途断了');
    await page.context().close();
  });

  it('restores text, citations and the open article exactly after a reload', async () => {
    script = (request) => bridge(request);
    const { page } = await open();
    await askAndWait(page, '桥通了吗？');
    await marks(page).nth(1).click();
    expect(await litText(page)).toBe('全长412米');
    const before = await newest(page).innerHTML();
    await page.reload();
    expect(await litText(page)).toBe('全长412米');
    expect(await newest(page).innerHTML()).toBe(before);
    await page.keyboard.press('Escape');
    await eventually(() => panel(page).count()).toBe(0);
    await marks(page).first().click();
    expect(await litText(page)).toBe('青石桥昨日上午放行');
    await page.context().close();
  });

  it('keeps what had arrived when the page is reloaded in the middle of an answer', async () => {
    const never = gate();
    script = (request) => bridge(request, never);
    const { page } = await open();
    await ask(page, '桥通了吗？');
    await eventually(() => newest(page).locator('.answer').textContent()).toBe('桥昨天上午放行');
    await page.reload();
    await newest(page).getByText('回答已停止').waitFor();
    expect(await newest(page).locator('.answer').textContent()).toContain('桥昨天上午放行');
    never.open();
    await page.context().close();
  });

  it('shows hostile text as text, in an answer and in an article', async () => {
    const quote = '天亮前已经清理';
    script = async function* hostile({ question }) {
      yield { type: 'delta', text: HOSTILE };
      yield answered(question, `${HOSTILE}〔1〕`, { citations: [cite(site.app, 1, quote)], notice: HOSTILE });
    };
    const { page, problems } = await open();
    await askAndWait(page, HOSTILE);
    expect(await newest(page).locator('.answer').textContent()).toContain(HOSTILE);
    expect(await newest(page).locator('.notice').textContent()).toBe(HOSTILE);
    await marks(page).click();
    expect(await litText(page)).toBe(quote);
    expect(await panel(page).textContent()).toContain('<img src=x onerror=');
    await panel(page).getByRole('button', { name: '原版' }).click();
    await panel(page).locator('.printed mark').waitFor();
    expect(await page.locator('#app img, #app script').count()).toBe(0);
    expect(await page.title()).toBe('报问');
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('lets nothing in an answer run, turn its surroundings round or break the page', async () => {
    const turned = '\u202e倒着写的字';
    const long = '长'.repeat(100_000);
    script = async function* hostile({ question }) {
      const text = `${turned}〔1〕。[点这里](javascript:alert(1))</script><svg onload=alert(1)>\n${long}`;
      yield { type: 'delta', text };
      yield answered(question, text, { citations: [cite(site.app, 1, '全长412米')], suggestions: [`${turned}？`] });
    };
    const { page, problems } = await open();
    await askAndWait(page, '桥通了吗？');
    const text = await newest(page).locator('.answer').textContent();
    expect(text).toContain('[点这里](javascript:alert(1))</script><svg onload=alert(1)>');
    expect(text).toContain(long);
    const words = await newest(page).locator('.answer bdi').first().boundingBox();
    const mark = await marks(page).first().boundingBox();
    expect(mark?.x).toBeGreaterThan((words?.x ?? 0) + (words?.width ?? 0) / 2);
    expect(await page.locator('#app svg, #app script, a[href^="javascript:"]').count()).toBe(0);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

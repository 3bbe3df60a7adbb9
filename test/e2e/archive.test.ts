import fs from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IssuesResponse } from '../../src/contract/archive.ts';
import { hasNoBrowser, launchBrowser, openTab } from '../support/browser.ts';
import { faultsInAllLooks } from './accessibility.ts';
import { askAndWait, eventually, hasFocus, panel } from './chat-page.ts';
import { HOSTILE, writeLuanhe } from './luanhe.ts';
import { type Site, startSite } from './site.ts';

const entries = (where: Page | Locator): Locator => where.locator('.hit');
const total = (where: Page | Locator): Locator => where.locator('.hits-total');
const parameter = (page: Page, name: string): string | null => new URL(page.url()).searchParams.get(name);

async function searchFor(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox').fill(words);
  await page.getByRole('searchbox').press('Enter');
  await total(page).waitFor();
}

describe.skipIf(hasNoBrowser)('the archive without asking', () => {
  let browser: Browser;
  let site: Site;
  let corpusDir: string;

  beforeAll(async () => {
    corpusDir = await writeLuanhe();
    [browser, site] = await Promise.all([launchBrowser(), startSite({ corpusDir })]);
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
    await fs.rm(corpusDir, { recursive: true, force: true });
  });

  it('shows the days of a year, says which are missing, and leads by the day to the issue, its page and its articles', async () => {
    const { page, problems } = await openTab(browser, `${site.url}/archive?year=2023`);
    await page.getByRole('heading', { name: /^2023年/ }).waitFor();
    expect(await page.locator('.archive-part').first().textContent()).toContain('缺：12月22日。');
    expect(await page.locator('.archive-heading').allTextContents()).toEqual([
      expect.stringMatching(/^2023年/),
      expect.stringMatching(/^日期不详/),
    ]);
    await page.getByRole('link', { name: '2023年12月19日 滦河晚报 1 版 2 篇' }).click();
    await page.getByRole('heading', { name: '滦河晚报 2023年12月19日' }).waitFor();
    await eventually(() => page.title()).toBe('滦河晚报 2023年12月19日 · 报问');
    await page.getByRole('link', { name: '上一期：2023年12月18日' }).waitFor();
    await page.getByRole('link', { name: '下一期：2023年12月20日' }).click();
    await page.getByRole('heading', { name: '滦河晚报 2023年12月20日' }).waitFor();
    await page.getByRole('link', { name: '01版 看原版' }).click();
    await page.locator('.page-articles').waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/pages\//);
    expect(await page.locator('.printed-text .page-number').allTextContents()).toEqual(['1', '2']);
    await page.reload();
    const headline = await page.locator('.page-articles a').nth(1).textContent();
    await page.locator('.printed-text .tint-1').first().click();
    await page.getByRole('heading', { level: 2 }).waitFor();
    expect(headline).toContain(await page.locator('.column .headline').textContent());
    for (let back = 0; back < 4; back++) await page.goBack();
    await page.getByRole('heading', { name: /^2023年/ }).waitFor();
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('lists the papers of a day that has several, and one paper alone', async () => {
    const { page } = await openTab(browser, `${site.url}/archive`);
    await page.getByRole('link', { name: '2024年1月5日，2 期' }).click();
    expect(await page.locator('.issue-list').first().getByRole('link').allTextContents()).toEqual([
      '2024年1月5日 北坡周报',
      '2024年1月5日 滦河晚报',
    ]);
    await page.getByRole('link', { name: '北坡周报', exact: true }).click();
    await page.getByRole('heading', { name: /^2024年 2 期/ }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: /^2024年 2 期/ }).waitFor();
    await page.context().close();
  });

  it('shows ten years of a daily paper year by year', async () => {
    const { page, problems } = await openTab(browser, `${site.url}/healthz`);
    await page.route('**/issues', (route) => route.fulfill({ json: tenYears() }));
    await page.goto(`${site.url}/archive`);
    await page.getByRole('heading', { name: /^2019年/ }).waitFor();
    expect(await page.getByRole('navigation', { name: '年份' }).getByRole('link').count()).toBe(10);
    expect(await page.locator('.month').count()).toBe(12);
    expect(Number(await page.evaluate('document.querySelectorAll("*").length'))).toBeLessThan(2_000);
    await page.getByRole('link', { name: '2012年 301' }).click();
    await page.getByRole('heading', { name: /^2012年/ }).waitFor();
    await page.getByText(/^缺报 \d+ 处，共 65 天$/).click();
    expect(await page.locator('details p').textContent()).toContain('3月1日至3月14日（14 天）');
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('looks for words; the address keeps what is looked for, and coming back from an article the place in the list', async () => {
    const { page, problems } = await openTab(browser, `${site.url}/archive`);
    await searchFor(page, '渡口');
    expect(parameter(page, 'q')).toBe('渡口');
    expect(await hasFocus(page, '.archive-q')).toBe(true);
    const all = Number(/\d+/.exec((await total(page).textContent()) ?? '')?.[0]);
    expect(all).toBeGreaterThan(50);
    expect(await entries(page).count()).toBe(20);
    expect(await entries(page).first().locator('mark').first().textContent()).toBe('渡口');
    await page.getByLabel('排序').selectOption('newest');
    await eventually(() => entries(page).first().locator('.hit-where').textContent()).toContain('2024年1月16日');
    await page.getByRole('button', { name: `再看 ${all - 20} 篇` }).click();
    await eventually(() => entries(page).count()).toBe(40);
    const entry = entries(page).nth(33).getByRole('link');
    const headline = (await entry.textContent()) ?? '';
    await entry.click();
    await page.locator('.column mark').first().waitFor();
    expect(new Set(await page.locator('.column mark').allTextContents())).toEqual(new Set(['渡口']));
    await page.goBack();
    await eventually(() => entries(page).count()).toBe(40);
    expect(await page.locator(':focus').textContent()).toBe(headline);
    expect(Number(await page.evaluate('scrollY'))).toBeGreaterThan(400);
    await page.reload();
    await entries(page).first().waitFor();
    expect([parameter(page, 'q'), parameter(page, 'sort'), await page.title()]).toEqual([
      '渡口',
      'newest',
      '渡口 · 报库 · 报问',
    ]);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('narrows to months by dragging and by keyboard, and to a kind of article', async () => {
    const { page } = await openTab(browser, `${site.url}/archive?q=${encodeURIComponent('渡口')}`);
    const bars = page.locator('.histogram-bars');
    const { x, y, width, height } = (await bars.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.move(x + width * 0.75, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.9, y + height / 2);
    await page.mouse.up();
    await eventually(async () => [parameter(page, 'from'), parameter(page, 'to')]).toEqual([
      '2024-01-01',
      '2024-01-31',
    ]);
    await page.getByRole('button', { name: '全部日期' }).click();
    await eventually(async () => parameter(page, 'from')).toBeNull();
    const before = await total(page).textContent();
    await page.getByRole('slider', { name: '到' }).focus();
    await page.keyboard.press('ArrowLeft');
    await eventually(async () => [parameter(page, 'from'), parameter(page, 'to')]).toEqual([
      '2023-12-01',
      '2023-12-31',
    ]);
    expect(await page.getByRole('slider', { name: '到' }).getAttribute('aria-valuetext')).toBe('2023年12月');
    await eventually(() => total(page).textContent()).not.toBe(before);
    const briefs = page.getByRole('group', { name: '类型' }).getByRole('button', { name: '简讯' });
    const wanted = (await briefs.locator('.hit-count').textContent()) ?? '';
    await briefs.click();
    await eventually(() => total(page).textContent()).toBe(`共 ${wanted} 篇`);
    expect(parameter(page, 'type')).toBe('brief');
    await page.context().close();
  });

  it('says when nothing is found, and why', async () => {
    const { page } = await openTab(browser, `${site.url}/archive`);
    await searchFor(page, '鲸鱼');
    expect(await total(page).textContent()).toBe('没有报道提到这些词。');
    await searchFor(page, '的');
    await eventually(() => total(page).textContent()).toBe('这些字太常见，没法用来查找。');
    await page.goto(`${site.url}/archive?q=${encodeURIComponent('渡口')}&from=2030-01-01`);
    expect(await total(page).textContent()).toBe('在这些条件里没有。放宽条件再看看。');
    await page.goto(`${site.url}/archive?q=${encodeURIComponent('渡口')}&sort=sideways`);
    expect(await page.getByRole('alert').textContent()).toContain('request_invalid');
    await page.context().close();
  });

  it('lists all hits beside an answer; an article opens there with the words lit, and back is where one was', async () => {
    const { page, problems } = await openTab(browser, site.url);
    await askAndWait(page, '从渡口走到北坡要几分钟？');
    await page.getByRole('link', { name: '全部报道' }).click();
    await entries(panel(page)).first().waitFor();
    expect(await panel(page).locator('.hit-words').textContent()).toContain('渡口');
    const entry = entries(panel(page)).last().getByRole('link');
    const headline = (await entry.textContent()) ?? '';
    const before = await total(panel(page)).textContent();
    const first = (await entries(panel(page)).first().getAttribute('data-article')) ?? '';
    await entry.click();
    await panel(page).locator('.column mark').first().waitFor();
    expect(await panel(page).locator('.column mark').allTextContents()).toContain('渡口');
    await site.app.withdraw(first, '');
    await panel(page).getByRole('button', { name: '返回' }).click();
    await entries(panel(page)).first().waitFor();
    expect(await page.locator(':focus').textContent()).toBe(headline);
    await eventually(() => total(panel(page)).textContent()).not.toBe(before);
    await site.app.restore(first);
    await panel(page).getByLabel('要含有').selectOption('any');
    await eventually(() => total(panel(page)).textContent()).toMatch(/共 5\d 篇/);
    await panel(page).getByRole('button', { name: '关闭' }).click();
    await eventually(() => panel(page).count()).toBe(0);
    expect(await hasFocus(page, '.all-hits')).toBe(true);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('shows markup in headlines as text wherever they are listed', async () => {
    const { page, problems } = await openTab(browser, `${site.url}/archive?q=${encodeURIComponent('渡口告示')}`);
    await entries(page).first().waitFor();
    expect(await entries(page).first().getByRole('link').textContent()).toBe(HOSTILE);
    const { hits } = (await (await fetch(`${site.url}/hits?q=${encodeURIComponent('渡口告示')}`)).json()) as {
      hits: { issue: { id: string } }[];
    };
    const id = hits[0]?.issue.id ?? '';
    for (const address of [`/issues/${id}`, `/pages/${id}-p01`]) {
      await page.goto(site.url + address);
      await page.getByRole('link', { name: HOSTILE }).waitFor();
      expect(await page.locator('main img, main script').count()).toBe(0);
      await eventually(() => page.title()).toMatch(/报问$/);
    }
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('can be used with the keyboard alone', async () => {
    const { page } = await openTab(browser, site.url);
    const tabTo = async (target: Locator): Promise<void> => {
      for (let press = 0; press < 60; press++) {
        if ((await target.and(page.locator(':focus')).count()) > 0) return;
        await page.keyboard.press('Tab');
      }
      throw new Error('The keyboard does not lead there.');
    };
    await tabTo(page.getByRole('link', { name: '报库', exact: true }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^2024年/ }).waitFor();
    await tabTo(page.getByRole('link', { name: /^2023年 / }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^2023年/ }).waitFor();
    await tabTo(page.getByRole('link', { name: /^2023年12月18日/ }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '滦河晚报 2023年12月18日' }).waitFor();
    await tabTo(page.locator('.contents li a').first());
    await page.keyboard.press('Enter');
    await page.locator('.column .headline').waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/articles\//);
    await page.context().close();
  });

  it('has no accessibility violations in either theme at any width, and never scrolls sideways', async () => {
    const { page } = await openTab(browser, site.url);
    const { issues } = (await (await fetch(`${site.url}/issues`)).json()) as IssuesResponse;
    const id = issues[0]?.id ?? '';
    const addresses = [
      '/archive',
      `/archive?q=${encodeURIComponent('渡口 夜市')}&match=any`,
      `/issues/${id}`,
      `/pages/${id}-p01`,
    ];
    const look = async (what: string): Promise<void> => {
      expect([what, await faultsInAllLooks(page)]).toEqual([what, []]);
    };
    for (const address of addresses) {
      await page.goto(site.url + address);
      await page.locator('.archive-part, .hit, .contents-page, .printed-text').first().waitFor();
      await look(address);
    }
    await page.goto(site.url);
    await askAndWait(page, '从渡口走到北坡要几分钟？');
    await page.getByRole('link', { name: '全部报道' }).click();
    await entries(panel(page)).first().waitFor();
    await look('panel');
    await page.context().close();
  });

  it('speaks English', async () => {
    const { page } = await openTab(browser, `${site.url}/archive`, { locale: 'en-GB' });
    await page.getByRole('link', { name: '5 January 2024, 2 issues' }).click();
    await page.getByRole('heading', { name: '5 January 2024' }).waitFor();
    await searchFor(page, '渡口');
    expect(await total(page).textContent()).toMatch(/^\d+ articles$/);
    await page.context().close();
  });
});

/** Six days a week from 2010 to 2019, but for a week in each spring. */
function tenYears(): IssuesResponse {
  const days = Array.from({ length: 3652 }, (_, n) => new Date(Date.UTC(2010, 0, 1) + n * 86_400_000));
  const printed = days.filter((day) => day.getUTCDay() !== 1 && !(day.getUTCMonth() === 2 && day.getUTCDate() < 15));
  const dates = printed.map((day) => day.toISOString().slice(0, 10));
  const gaps = dates.slice(1).flatMap((date, i) => {
    const missing = (Date.parse(date) - Date.parse(dates[i] ?? date)) / 86_400_000 - 1;
    const from = new Date(Date.parse(dates[i] ?? date) + 86_400_000).toISOString().slice(0, 10);
    const to = new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
    return missing > 0 ? [{ from, to, days: missing }] : [];
  });
  const known = {
    paper: '滦河晚报',
    dateBasis: 'printed',
    dateConfidence: 0.97,
    dateEvidence: '',
    edition: '',
  } as const;
  return {
    issues: dates.map((date) => ({ id: `luanhe-${date}`, date, ...known, pages: 8, articles: 40 })),
    coverage: { from: dates[0] ?? null, to: dates.at(-1) ?? null, issues: dates.length },
    gaps,
  };
}

import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { baowen, type Finished } from '../cli/baowen.ts';
import { sidewaysScroll } from './chat-page.ts';
import { hasNoBrowser, launchBrowser, openTab } from '../support/browser.ts';

const PAGE = `## 分馆开门

江边日报讯(记者 赵一) 河西新区的图书馆分馆5月8日开放,排起了长

队,六万册书一天借出三千册。

## 脐橙北上

江边日报讯(记者 孙四) 第一车脐橙5月8日运往北方,每斤四元,纸箱还缺一些,装车的人说还要再等

品种\t亩产
红肉\t两千斤

责任编辑:吴八
`;
const FIX = { corrections: [{ do: 'set', at: '脐橙北上', deck: '今年第一车' }] };

const COLOURS = 'const { backgroundColor, color } = getComputedStyle(document.body); `${backgroundColor}|${color}`';

/** Of `rgb(…)`, from 0 to 255. */
function lightnessOf(colour: string): number {
  const [r = 0, g = 0, b = 0] = (colour.match(/\d+/gu) ?? []).map(Number);
  return (r + g + b) / 3;
}

describe.skipIf(hasNoBrowser)('the page of baowen inspect --html', () => {
  let browser: Browser;
  let folder: string;
  let url: string;
  let written: Finished;

  beforeAll(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'baowen-inspect-'));
    const file = path.join(folder, '2024-05-09-01.txt');
    const output = path.join(folder, 'understood.html');
    await fs.writeFile(file, PAGE);
    await fs.writeFile(`${file}.fix.json`, JSON.stringify(FIX));
    written = await baowen(['inspect', '--html', '-o', output, file]);
    url = `file://${output}`;
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await fs.rm(folder, { recursive: true, force: true });
  });

  it('shows the printed text in its articles’ colours beside each article’s fields', async () => {
    expect(written).toEqual({ status: 0, stdout: '', stderr: '' });
    const { page, problems } = await openTab(browser, url);
    const colourOf = async (words: string): Promise<string> => {
      const piece = `[...document.querySelectorAll('.printed .t')].find((t) => t.textContent.includes('${words}'))`;
      return String(await page.evaluate(`getComputedStyle(${piece}).borderBottomColor`));
    };
    expect(await colourOf('排起了长')).toBe(await colourOf('队,六万册'));
    expect(await colourOf('脐橙北上')).not.toBe(await colourOf('分馆开门'));
    expect(await page.locator('.printed .f').allTextContents()).toEqual(['责任编辑:吴八']);
    expect(await page.locator('.card h3').allTextContents()).toEqual(['分馆开门', '脐橙北上']);
    expect(await page.locator('.card').first().locator('.text').textContent()).toMatch(/排起了长5?队,六万册书/u);
    expect(await page.locator('.card').nth(1).locator('.deck').textContent()).toBe('今年第一车');
    expect(await page.locator('.card').nth(1).locator('td').allTextContents()).toEqual([
      '品种',
      '亩产',
      '红肉',
      '两千斤',
    ]);
    expect(await page.locator('.printed .gap').count()).toBe(1);
    expect(await page.locator('.corrections li').textContent()).toContain('✓ 1 set "脐橙北上" 第7行');
    const [left, right] = [
      await page.locator('.left').boundingBox(),
      await page.locator('.card').first().boundingBox(),
    ];
    expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0));
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('leads from the text to its article and back, and from one side of a seam to the other', async () => {
    const { page } = await openTab(browser, url);
    await page.locator('.printed .t', { hasText: '队,六万册' }).click();
    const paragraph = page.locator('.card p:target');
    expect(await paragraph.textContent()).toContain('六万册书');
    await paragraph.locator('.go').first().click();
    expect(await page.locator('.printed .t:target').textContent()).toContain('排起了长');
    await page.locator('.printed .seam').first().click();
    expect(await page.locator('.seam:target').textContent()).toBe('⌒1');
    expect(await page.locator('.printed .seam').first().getAttribute('title')).toMatch(
      /接缝1：下接（\+4，需3；opens \+2/u,
    );
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)('can be read by everybody, on a phone too, in the %s', async (colorScheme) => {
    const { page } = await openTab(browser, url, { colorScheme, viewport: { width: 360, height: 740 } });
    expect(await sidewaysScroll(page)).toBe(0);
    const [left, card] = [await page.locator('.left').boundingBox(), await page.locator('.card').first().boundingBox()];
    expect(card?.y).toBeGreaterThan((left?.y ?? 0) + (left?.height ?? 0) - 1);
    const [paper, ink] = String(await page.evaluate(COLOURS))
      .split('|')
      .map(lightnessOf);
    expect(Math.abs((paper ?? 0) - (ink ?? 0))).toBeGreaterThan(150);
    expect((paper ?? 0) > 128).toBe(colorScheme === 'light');
    await page.context().close();
  });
});

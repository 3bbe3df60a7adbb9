import { describe, expect, it } from 'vitest';
import { readText } from '../support/ingest-page.ts';

/** What each article of a page reads, paragraph by paragraph. */
function paragraphs(page: string): string[][] {
  return readText(page).articles.map((a) => a.paragraphs.map((p) => p.text));
}

/** So many characters a line; closing marks hang over. */
function lines(text: string, width: number): string {
  return text.replaceAll(new RegExp(`(.{${width}})(?=[^，。])`, 'gu'), '$1\n');
}

describe('a page whose printed lines are lines of the file', () => {
  const HEAD = '旧渠修成步道';
  const FIRST = '本报讯（记者 赵一）城西的老水渠停用多年，去年冬天清了淤，两岸铺了砖，如今成了一条两公里长的步道。';
  const SECOND = '住在渠边的居民说，从前夏天不敢开窗，现在晚饭后家家都出来走一圈，孩子们在石阶上数蝌蚪。';

  it('is read in paragraphs that indents tell apart, each the lines of the page glued', () => {
    const page = `${HEAD}\n　　${lines(FIRST, 16)}\n　　${lines(SECOND, 16)}`;
    expect(paragraphs(page)).toEqual([[HEAD, FIRST, SECOND]]);
  });

  it('is read in paragraphs that blank lines tell apart', () => {
    expect(paragraphs(`${HEAD}\n\n${lines(FIRST, 15)}\n\n${lines(SECOND, 15)}`)).toEqual([[HEAD, FIRST, SECOND]]);
  });

  it('is read in paragraphs that end in a short line', () => {
    expect(paragraphs(`${HEAD}\n${lines(FIRST, 18)}\n${lines(SECOND, 18)}`)).toEqual([[HEAD, FIRST, SECOND]]);
  });

  it('is left alone where lines are paragraphs, though some are as long as others', () => {
    const rows = [
      '东门菜场的摊位换了新灯',
      '西门菜场的地面铺了防滑砖',
      '南门菜场的水池全部翻新了',
      '北门菜场添了两台电子秤',
    ];
    const page = `${HEAD}\n\n${FIRST}\n\n${rows.map((r) => `${r}。`).join('\n\n')}\n\n${SECOND}`;
    expect(paragraphs(page)).toEqual([[HEAD, FIRST, ...rows.map((r) => `${r}。`), SECOND]]);
  });
});

describe('a page with what HTML left', () => {
  it('is read by its words, the tags in no paragraph and yet in a span', () => {
    const page =
      '<p>渡口的新船</p>\n<p>&nbsp;&nbsp;本报讯（记者 钱二三）渡口换了一条新船，每天来回四十趟。</p>\n<p>船票仍是两元，老人免费。<br/></p>';
    expect(paragraphs(page)).toEqual([
      ['渡口的新船', '本报讯（记者 钱二三）渡口换了一条新船，每天来回四十趟。', '船票仍是两元，老人免费。'],
    ]);
  });
});

describe('a page in traditional script', () => {
  it('is read like one in simplified script, its words as printed', () => {
    const [article] = readText(
      '渡口換了新船\n\n本報訊（記者 錢二三）渡口換了一條新船，每天來回四十趟。\n\n船票仍是兩元，老人免費。',
    ).articles;
    expect(article?.headline).toBe('渡口換了新船');
    expect(article?.bylines).toEqual([{ role: '记者', names: ['錢二三'] }]);
    expect(article?.dateline).toBe('本報訊');
  });
});

describe('a heading whose characters are spaced', () => {
  it('is read without the spaces', () => {
    expect(
      readText('渡 口 换 了 新 船\n\n本报讯（记者 钱二三）渡口换了一条新船，每天来回四十趟。').articles[0]?.headline,
    ).toBe('渡口换了新船');
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembleArchive } from '../../../src/ingest/assemble-archive.ts';
import { readPage } from '../../../src/ingest/read-page.ts';
import type { PageReading } from '../../../src/types/reading.ts';
import { readFileOf, readingsOf } from '../../support/corpus-folder.ts';
import { flaws } from '../../support/ingest-page.ts';

const PLACE = 'river/html/2024-03/18/content_12_345.htm';
const LEAD = '江边日报讯 河西图书馆从周五起开放到晚上九点半，借书机前排起了长队。';

/** An article as older Chinese e-paper systems write it: a layout of tables, what is known in a comment. */
const COMMENTED = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>河西图书馆延长开放--江边日报数字报</title><style>p { color: red }</style></head><body>
<!--enpproperty <articleid>1_1</articleid><date>2024-03-18 00:00:00:000</date><author>记者 赵一</author><title>河西图书馆延长开放</title><keyword></keyword><subtitle>夜里来的多是学生</subtitle><introtitle>读书月里</introtitle><nodename>第03版:文化</nodename>/enpproperty-->
<script>document.write("不是正文的字不是正文的字不是正文的字");</script>
<table><tr><td><a href="node_1.htm">第01版：要闻</a><br><a href="node_3.htm">第03版：文化</a></td>
<td><table><tr><td>2024年03月18日 &nbsp; 星期一</td></tr>
<tr><td><p>读书月里</p><p><strong>河西图书馆延长开放</strong></p><p>夜里来的多是学生</p></td></tr>
<tr><td><div id="ozoom"><!--enpcontent--><p>　　江边日报讯 河西图书馆从周五起开放到晚上九点半，
借书机前排起了长队。</p><p>　　<b>新来的借书机</b></p><p>馆长说，借出的书比去年多三成&hellip;&hellip;
<table><tr><th>年份</th><th>借出</th></tr><tr><td>2023</td><td>3<br>万册</td></tr></table>
<p><img src="a.jpg" alt="不要这个"><br>图为读者在借书机前排队。 孙四 摄</p><p style="display:none">藏着的字</p><!--/enpcontent--></div></td></tr></table></td></tr></table>
<a href="content_1.htm">上一篇</a> <a href="content_3.htm">下一篇</a></body></html>`;

async function only(html: string | Uint8Array, file = PLACE): Promise<PageReading> {
  const [reading] = await readingsOf(html, file);
  if (!reading) throw new Error('no page');
  expect(flaws(reading)).toEqual([]);
  return reading;
}

describe('an article of an e-paper', () => {
  it('is read from the marks and comments of its system', async () => {
    const { identity, title, articles } = await only(COMMENTED);
    expect(identity).toMatchObject({
      paper: { value: '江边日报', basis: 'front-matter' },
      date: { value: '2024-03-18', basis: 'front-matter' },
      page: { value: '03', basis: 'front-matter' },
    });
    expect(title).toBe('文化');
    expect(articles).toHaveLength(1);
    expect(articles[0]).toMatchObject({
      dateline: '江边日报讯',
      bylines: [{ role: '记者', names: ['赵一'] }, { role: '摄影' }],
    });
    expect(articles[0]?.paragraphs.map((p) => `${p.role} ${p.text}`)).toEqual([
      'kicker 读书月里',
      'headline 河西图书馆延长开放',
      'deck 夜里来的多是学生',
      'byline 记者 赵一',
      `body ${LEAD}`,
      'subhead 新来的借书机',
      'body 馆长说，借出的书比去年多三成……',
      'table-row 年份\t借出',
      'table-row 2023\t3 万册',
      'caption 图为读者在借书机前排队。 孙四 摄',
    ]);
  });

  it('is read from elements such as <founder-title>', async () => {
    const html = `<title>文章</title><founder-date>20240318</founder-date><div style="display:none"><founder-author>赵一</founder-author></div>
<h2><founder-title>河西图书馆延长开放</founder-title></h2><p>来源：江边日报</p><div>推荐阅读的一段话，不属于这篇报道，也不短。</div>
<founder-content><p>${LEAD}</p><p>馆长说，借出的书比去年多三成。</p></founder-content>`;
    const { articles, identity } = await only(html, 'a/1.html');
    expect(identity.date.value).toBe('2024-03-18');
    expect(articles[0]).toMatchObject({ headline: '河西图书馆延长开放', bylines: [{ role: '作者', names: ['赵一'] }] });
    expect(articles[0]?.text).not.toContain('推荐');
  });

  it('is read from the usual meta tags, the site’s name taken off the title', async () => {
    const html = `<meta property="og:title" content="河西图书馆延长开放_江边日报网"><meta property="og:site_name" content="江边日报数字报">
<meta property="article:published_time" content="2024-03-19T06:00:00+08:00"><header><a href="/">首页</a><a href="/x">第01版：要闻</a></header>
<p>第A5版：读书</p><article class="x"><h1>河西图书馆延长开放</h1><p>作者：钱二三 来源：江边日报</p><p>${LEAD}</p></article><footer>版权所有</footer>`;
    const { articles, identity, title } = await only(html, 'a/1.html');
    expect(identity).toMatchObject({
      paper: { value: '江边日报' },
      date: { value: '2024-03-19' },
      page: { value: 'A05' },
    });
    expect(title).toBe('读书');
    expect(articles[0]?.paragraphs.map((p) => p.text)).toEqual(['河西图书馆延长开放', '钱二三', LEAD]);
    const dated = await only(html, PLACE);
    expect(dated.identity.date).toMatchObject({ value: '2024-03-18', basis: 'file-name' });
  });

  it('without any mark is the box that holds most of the text', async () => {
    const html = `<div><a href=1>要闻</a> <a href=2>民生</a></div><div><div><h3>河西图书馆延长开放</h3><div><p>${LEAD}<p>馆长说，借出的书比去年多三成。</div></div>
<div>相关链接：<a href=3>另一篇报道的题目写得很长很长</a></div></div>`;
    const { articles } = await only(html);
    expect(articles[0]?.paragraphs.map((p) => `${p.role} ${p.text}`)).toEqual([
      'headline 河西图书馆延长开放',
      `body ${LEAD}`,
      'body 馆长说，借出的书比去年多三成。',
    ]);
  });

  it('stands on one page of the issue with the other files of that page', async () => {
    const second = COMMENTED.replaceAll('河西图书馆延长开放', '脐橙北上');
    const readings = [await only(COMMENTED), await only(second, 'river/html/2024-03/18/content_12_346.htm')];
    const { issues, pages } = assembleArchive(readings);
    expect(issues.map((i) => i.id)).toEqual(['river-2024-03-18']);
    expect(pages.map((p) => p.number)).toEqual(['03', '03']);
    expect(new Set(pages.map((p) => p.id)).size).toBe(2);
  });
});

describe('a page of several <article>', () => {
  it('is cut where they begin, each with its headings', async () => {
    const html = `<!doctype html><meta charset=utf-8><title>第02版：民生</title><h1>江边日报</h1><main>
<article><h3>读书月里</h3><h2>河西图书馆延长开放</h2><h3>夜里来的多是学生</h3><p>记者 赵一</p><p>${LEAD}</p><figure><figcaption>新来的借书机。</figcaption></figure></article>
<article><h2>脐橙北上</h2><p>青山村的脐橙昨天装车，一天跑三趟，纸箱都不够用了。</p></article></main>`;
    const { articles, identity } = await only(html, '2024-03-18.html');
    expect(identity.date).toMatchObject({ value: '2024-03-18', basis: 'file-name' });
    expect(articles.map((a) => [a.kicker, a.headline, a.deck])).toEqual([
      ['读书月里', '河西图书馆延长开放', '夜里来的多是学生'],
      ['', '脐橙北上', ''],
    ]);
    expect(articles[0]?.bylines).toEqual([{ role: '记者', names: ['赵一'] }]);
    expect(articles[0]?.paragraphs.at(-1)).toMatchObject({ role: 'caption', text: '新来的借书机。' });
  });
});

/** A heading and a paragraph of one word, given in hex since nothing in Node writes GB 18030 or Big5. */
function encoded(head: string, word: string): Uint8Array {
  const times = (n: number) => Buffer.from(word.repeat(n), 'hex');
  return Buffer.concat([Buffer.from(`${head}<h1>`), times(8), Buffer.from('</h1><p>'), times(20)]);
}

describe('an HTML file in an older encoding', () => {
  it.each([
    ['gb18030', '<meta charset="gbk">', 'bdadb1df'],
    ['gb18030', '', 'bdadb1df'],
    ['big5', '<meta http-equiv="content-type" content="text/html; charset=big5">', 'a6bfc3e4'],
    ['utf-8', '<meta charset="gb2312">', Buffer.from('江边').toString('hex')],
  ])('is decoded as %s after %s', async (encoding, head, chinese) => {
    const { page } = await only(encoded(head, chinese));
    expect([page.encoding, page.text.slice(0, 1)]).toEqual([encoding, '江']);
  });
});

describe('an HTML file without an article', () => {
  const links = `<ul>${'<li><a href="content_1.htm">河西图书馆延长开放的报道</a></li>'.repeat(12)}</ul>`;

  it('is skipped as a list of a page’s articles', async () => {
    expect(await readFileOf(links, 'html/2024-03/18/node_3.htm')).toMatchObject({
      pages: [],
      failures: [],
      skipped: 'a list of links, no article',
    });
  });

  it.each([
    [links, 'page_without_articles'],
    ['<html><body><img src=a.jpg></body></html>', 'page_without_articles'],
    ['', 'page_empty'],
    ['%PDF-1.7\u0000\u0001', 'page_binary'],
    [`${'<div>'.repeat(200_000)}${LEAD}${'</span>'.repeat(200_000)}`, 'page_unreadable'],
  ])('is a failure: %.30s', async (html, code) => {
    const { pages, failures } = await readFileOf(html, 'a/1.html');
    expect([pages, failures.map((f) => f.error.code)]).toEqual([[], [code]]);
  });
});

describe('whatever an HTML file holds', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<td>',
      '<tr>',
      '</tr>',
      '<table>',
      '</table>',
      '<article>',
      '</article>',
      '<h1>',
      '<br>',
      '<b>',
      '</b>',
    ),
    fc.constantFrom(
      '<!--enpcontent-->',
      '<!--/enpcontent-->',
      '<!--enpproperty <title>桥</title>',
      '<founder-title>',
      '<script>',
      '</',
      '&#x1;',
      '\t',
      LEAD,
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );

  it('is read without a loss or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const { pages } = await readFileOf(`${LEAD}${pieces.join('')}`, 'a/1.html');
        for (const page of pages) expect(flaws(readPage(page))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['many cells', `<table>${'<tr><td>字'.repeat(30_000)}`],
    ['tables in tables', `<p>${LEAD}${'<table><tr><td>字'.repeat(300)}`],
    ['blank lines', `<p>${LEAD}${'\n'.repeat(2_000_000)}字`],
    ['one line', `<title>${'报-'.repeat(200_000)}</title><p>${'字'.repeat(1_000_000)}`],
    ['open brackets', `${LEAD}${'<'.repeat(1_000_000)}`],
    ['articles', `<article>${LEAD}</article>`.repeat(20_000)],
  ])('is read in seconds: %s', { timeout: 60_000 }, async (_, html) => {
    const started = performance.now();
    const { failures } = await readFileOf(html, 'a/1.html');
    expect(failures).toEqual([]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

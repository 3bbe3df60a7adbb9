import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembleArchive } from '../../../src/ingest/assemble-archive.ts';
import { readPage } from '../../../src/ingest/read-page.ts';
import { locate } from '../../../src/text/locate.ts';
import { readFileOf, readingsOf } from '../../support/corpus-folder.ts';
import { flaws } from '../../support/ingest-page.ts';

const LIBRARY = {
  paper: '江边日报',
  date: '2024-03-18',
  page: '01',
  section: '文化',
  kicker: '读书月里',
  title: '河西图书馆延长开放',
  deck: '夜里来的多是学生',
  author: '记者 赵一 通讯员 钱二三',
  text: '　　江边日报讯 河西图书馆从周五起开放到晚上九点半。\n图为读者在借书机前排队。 赵一 摄\n　　馆长说，借出的书比去年多三成。',
  captions: ['新来的借书机。'],
};
const ORANGES = {
  paper: '江边日报',
  date: '2024-03-18',
  page: 2,
  title: '脐橙北上',
  text: '青山村的脐橙昨天装车。\n\n年份\t吨数\n2023\t300\n\n责任编辑：孙四',
};
const lines = (...records: readonly unknown[]): string =>
  records.map((r) => (typeof r === 'string' ? r : JSON.stringify(r))).join('\n');

describe('an article of a .jsonl file', () => {
  it('is taken as given, every field from where it says, every word with its place', async () => {
    const [reading] = await readingsOf(lines(LIBRARY), 'articles.jsonl');
    const [article] = reading?.articles ?? [];
    expect(reading && flaws(reading)).toEqual([]);
    expect(reading?.page.file).toBe('articles.jsonl#2024-03-18-01');
    expect(article).toMatchObject({
      section: '文化',
      kicker: '读书月里',
      headline: '河西图书馆延长开放',
      deck: '夜里来的多是学生',
      dateline: '江边日报讯',
      type: 'news',
    });
    expect(article?.bylines.slice(0, 2)).toEqual([
      { role: '记者', names: ['赵一'] },
      { role: '通讯员', names: ['钱二三'] },
    ]);
    expect(article?.paragraphs.slice(5).map((p) => `${p.role} ${p.text}`)).toEqual([
      'body 江边日报讯 河西图书馆从周五起开放到晚上九点半。',
      'body 馆长说，借出的书比去年多三成。',
      'caption 图为读者在借书机前排队。 赵一 摄',
      'caption 新来的借书机。',
    ]);
  });

  it('keeps its table’s rows; the editors’ line is the page’s', async () => {
    const [reading] = await readingsOf(lines(ORANGES), 'articles.jsonl');
    expect(reading?.articles[0]?.paragraphs.filter((p) => p.role === 'table-row').map((p) => p.text)).toEqual([
      '年份\t吨数',
      '2023\t300',
    ]);
    expect(reading?.furniture.map((span) => reading.page.text.slice(...span))).toEqual(['责任编辑：孙四']);
    expect(reading && flaws(reading)).toEqual([]);
  });

  it('may name its fields in Chinese, and its author in Latin letters', async () => {
    const record = {
      报纸: '河西晚报',
      日期: 20240319,
      版次: 'A3版',
      版名: '副刊',
      标题: '桥',
      作者: 'Ann Lee',
      正文: ['一。', '二。'],
    };
    const [reading] = await readingsOf(lines({ ...record, 体裁: '评论' }), 'x.ndjson');
    expect(reading?.identity).toMatchObject({
      paper: { value: '河西晚报', basis: 'front-matter' },
      date: { value: '2024-03-19' },
      page: { value: 'A03' },
    });
    expect(reading?.title).toBe('副刊');
    expect(reading?.articles[0]).toMatchObject({
      headline: '桥',
      type: 'commentary',
      bylines: [{ role: '作者', names: ['Ann Lee'] }],
    });
  });

  it('whose headline has a speaker in it keeps the whole of it', async () => {
    const title = '市人大代表、某社区书记周五六 把路修到家门口';
    const [reading] = await readingsOf(lines({ ...ORANGES, title }), 'x.jsonl');
    expect(reading?.articles[0]).toMatchObject({ headline: title, kicker: '' });
  });

  it('is whole again when it jumps to another page', async () => {
    const front = { ...LIBRARY, text: '江边日报讯 图书馆开放到晚上九点半，借书机前排起（下转第二版）' };
    const second = { ...LIBRARY, page: '02', text: '（上接第一版）了长队。' };
    const { articles } = assembleArchive(await readingsOf(lines(front, second), 'x.jsonl'));
    expect(articles.map((a) => a.pageIds.length)).toEqual([2]);
    expect(articles[0]?.text).not.toMatch(/下转|上接/);
  });
});

describe('the articles of one file', () => {
  it('stand on the pages they name, in their order; papers are told apart', async () => {
    const evening = { ...ORANGES, paper: '河西晚报', page: '2' };
    const readings = await readingsOf(lines(LIBRARY, ORANGES, evening, { ...LIBRARY, page: '1' }), 'a/all.jsonl');
    expect(readings.map((r) => [r.page.file, r.articles.length])).toEqual([
      ['a/all.jsonl#江边日报-2024-03-18-01', 2],
      ['a/all.jsonl#江边日报-2024-03-18-02', 1],
      ['a/all.jsonl#河西晚报-2024-03-18-02', 1],
    ]);
    const { issues, articles } = assembleArchive(readings);
    expect(issues.map((i) => [i.id, i.pageIds.length])).toEqual([
      ['hexiwanbao-2024-03-18', 1],
      ['jiangbianribao-2024-03-18', 2],
    ]);
    for (const article of articles) {
      const [place] = locate(article, [0, 2]);
      const page = readings.find((r) => r.page.file === place?.file)?.page;
      expect(page?.text.slice(...(place?.spans[0] ?? [0, 0]))).toBe(article.text.slice(0, 2));
    }
  });

  it('take paper and day from the file’s name and folder where they do not say', async () => {
    const [reading] = await readingsOf(lines({ title: '桥', text: '桥修好了。' }), '2024-03-18.jsonl');
    expect(reading?.identity.date).toMatchObject({ value: '2024-03-18', basis: 'file-name' });
    expect(reading?.identity.page.value).toBeNull();
  });

  it('that cannot be read are failures by line; the others go on', async () => {
    const { pages, failures } = await readFileOf(
      lines(
        '\ufeff' + JSON.stringify(LIBRARY),
        '',
        '{"title": ',
        '[]',
        { text: '字' },
        { ...ORANGES, text: ' \n ' },
        {
          ...ORANGES,
          date: '2024-02-31',
        },
        '{"__proto__": {"title": "x"}, "constructor": 1}',
        { ...ORANGES, title: null },
      ),
      'a.jsonl',
    );
    expect(pages).toHaveLength(1);
    expect(failures.map((f) => [f.file, f.error.code])).toEqual(
      [3, 4, 5, 6, 7, 8, 9].map((n) => [`a.jsonl#line-${n}`, 'record_invalid']),
    );
    const told = failures.map((f) => f.error.message);
    for (const [n, reason] of ['no JSON', 'not an object', 'title', 'text is empty', '2024-02-31', 'title'].entries())
      expect(told[n]).toContain(reason);
  });

  it('say after a hundred failures how many more there are', async () => {
    const { failures } = await readFileOf(lines(LIBRARY, ...Array.from({ length: 500 }, () => 'x')), 'a.jsonl');
    expect(failures).toHaveLength(101);
    expect(failures.at(-1)?.error.message).toContain('400 more');
  });

  it('are read in GB18030 too', async () => {
    const gb18030 = Buffer.from('7b227469746c65223a22bdad222c2274657874223a22b1dfa1a3227d', 'hex');
    const [reading] = await readingsOf(gb18030, 'a.jsonl');
    expect([reading?.page.encoding, reading?.articles[0]?.text]).toEqual(['gb18030', '江\n边。']);
  });

  it('are 5,000 in seconds', { timeout: 60_000 }, async () => {
    const text =
      '江边日报讯 河西图书馆从周五起开放到晚上九点半，借书机前排起了长队。馆长说，借出的书比去年多三成。\n'.repeat(6);
    const records = Array.from({ length: 5_000 }, (_, n) => ({
      ...LIBRARY,
      date: `2024-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`,
      page: String(1 + (n % 8)),
      text,
    }));
    const { pages, failures } = await readFileOf(lines(...records), 'all.jsonl');
    expect(failures).toEqual([]);
    const started = performance.now();
    const articles = pages.map((page) => readPage(page).articles.length);
    expect(articles.reduce((a, b) => a + b)).toBe(5_000);
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});

describe('a .json file', () => {
  it.each([
    ['an array', [LIBRARY, LIBRARY]],
    ['one article', LIBRARY],
    [
      'articles with what holds for all',
      { paper: '江边日报', date: '2024-03-18', page: 1, articles: [{ title: '桥', text: '字。' }] },
    ],
  ])('may hold %s', async (_, content) => {
    const [reading, ...more] = await readingsOf(JSON.stringify(content), 'a.json');
    expect(more).toEqual([]);
    expect(reading?.page.file).toBe('a.json#2024-03-18-01');
    expect(reading?.identity).toMatchObject({ paper: { value: '江边日报' }, page: { value: '01' } });
  });

  it.each([
    ['{"title": "桥"', 'record_invalid'],
    ['{"title": "桥"}\n{"title": "路"}', 'record_invalid'],
    ['"字"', 'record_invalid'],
    ['{"articles": [], "date": "去年"}', 'record_invalid'],
    ['[]', 'page_empty'],
    ['', 'page_empty'],
    ['PK\u0003\u0004\u0000', 'page_binary'],
    ['['.repeat(2_000_000), 'record_invalid'],
    [`${'[{"text":'.repeat(200_000)}1${'}]'.repeat(200_000)}`, 'record_invalid'],
  ])('is refused when it is %.20s', async (content, code) => {
    const { pages, failures } = await readFileOf(content, 'a.json');
    expect([pages, failures.map((f) => f.error.code)]).toEqual([[], [code]]);
  });
});

describe('whatever JSON holds', () => {
  it('is read without a loss or refused', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    const record = fc.record(
      { title: text, text: fc.oneof(text, fc.array(text)), author: text, page: text, paper: text, kicker: text },
      { requiredKeys: ['title', 'text'] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(record, fc.jsonValue())), async (records) => {
        const { pages } = await readFileOf(JSON.stringify(records), 'a.json');
        for (const page of pages) expect(flaws(readPage(page))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileRead } from '../../../src/ingest/read-pages.ts';
import { readPage } from '../../../src/ingest/read-page.ts';
import type { PageReading } from '../../../src/types/reading.ts';
import { hasNoBrowser, launchBrowser } from '../../support/browser.ts';
import { ownArticles } from '../../support/compose-page-articles.ts';
import type { SourceArticle } from '../../support/compose-page.ts';
import { readFileOf } from '../../support/corpus-folder.ts';
import { flaws } from '../../support/ingest-page.ts';
import { makePdf } from '../../support/make-pdf.ts';

const MASTHEAD = '<div>江边日报　2024年3月18日　星期一　第02版：民生</div>';

/** An article as it is printed: a headline over its text, signed by its reporter. */
function printed({ title, paragraphs }: SourceArticle, heading = 'h2', columns = 'columns'): string {
  const signed = paragraphs.map((text, n) => (n === 0 ? `江边日报讯（记者 赵一）${text}` : text));
  return `<section><${heading}>${title}</${heading}><div class="${columns}">${signed.map((text) => `<p>${text}</p>`).join('')}</div></section>`;
}

/** The words of a printed article, as they must come out. */
const wordsOf = ({ title, paragraphs }: SourceArticle): string =>
  bare(`${title}江边日报讯（记者 赵一）${paragraphs.join('')}`);
const bare = (text: string): string => text.replaceAll(/\s+/gu, '');

const few = ownArticles.slice(0, 5);
const [first, ...rest] = few.map((article, n) => printed(article, n === 0 ? 'h1' : 'h2', 'two'));
const CELLS = [
  ['年份', '借出', '读者'],
  ['2022', '3.1万', '812'],
  ['2023', '4.6万', '1095'],
];
const TABLE = `<table>${CELLS.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
const VERTICAL = '借书到深夜的人们走出大门时街上还亮着灯';

/** Pages of one file, in this order. */
const LAYOUTS = {
  stacked: few.map((article) => printed(article)).join(''),
  beside: `<div class="thirds"><div class="wide">${first}${rest.slice(2).join('')}</div>
    <div>${few
      .slice(1, 3)
      .map((article) => printed(article, 'h2', 'one'))
      .join('')}</div></div>`,
  sideBySide: `<div class="thirds">${few.map((article) => printed(article, 'h2', 'one')).join('')}</div>`,
  table: `${few
    .slice(0, 1)
    .map((article) => printed(article))
    .join('')}${TABLE}<div class="vertical">${VERTICAL}</div>`,
  picture: '<svg width="400" height="400"><rect width="300" height="300" fill="gray"/></svg>',
  signs: `<p>${'\ue000\ue001\ue002'.repeat(40)}</p>`,
};
const NAMES = Object.keys(LAYOUTS);

describe.skipIf(hasNoBrowser)('a PDF file with a text layer', { timeout: 120_000 }, () => {
  let browser: Browser;
  let read: FileRead;
  let readings: PageReading[];
  beforeAll(async () => {
    browser = await launchBrowser();
    const pages = Object.values(LAYOUTS).map((layout) => `<div class="page">${MASTHEAD}${layout}</div>`);
    read = await readFileOf(
      await makePdf(browser, pages.join('').replace(MASTHEAD + LAYOUTS.picture, LAYOUTS.picture)),
      'river/2024-03-18.pdf',
    );
    readings = read.pages.map(readPage);
  }, 120_000);
  afterAll(() => browser.close());
  const pageOf = (layout: keyof typeof LAYOUTS): PageReading | undefined =>
    readings.find((r) => r.page.file.endsWith(`#p0${NAMES.indexOf(layout) + 1}`));

  it.each(['stacked', 'beside', 'sideBySide'] as const)('gives every article whole, printed %s', (layout) => {
    const reading = pageOf(layout);
    expect(reading?.articles.map((a) => bare(a.text)).toSorted()).toEqual(few.map(wordsOf).toSorted());
    expect(reading?.identity).toMatchObject({ date: { value: '2024-03-18' }, page: { value: '02', basis: 'printed' } });
    expect(reading && flaws(reading)).toEqual([]);
  });

  it('keeps the rows of a table, and vertical print in its order', () => {
    const text = pageOf('table')?.page.text ?? '';
    for (const row of CELLS) expect(text).toContain(row.join('\t'));
    expect(text).toContain(VERTICAL);
  });

  it('lists the pages whose text is none', () => {
    expect(read.failures.map((f) => [f.file, f.error.code])).toEqual([
      ['river/2024-03-18.pdf#p05', 'page_without_text'],
      ['river/2024-03-18.pdf#p06', 'page_without_text'],
    ]);
  });

  it('cut off or scrambled is read or refused, never more', async () => {
    const whole = await makePdf(browser, LAYOUTS.stacked);
    const scrambled = whole.map((byte, n) => (n % 97 === 0 ? byte ^ 0x55 : byte));
    for (const bytes of [whole.subarray(0, whole.length / 2), scrambled]) {
      const { pages, failures } = await readFileOf(bytes, 'x.pdf');
      expect(pages.length + failures.length).toBeGreaterThan(0);
    }
  });
});

/** A file of nothing but a page tree. */
const tree = (pages: string): string =>
  `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj ${pages}\ntrailer<</Root 1 0 R>>`;

describe('what is no PDF file', { timeout: 120_000 }, () => {
  it.each<[string, string]>([
    ['text', '江边日报讯 河西图书馆'],
    ['nothing', ''],
    ['pages within themselves', tree('2 0 obj<</Type/Pages/Count 9/Kids[2 0 R]>>endobj')],
    [
      'a million pages',
      tree('2 0 obj<</Type/Pages/Count 1000000/Kids[3 0 R]>>endobj 3 0 obj<</Type/Page/Parent 2 0 R>>endobj'),
    ],
  ])('is a failure: %s', async (_, content) => {
    const { pages, failures } = await readFileOf(content, 'a.pdf');
    expect(pages).toEqual([]);
    expect(failures.length).toBeGreaterThan(0);
    for (const { error } of failures)
      expect(['page_binary', 'page_unreadable', 'page_without_text']).toContain(error.code);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/ingest/read-page.ts';
import type { PageReading } from '../../../src/types/reading.ts';
import { readFileOf, readingsOf } from '../../support/corpus-folder.ts';
import { flaws } from '../../support/ingest-page.ts';
import { makeDocx, makeZip, wordParagraph as p } from '../../support/make-docx.ts';

const LEAD = '江边日报讯（记者 赵一）河西图书馆从周五起开放到晚上九点半，借书机前排起了长队。';
const row = (...cells: string[]): string => `<w:tr>${cells.map((c) => `<w:tc>${p(c)}</w:tc>`).join('')}</w:tr>`;
const bold = (text: string): string => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;

async function only(body: string, file = 'river/2024-03-18-01.docx'): Promise<PageReading> {
  const [reading] = await readingsOf(makeDocx(body), file);
  if (!reading) throw new Error('no page');
  expect(flaws(reading)).toEqual([]);
  return reading;
}

describe('a Word document', () => {
  it('with one heading at its top is one article', async () => {
    const { articles, identity, page } = await only(
      p('河西图书馆延长开放', 'a3') +
        p('<![CDATA[]]>') +
        `<w:p><w:r><w:t>江边日报讯（记者 赵一）河西</w:t></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t xml:space="preserve">图书馆 </w:t></w:r></w:ins><w:r><w:t>开放了。</w:t></w:r></w:p>` +
        p('新来的借书机', '2') +
        bold('三层楼') +
        `<w:tbl>${row('年份', '借出')}${row('2023', '3 万册')}</w:tbl>` +
        p('图为读者在排队。 孙四 摄'),
    );
    expect(page.encoding).toBe('docx');
    expect(identity).toMatchObject({ date: { value: '2024-03-18', basis: 'file-name' }, page: { value: '01' } });
    expect(articles).toHaveLength(1);
    expect(articles[0]?.bylines[0]).toEqual({ role: '记者', names: ['赵一'] });
    expect(articles[0]?.paragraphs.map((q) => `${q.role} ${q.text}`)).toEqual([
      'headline 河西图书馆延长开放',
      'body 江边日报讯（记者 赵一）河西图书馆 开放了。',
      'subhead 新来的借书机',
      'subhead 三层楼',
      'table-row 年份\t借出',
      'table-row 2023\t3 万册',
      'caption 图为读者在排队。 孙四 摄',
    ]);
  });

  it('with several top headings is a page whose headings are marked', async () => {
    const { articles, page } = await only(
      p('河西图书馆延长开放', '1') +
        p(LEAD) +
        bold('脐橙北上') +
        p('江边日报讯（记者 钱二三）青山村的脐橙昨天装车，一天跑三趟。') +
        p('老桥加固', '1') +
        p('江边日报讯（记者 孙四）老城石桥的加固工程昨天完工。'),
    );
    expect(page.text).toMatch(/^## 河西图书馆延长开放\n\n江边日报讯/u);
    expect(articles.map((a) => a.headline)).toEqual(['河西图书馆延长开放', '脐橙北上', '老桥加固']);
  });

  it('may open with front matter; when it was typed is not its day', async () => {
    const typed = ['---', 'paper: 江边日报', 'page: 02', '---', '分馆开门', LEAD];
    const { identity } = await only(`<w:p><w:r><w:t>${typed.join('</w:t><w:br/><w:t>')}</w:t></w:r></w:p>`, 'a.docx');
    expect(identity).toMatchObject({ paper: { value: '江边日报', basis: 'front-matter' }, page: { value: '02' } });
    expect(identity.date.value).toBeNull();
  });

  it('says what a text box says once', async () => {
    const box = `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p('框里的一句话。')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p('框里的一句话。')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const { page } = await only(p(LEAD) + box);
    expect(page.text.split('框里的一句话。')).toHaveLength(2);
  });
});

/** A zip file that holds a Word document's text and nothing else. */
const member = (content: string, statedBytes?: number) =>
  makeZip([{ name: 'word/document.xml', content, ...(statedBytes === undefined ? {} : { statedBytes }) }]);

describe('what is no Word document', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['text', LEAD, 'page_binary'],
    ['nothing', '', 'page_binary'],
    ['an older Word file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'page_binary'],
    ['another zip file', makeZip([{ name: 'a.txt', content: '字' }]), 'page_binary'],
    ['cut off', makeDocx(p(LEAD)).subarray(0, 400), 'page_binary'],
    ['a bomb', member('字'.repeat(40_000_000)), 'page_binary'],
    ['a bomb that lies about its size', member('字'.repeat(5_000_000), 1_000), 'page_binary'],
    ['nested to harm', member('<w:p>'.repeat(300_000)), 'page_binary'],
    ['without a word', makeDocx('<w:p/>'), 'page_empty'],
  ])('is a failure: %s', async (_, content, code) => {
    const { pages, failures } = await readFileOf(content, 'a.docx');
    expect([pages, failures.map((f) => f.error.code)]).toEqual([[], [code]]);
  });

  it('is read without a loss or refused, whatever its XML', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<w:p>',
        '</w:p>',
        '<w:r>',
        '<w:t>',
        '</w:t>',
        '<w:tr>',
        '<w:tc>',
        '</w:tr>',
        '<w:tbl>',
        '<w:br/>',
      ),
      fc.constantFrom('<mc:Fallback>', '</mc:Fallback>', '<w:pStyle w:val="1"/>', '<!--', '<![CDATA[', '&#0;', LEAD),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const { pages } = await readFileOf(makeDocx(pieces.join('')), 'a.docx');
        for (const page of pages) expect(flaws(readPage(page))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

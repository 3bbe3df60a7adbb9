import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { searchResponseSchema } from '../../src/contract/search.ts';
import { baowen } from './baowen.ts';
import { hasNoBrowser, launchBrowser } from '../support/browser.ts';
import { corpusFolder, type CorpusFolder } from '../support/corpus-folder.ts';
import { makeDocx, wordParagraph } from '../support/make-docx.ts';
import { makePdf } from '../support/make-pdf.ts';

/** Where each kind of file stands, and what can be asked of it. */
const FILES = [
  { file: 'river/2024/03/18/01.txt', asked: '渡口停航', page: '01' },
  { file: 'river/2024/03/18/02.docx', asked: '脐橙装车', page: '02' },
  { file: 'river/html/2024-03/18/content_3_1.htm', asked: '石桥加固', page: '03' },
  { file: 'river/2024-03-18-04.pdf', asked: '缆车试运行', page: '04' },
  { file: 'river/articles.jsonl', asked: '学堂木工课', page: '05' },
  { file: 'river/more/articles.json', asked: '夜间急诊', page: '06' },
] as const;

const text = (asked: string): string =>
  `江边日报讯（记者 赵一）${asked}的消息昨天公布，有关单位说明了原因和安排，请市民互相转告，需要帮助的可以拨打服务电话。`;

describe('a folder with every kind of file', () => {
  let corpus: CorpusFolder;
  let env: { CORPUS_DIR: string; INDEX_DIR: string };
  let browser: Browser | undefined;
  const files = FILES.filter(({ file }) => !(hasNoBrowser && file.endsWith('.pdf')));

  beforeAll(async () => {
    corpus = await corpusFolder();
    env = { CORPUS_DIR: `${corpus.path}/corpus`, INDEX_DIR: `${corpus.path}/index` };
    browser = hasNoBrowser ? undefined : await launchBrowser();
    const [txt, docx, html, pdf, jsonl, json] = FILES;
    const put = (file: string, content: string | Uint8Array) => corpus.put(`corpus/${file}`, content);
    const record = ({ asked, page }: (typeof FILES)[number]) =>
      JSON.stringify({ paper: '江边日报', date: '2024-03-18', page, title: asked, text: text(asked) });
    await put(txt.file, `## ${txt.asked}\n\n${text(txt.asked)}`);
    await put(docx.file, makeDocx(wordParagraph(docx.asked, '1') + wordParagraph(text(docx.asked))));
    await put(html.file, `<p>第03版：民生</p><h1>${html.asked}</h1><div id="ozoom"><p>${text(html.asked)}</p></div>`);
    await put('river/html/2024-03/18/node_3.htm', `<a href="content_3_1.htm">${html.asked}</a>`);
    if (browser) await put(pdf.file, await makePdf(browser, `<h1>${pdf.asked}</h1><p>${text(pdf.asked)}</p>`));
    await put(jsonl.file, `${record(jsonl)}\n{"title": "坏的一行"}`);
    await put(json.file, `[${record(json)}]`);
    await put('river/issue.json', '{"paper": "江边日报"}');
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await corpus.remove();
  });

  it('is built into one issue, and every article is found and located', { timeout: 240_000 }, async () => {
    const built = await baowen(['index', '--json'], env);
    expect([built.status, built.stderr.includes('line-2')]).toEqual([0, true]);
    expect(JSON.parse(built.stdout)).toMatchObject({
      counts: { issues: 1, pages: files.length, articles: files.length },
      coverage: { from: '2024-03-18', to: '2024-03-18' },
      failures: [{ file: 'river/articles.jsonl#line-2', code: 'record_invalid' }],
    });
    for (const { file, asked, page } of files) {
      const { stdout } = await baowen(['search', asked, '--json', '--k', '1'], env);
      const [hit] = searchResponseSchema.parse(JSON.parse(stdout)).passages;
      expect(hit?.source.file.split('#')[0]).toBe(file);
      expect(hit?.article.headline).toBe(asked);
      expect(hit?.issue).toMatchObject({ paper: '江边日报', date: '2024-03-18', page });
    }
  });

  it('shows each file to who inspects it', { timeout: 240_000 }, async () => {
    for (const { file, asked } of files) {
      const { status, stdout } = await baowen(['inspect', `${env.CORPUS_DIR}/${file}`], env);
      const expected = file.endsWith('.jsonl') ? 4 : 0; // for its bad line
      expect([status, stdout.includes(asked), stdout.includes('1 articles')]).toEqual([expected, true, true]);
    }
    const list = await baowen(['inspect', `${env.CORPUS_DIR}/river/html/2024-03/18/node_3.htm`], env);
    expect([list.status, list.stderr]).toEqual([0, expect.stringContaining('a list of links')]);
  });
});

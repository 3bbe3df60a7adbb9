import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  articleResponseSchema,
  issueResponseSchema,
  issuesResponseSchema,
  pageResponseSchema,
  sectionsResponseSchema,
  type ArticleResponse,
  type IssueResponse,
  type IssuesResponse,
  type PageResponse,
  type SectionsResponse,
} from '../../src/contract/archive.ts';
import { hitListSchema, hitsResponseSchema, type FoundArticle, type HitsResponse } from '../../src/contract/hits.ts';
import { indexStatusSchema, type IndexStatus } from '../../src/contract/index-status.ts';
import { listen } from '../../src/server/listen.ts';
import { serveTinyArchive } from './real-server.ts';
import { errorOf } from './serving.ts';

const { app, at, getAs } = serveTinyArchive();

const q = (words: string): string => `q=${encodeURIComponent(words)}`;

describe('GET /hits on a real archive', () => {
  it('lists every article that holds the words, with what was looked for marked', async () => {
    const found = await getAs<HitsResponse>(hitsResponseSchema, `/hits?${q('图书馆 座位')}`);
    expect(found).toMatchObject({ total: 1, undated: 0, months: [{ month: '2024-05', articles: 1 }] });
    expect(found.query.words.map(({ text }) => text)).toEqual(['图书馆', '座位']);
    const [{ headlineMarks, article, snippet, matched }] = found.hits as readonly [FoundArticle];
    expect(headlineMarks.map((span) => article.headline.slice(...span))).toEqual(['图书馆']);
    expect(new Set(snippet.marks.map((span) => snippet.text.slice(...span)))).toEqual(new Set(['图书馆', '座位']));
    expect(matched).toEqual(['图书馆', '座位']);
  });

  it('gives the list part by part, and whole as a file', async () => {
    const address = `/hits?${q('本报讯')}&sort=newest`;
    const parts = [0, 2, 4].map((offset) =>
      getAs<HitsResponse>(hitsResponseSchema, `${address}&limit=2&offset=${offset}`),
    );
    const hits = (await Promise.all(parts)).flatMap((part) => part.hits);
    expect(hits.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
    expect(await getAs<readonly FoundArticle[]>(hitListSchema, `${address}&format=json`)).toEqual(hits);
    const csv = await fetch(at(`${address}&format=csv`));
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.headers.get('content-disposition')).toMatch(/^attachment; .*filename\*=UTF-8''/);
    const lines = Buffer.from(await csv.arrayBuffer())
      .toString('utf8')
      .split('\r\n');
    expect(lines).toHaveLength(6);
    expect(lines[1]).toContain(`,${at(hits[0]?.article.url ?? '')}`);
    expect(await (await fetch(at(`/hits?${q('鲸鱼')}&format=json`))).json()).toEqual([]);
  });

  it('narrows it, and counts what it would be without', async () => {
    const found = await getAs<HitsResponse>(hitsResponseSchema, `/hits?${q('本报讯')}&type=brief&from=2024-05-06`);
    expect(found.hits.map(({ article }) => article.type)).toEqual(['brief']);
    expect(found.types).toEqual([
      { type: 'news', articles: 3 },
      { type: 'brief', articles: 1 },
    ]);
    expect(found.months).toEqual([{ month: '2024-05', articles: 1 }]);
    expect((await getAs<HitsResponse>(hitsResponseSchema, `/hits?${q('本报讯')}&section=教育`)).total).toBe(0);
  });

  it('refuses what it does not know', async () => {
    for (const wrong of [
      'type=poem',
      'limit=101',
      'offset=-1',
      'match=none',
      'format=xml',
      'from=2024-06-01&to=2024-05-01',
      'k=3',
    ]) {
      const response = await fetch(at(`/hits?${q('桥')}&${wrong}`));
      expect([wrong, response.status, (await errorOf(response)).code]).toEqual([wrong, 400, 'request_invalid']);
    }
    expect((await errorOf(await fetch(at('/hits?q=+')))).code).toBe('question_empty');
  });
});

describe('the archive over HTTP', () => {
  it('has a calendar with its gaps', async () => {
    const { issues, coverage, gaps } = await getAs<IssuesResponse>(issuesResponseSchema, '/issues');
    expect(issues.map(({ date, pages, articles }) => [date, pages, articles])).toEqual([
      ['2024-05-06', 2, 3],
      ['2024-05-09', 1, 1],
    ]);
    expect(coverage).toEqual({ from: '2024-05-06', to: '2024-05-09', issues: 2 });
    expect(gaps).toEqual([{ from: '2024-05-07', to: '2024-05-08', days: 2 }]);
  });

  it('names what articles can be limited to as their section', async () => {
    const { sections } = await getAs<SectionsResponse>(sectionsResponseSchema, '/sections');
    expect(sections).toEqual([]);
  });

  it('leads from the calendar to every issue, article and page, and along an issue by its neighbours', async () => {
    const { issues } = await getAs<IssuesResponse>(issuesResponseSchema, '/issues');
    for (const { id } of issues) {
      const { pages } = await getAs<IssueResponse>(issueResponseSchema, `/issues/${id}`);
      const urls = pages.flatMap((page) => page.articles.map((article) => article.url));
      const walked: string[] = [];
      for (let url = urls[0]; url !== undefined;) {
        const view: ArticleResponse = await getAs(articleResponseSchema, url);
        expect(view.previous?.url).toBe(walked.at(-1));
        walked.push(url);
        url = view.next?.url;
      }
      expect(walked).toEqual(urls);
    }
  });

  it('gives each paragraph its place: its segments, glued, are its text', async () => {
    const { pages } = await getAs<IssueResponse>(issueResponseSchema, '/issues/shili-ribao-2024-05-06');
    for (const { id, articles } of pages) {
      const page = await getAs<PageResponse>(pageResponseSchema, `/pages/${id}`);
      expect(page.articles.map((article) => article.id)).toEqual(articles.map((article) => article.id));
      for (const { url } of articles) {
        const { article } = await getAs<ArticleResponse>(articleResponseSchema, url);
        for (const { text, segments } of article.paragraphs) {
          expect(segments.map(({ span }) => page.text.slice(...span)).join('')).toBe(text);
        }
      }
    }
  });

  it.each([
    ['/issues/shili-ribao-1999-01-01', 'issue_not_found'],
    ['/articles/shili-ribao-2024-05-06-p01-a99', 'article_not_found'],
    ['/pages/..%2f..%2fetc%2fpasswd', 'page_not_found'],
    ['/pages/__proto__', 'page_not_found'],
  ])('%s: %s', async (address, code) => {
    const response = await fetch(at(address));
    expect([response.status, (await errorOf(response)).code]).toEqual([404, code]);
  });

  it('is ready and says what it serves', async () => {
    const status = await getAs<IndexStatus>(indexStatusSchema, '/index');
    expect(status).toMatchObject({ isBuilding: false, failures: [], counts: { issues: 2, pages: 3, articles: 4 } });
    expect(await (await fetch(at('/readyz'))).json()).toEqual({ status: 'ready', indexId: status.indexId });
  });

  it.each([
    ['/articles/shili-ribao-2024-05-06-p01-a02', 200],
    ['/articles/nope', 404],
    ['/issues/shili-ribao-2024-05-06', 200],
    ['/issues/nope', 404],
  ])('says with the page’s status whether %s leads somewhere', async (address, status) => {
    const webRoot = await fs.mkdtemp(path.join(os.tmpdir(), 'baowen-web-'));
    await fs.writeFile(path.join(webRoot, 'index.html'), '<!doctype html><title>报问</title>');
    const { url, stop } = await listen(app(), { webRoot });
    const page = await fetch(`${url}${address}`, { headers: { accept: 'text/html,*/*;q=0.8' } });
    expect([page.status, await page.text()]).toEqual([status, expect.stringContaining('报问')]);
    await stop();
    await fs.rm(webRoot, { recursive: true });
  });
});

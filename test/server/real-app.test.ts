import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { compose, type App } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
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
import { answerEventSchema, answerSchema } from '../../src/contract/ask.ts';
import { indexStatusSchema, type IndexStatus } from '../../src/contract/index-status.ts';
import { hitListSchema, hitsResponseSchema, type FoundArticle, type HitsResponse } from '../../src/contract/hits.ts';
import { searchResponseSchema, type SearchResponse } from '../../src/contract/search.ts';
import { listen, type RunningServer } from '../../src/server/listen.ts';
import type { Answer } from '../../src/types/answer.ts';
import { allEvents, errorOf, eventsOf, post, postForEvents } from './serving.ts';
import { LATER_PAGE, tinyArchive, writePage } from './tiny-archive.ts';

const QUESTION = '老码头改造工程总投资多少？';
const TOKEN = 'only-for-this-test';

let folder: string;
let corpusDir: string;
let app: App;
let server: RunningServer;

beforeAll(async () => {
  const archive = await tinyArchive();
  folder = archive.folder;
  corpusDir = archive.env.CORPUS_DIR;
  const config = readConfig({ ...archive.env, PORT: '0', RATE_LIMIT_PER_MINUTE: '0', ADMIN_TOKEN: TOKEN });
  app = await compose(config, { log: pino({ level: 'silent' }) });
  await app.rebuild();
  server = await listen(app);
});

afterAll(async () => {
  await server.stop();
  await app.close();
  await fs.rm(folder, { recursive: true });
});

/** The body, checked to be what the contract says and nothing more. */
async function getAs<T>(schema: z.ZodType, address: string): Promise<T> {
  const response = await fetch(`${server.url}${address}`);
  expect(response.status).toBe(200);
  const body = await response.json();
  expect(schema.parse(body)).toEqual(body);
  return body as T;
}

async function ask(body: unknown): Promise<Answer> {
  const answer = await (await post(`${server.url}/ask`, body)).json();
  expect(answerSchema.parse(answer)).toEqual(answer);
  return answer as Answer;
}

function rebuild(): Promise<Response> {
  return fetch(`${server.url}/index/rebuild`, { method: 'POST', headers: { authorization: `Bearer ${TOKEN}` } });
}

describe('POST /ask on a real archive', () => {
  it('answers with a citation whose quote stands in the page file at its spans', async () => {
    const answer = await ask({ question: QUESTION });
    expect(answer.refused).toBe(false);
    expect(answer.answer).toMatch(/三千二百万元.*〔1〕/s);
    const [citation] = answer.citations;
    expect(citation?.label).toBe('《示例日报》2024年5月6日01版《老码头改造工程启动》');
    const { article } = await getAs<ArticleResponse>(articleResponseSchema, citation?.article.url ?? '');
    expect(article.headline).toBe('老码头改造工程启动');
    const page = await getAs<PageResponse>(pageResponseSchema, `/pages/${citation?.issue.id}-p01`);
    expect(page.page.file).toBe(citation?.source.file);
    expect(citation?.source.spans.map((span) => page.text.slice(...span)).join('')).toBe(citation?.quote);
  });

  it('streams what it answers as JSON', async () => {
    const whole = await ask({ question: QUESTION });
    const events = await allEvents(await postForEvents(`${server.url}/ask`, { question: QUESTION }));
    for (const { event, data } of events) expect(answerEventSchema.parse({ type: event, ...data })).toBeTruthy();
    expect(events.map(({ event }) => event).filter((name, i, all) => name !== all[i - 1])).toEqual(
      expect.arrayContaining(['query', 'evidence', 'delta', 'citation', 'answer']),
    );
    const streamed = events.at(-1)?.data['answer'] as Answer;
    const { answerId: _id, timings: _timings, cached: _cached, ...expected } = whole;
    expect(streamed).toMatchObject(expected);
    const text = events.flatMap(({ event, data }) => (event === 'delta' ? [data['text']] : [])).join('');
    expect(text).toBe(streamed.answer);
    const cited = events.flatMap(({ event, data }) => (event === 'citation' ? [data['citation']] : []));
    expect(cited).toEqual(streamed.citations);
  });

  it('refuses with coverage and the nearest articles when the archive does not say', async () => {
    const answer = await ask({ question: '火星探测器带回了多少克岩石样本？' });
    expect(answer).toMatchObject({
      refused: true,
      citations: [],
      refusal: { coverage: { from: '2024-05-06', to: '2024-05-09', issues: 2 } },
    });
  });

  it('keeps to the filters', async () => {
    const outside = await ask({ question: QUESTION, filters: { from: '2024-05-07' } });
    expect(outside.refused).toBe(true);
    const otherPage = await ask({ question: QUESTION, filters: { page: '2' } });
    expect(otherPage.citations.map((citation) => citation.article.headline)).not.toContain('老码头改造工程启动');
    const inside = await ask({ question: QUESTION, filters: { to: '2024-05-06', page: '1' } });
    expect(inside.citations[0]?.article.headline).toBe('老码头改造工程启动');
  });

  it('understands a follow-up by its history', async () => {
    const history = [
      { role: 'user', content: QUESTION },
      { role: 'assistant', content: '总投资三千二百万元。' },
    ];
    const answer = await ask({ question: '它什么时候完工？', history });
    expect(answer.standaloneQuestion).toContain('老码头');
    expect(answer.answer).toContain('明年六月');
  });

  it.each([
    ['half a character', '码头\ud800'],
    ['a control character', '\u0000码头'],
    ['rare characters only', '𠮷'.repeat(2000)],
    ['markup', '<script>alert(1)</script>'],
    ['punctuation only', '；'.repeat(500)],
    ['escapes', '"\\%00'],
  ])('takes %s without failing', async (_what, question) => {
    expect((await ask({ question })).question).toBe(JSON.parse(JSON.stringify(question)));
  });
});

describe('GET /search on a real archive', () => {
  it('ranks passages with scores and spans into the page file', async () => {
    const found = await getAs<SearchResponse>(searchResponseSchema, `/search?q=${encodeURIComponent('夜市摊位')}&k=2`);
    expect(found.passages.map((passage) => passage.rank)).toEqual([1, 2].slice(0, found.passages.length));
    const [first] = found.passages;
    expect(first?.article.headline).toBe('滨江路夜市搬家');
    expect(first?.scores.rerankScore).toBeTypeOf('number');
    const page = await getAs<PageResponse>(pageResponseSchema, '/pages/shili-ribao-2024-05-09-p01');
    const printed = first?.source.spans.map((span) => page.text.slice(...span)).join('') ?? '';
    expect(first?.text.replaceAll('\n', '')).toBe(printed);
  });

  it('finds nothing where the filters leave nothing', async () => {
    const found = await getAs<SearchResponse>(
      searchResponseSchema,
      `/search?q=${encodeURIComponent('夜市')}&from=2030-01-01`,
    );
    expect(found).toMatchObject({ passages: [], total: 0, query: { filters: { from: '2030-01-01' } } });
  });
});

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
    const csv = await fetch(`${server.url}${address}&format=csv`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.headers.get('content-disposition')).toMatch(/^attachment; .*filename\*=UTF-8''/);
    const lines = Buffer.from(await csv.arrayBuffer())
      .toString('utf8')
      .split('\r\n');
    expect(lines).toHaveLength(6);
    expect(lines[1]).toContain(`,${server.url}${hits[0]?.article.url}`);
    expect(await (await fetch(`${server.url}/hits?${q('鲸鱼')}&format=json`)).json()).toEqual([]);
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
      const response = await fetch(`${server.url}/hits?${q('桥')}&${wrong}`);
      expect([wrong, response.status, (await errorOf(response)).code]).toEqual([wrong, 400, 'request_invalid']);
    }
    expect((await errorOf(await fetch(`${server.url}/hits?q=+`))).code).toBe('question_empty');
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
    const response = await fetch(`${server.url}${address}`);
    expect([response.status, (await errorOf(response)).code]).toEqual([404, code]);
  });

  it('is ready and says what it serves', async () => {
    const status = await getAs<IndexStatus>(indexStatusSchema, '/index');
    expect(status).toMatchObject({ isBuilding: false, failures: [], counts: { issues: 2, pages: 3, articles: 4 } });
    expect(await (await fetch(`${server.url}/readyz`)).json()).toEqual({ status: 'ready', indexId: status.indexId });
  });

  it.each([
    ['/articles/shili-ribao-2024-05-06-p01-a02', 200],
    ['/articles/nope', 404],
    ['/issues/shili-ribao-2024-05-06', 200],
    ['/issues/nope', 404],
  ])('says with the page’s status whether %s leads somewhere', async (address, status) => {
    const webRoot = await fs.mkdtemp(path.join(os.tmpdir(), 'baowen-web-'));
    await fs.writeFile(path.join(webRoot, 'index.html'), '<!doctype html><title>报问</title>');
    const { url, stop } = await listen(app, { webRoot });
    const page = await fetch(`${url}${address}`, { headers: { accept: 'text/html,*/*;q=0.8' } });
    expect([page.status, await page.text()]).toEqual([status, expect.stringContaining('报问')]);
    await stop();
    await fs.rm(webRoot, { recursive: true });
  });
});

describe('POST /index/rebuild on a real archive', () => {
  it('serves the old index until the new one is there, and no question fails meanwhile', async () => {
    const before = await getAs<IndexStatus>(indexStatusSchema, '/index');
    await writePage(corpusDir, LATER_PAGE.file, LATER_PAGE.text);
    await writePage(corpusDir, 'shili-ribao/broken.txt', new Uint8Array([0, 1, 2, 3]));
    const events = eventsOf(await fetch(`${server.url}/index/events`));
    expect((await rebuild()).status).toBe(202);
    expect((await rebuild()).status).toBe(409);
    const seen = new Set<string>();
    for await (const { event } of events) {
      seen.add(event);
      const answer = await ask({ question: QUESTION });
      expect(answer.answer).toContain('三千二百万元');
      if (event === 'published') break;
    }
    expect([...seen]).toEqual(expect.arrayContaining(['started', 'page', 'failed-page', 'embedded', 'verifying']));
    await expect.poll(async () => (await ask({ question: '荷花节的门票多少钱？' })).answer).toContain('二十元');
    await expect.poll(async () => (await getAs<IndexStatus>(indexStatusSchema, '/index')).isBuilding).toBe(false);
    const after = await getAs<IndexStatus>(indexStatusSchema, '/index');
    expect(after.indexId).not.toBe(before.indexId);
    expect(after.failures).toMatchObject([{ file: 'shili-ribao/broken.txt', code: 'page_binary' }]);
  });

  it('keeps serving when the build fails, and says why in /index', async () => {
    const hidden = `${corpusDir}-hidden`;
    await fs.rename(corpusDir, hidden);
    const events = eventsOf(await fetch(`${server.url}/index/events`));
    expect((await rebuild()).status).toBe(202);
    const { value } = await events.next();
    expect(value).toMatchObject({ event: 'error', data: { error: { code: 'corpus_missing' } } });
    await events.return(undefined);
    await fs.rename(hidden, corpusDir);
    const status = await getAs<IndexStatus>(indexStatusSchema, '/index');
    expect(status.lastError).toEqual({ code: 'corpus_missing', message: '找不到语料文件夹。' });
    expect((await ask({ question: QUESTION })).refused).toBe(false);
  });
});

describe('POST /index/rollback on a real archive', () => {
  it('answers from the earlier index at once, and tells those who listen', async () => {
    const { indexId, snapshots } = await getAs<IndexStatus>(indexStatusSchema, '/index');
    expect(snapshots).toHaveLength(1);
    const events = eventsOf(await fetch(`${server.url}/index/events`));
    const headers = { authorization: `Bearer ${TOKEN}` };
    const rolledBack = await fetch(`${server.url}/index/rollback`, { method: 'POST', headers });
    expect(await rolledBack.json()).toEqual({ indexId: snapshots[0]?.indexId });
    expect((await events.next()).value).toEqual({ event: 'serving', data: { indexId: snapshots[0]?.indexId } });
    await events.return(undefined);
    expect((await ask({ question: '荷花节的门票多少钱？' })).indexId).toBe(snapshots[0]?.indexId);
    expect((await getAs<IndexStatus>(indexStatusSchema, '/index')).snapshots.map((other) => other.indexId)).toEqual([
      indexId,
    ]);
    expect((await post(`${server.url}/index/rollback`, { indexId }, { headers })).status).toBe(200);
  });
});

describe('/articles/:id/withdraw on a real archive', () => {
  const headers = { authorization: `Bearer ${TOKEN}` };
  const id = 'shili-ribao-2024-05-06-p01-a02';
  const address = (): string => `${server.url}/articles/${id}/withdraw`;

  it('makes an article disappear at once, wherever it was shown, and leaves a tombstone', async () => {
    await ask({ question: QUESTION }); // is kept
    const before = await getAs<IssueResponse>(issueResponseSchema, '/issues/shili-ribao-2024-05-06');
    const withdrawn = await post(address(), { reason: '数字有误' }, { headers });
    const tombstone = (await withdrawn.json()) as Record<string, string>;
    expect(tombstone).toEqual({ articleId: id, date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), reason: '数字有误' });

    const secret = /码头|三千二百万/;
    const answer = await ask({ question: QUESTION });
    expect([answer.cached, answer.refused]).toEqual([false, true]);
    expect(JSON.stringify({ ...answer, question: '', standaloneQuestion: '' })).not.toMatch(secret);
    const q = encodeURIComponent(QUESTION);
    const found = await getAs<SearchResponse>(searchResponseSchema, `/search?q=${q}&k=20`);
    expect(JSON.stringify(found.passages)).not.toMatch(secret);
    const gone = await fetch(`${server.url}/articles/${id}`);
    expect([gone.status, (await errorOf(gone)).message]).toEqual([
      410,
      expect.stringMatching(/^这篇报道已经撤回。（\d+年\d+月\d+日撤回：数字有误）$/),
    ]);
    const { pages, issue } = await getAs<IssueResponse>(issueResponseSchema, '/issues/shili-ribao-2024-05-06');
    expect(issue.articles).toBe(before.issue.articles - 1);
    expect(pages[0]?.withdrawn).toEqual([tombstone]);
    expect(JSON.stringify(pages)).not.toMatch(secret);
    const page = await getAs<PageResponse>(pageResponseSchema, '/pages/shili-ribao-2024-05-06-p01');
    expect(JSON.stringify(page)).not.toMatch(secret);
    expect(page.text).toContain('河西图书馆');
    const neighbour = await getAs<ArticleResponse>(articleResponseSchema, '/articles/shili-ribao-2024-05-06-p01-a01');
    expect(neighbour.next?.id).toBe('shili-ribao-2024-05-06-p02-a01');
    expect((await getAs<IndexStatus>(indexStatusSchema, '/index')).withdrawn).toBe(1);
  });

  it('stays so over a rebuild, and is undone on request', async () => {
    await app.rebuild();
    expect((await ask({ question: QUESTION })).refused).toBe(true);
    const restored = await fetch(address(), { method: 'DELETE', headers });
    expect([restored.status, await restored.text()]).toEqual([204, '']);
    expect((await ask({ question: QUESTION })).answer).toContain('三千二百万元');
    expect((await getAs<IndexStatus>(indexStatusSchema, '/index')).withdrawn).toBe(0);
  });

  it('is the archivist’s, of articles there are', async () => {
    expect((await post(address(), {})).status).toBe(401);
    expect((await fetch(address(), { method: 'DELETE' })).status).toBe(401);
    expect((await fetch(address())).headers.get('allow')).toBe('POST, DELETE, OPTIONS');
    const unknown = `${server.url}/articles/none-p01-a01/withdraw`;
    expect((await post(unknown, {}, { headers })).status).toBe(404);
    expect((await post(address(), { reason: '长'.repeat(201) }, { headers })).status).toBe(400);
  });
});

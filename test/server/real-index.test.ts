import fs from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import {
  articleResponseSchema,
  issueResponseSchema,
  pageResponseSchema,
  type ArticleResponse,
  type IssueResponse,
  type PageResponse,
} from '../../src/contract/archive.ts';
import { indexStatusSchema, type IndexStatus } from '../../src/contract/index-status.ts';
import { searchResponseSchema, type SearchResponse } from '../../src/contract/search.ts';
import { ADMIN, QUESTION, serveTinyArchive } from './real-server.ts';
import { errorOf, eventsOf, post } from './serving.ts';
import { LATER_PAGE, writePage } from './tiny-archive.ts';

const { app, corpusDir, at, getAs, ask } = serveTinyArchive();

function rebuild(): Promise<Response> {
  return fetch(at('/index/rebuild'), { method: 'POST', headers: ADMIN });
}

describe('POST /index/rebuild on a real archive', () => {
  it('serves the old index until the new one is there, and no question fails meanwhile', async () => {
    const before = await getAs<IndexStatus>(indexStatusSchema, '/index');
    await writePage(corpusDir(), LATER_PAGE.file, LATER_PAGE.text);
    await writePage(corpusDir(), 'shili-ribao/broken.txt', new Uint8Array([0, 1, 2, 3]));
    const events = eventsOf(await fetch(at('/index/events')));
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
    const hidden = `${corpusDir()}-hidden`;
    await fs.rename(corpusDir(), hidden);
    const events = eventsOf(await fetch(at('/index/events')));
    expect((await rebuild()).status).toBe(202);
    const { value } = await events.next();
    expect(value).toMatchObject({ event: 'error', data: { error: { code: 'corpus_missing' } } });
    await events.return(undefined);
    await fs.rename(hidden, corpusDir());
    const status = await getAs<IndexStatus>(indexStatusSchema, '/index');
    expect(status.lastError).toEqual({ code: 'corpus_missing', message: '找不到语料文件夹。' });
    expect((await ask({ question: QUESTION })).refused).toBe(false);
  });
});

describe('POST /index/rollback on a real archive', () => {
  it('answers from the earlier index at once, and tells those who listen', async () => {
    const { indexId, snapshots } = await getAs<IndexStatus>(indexStatusSchema, '/index');
    expect(snapshots).toHaveLength(1);
    const events = eventsOf(await fetch(at('/index/events')));
    const headers = ADMIN;
    const rolledBack = await fetch(at('/index/rollback'), { method: 'POST', headers });
    expect(await rolledBack.json()).toEqual({ indexId: snapshots[0]?.indexId });
    expect((await events.next()).value).toEqual({ event: 'serving', data: { indexId: snapshots[0]?.indexId } });
    await events.return(undefined);
    expect((await ask({ question: '荷花节的门票多少钱？' })).indexId).toBe(snapshots[0]?.indexId);
    expect((await getAs<IndexStatus>(indexStatusSchema, '/index')).snapshots.map((other) => other.indexId)).toEqual([
      indexId,
    ]);
    expect((await post(at('/index/rollback'), { indexId }, { headers })).status).toBe(200);
  });
});

describe('/articles/:id/withdraw on a real archive', () => {
  const headers = ADMIN;
  const id = 'shili-ribao-2024-05-06-p01-a02';
  const address = (): string => at(`/articles/${id}/withdraw`);

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
    const gone = await fetch(at(`/articles/${id}`));
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
    await app().rebuild();
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
    const unknown = at('/articles/none-p01-a01/withdraw');
    expect((await post(unknown, {}, { headers })).status).toBe(404);
    expect((await post(address(), { reason: '长'.repeat(201) }, { headers })).status).toBe(400);
  });
});

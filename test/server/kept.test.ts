import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../src/compose.ts';
import type { FeedbackResponse } from '../../src/contract/feedback.ts';
import type { SharedResponse } from '../../src/contract/shared.ts';
import { systemClock } from '../../src/clock.ts';
import { createFeedbackLog } from '../../src/server/kept/feedback-log.ts';
import { createSharedAnswers } from '../../src/server/kept/shared-answers.ts';
import { sharedView } from '../../src/server/kept/shared-view.ts';
import type { Answer, AnswerEvent, Citation } from '../../src/types/answer.ts';
import type { Article } from '../../src/types/article.ts';
import type { Snapshot } from '../../src/types/snapshot.ts';
import { answerOf, scriptedApp } from './scripted-app.ts';
import { errorOf, post, serve } from './serving.ts';

const TOKEN = 'a-token-of-tests';
const ADMIN = { headers: { authorization: `Bearer ${TOKEN}` } };

let dataDir: string;
beforeEach(async () => {
  dataDir = path.join(await fs.mkdtemp(path.join(os.tmpdir(), 'baowen-data-')), 'made', 'when-needed');
});
afterEach(() => fs.rm(path.resolve(dataDir, '../..'), { recursive: true }));

const citation = (n: number, quote: string, articleId: string): Citation => ({
  n,
  quote,
  verdict: 'verbatim',
  passageId: `${articleId}-s01`,
  label: `《示例日报》2024年5月6日01版《${articleId}》`,
  source: { file: 'a.txt', spans: [[0, quote.length]] },
  article: { id: articleId, headline: '渡轮复航', section: '', bylines: [], url: `/articles/${articleId}` },
  issue: {
    id: 'i1',
    paper: '示例日报',
    date: '2024-05-06',
    dateBasis: 'printed',
    dateConfidence: 1,
    page: '01',
    pages: ['01'],
    pageBasis: 'printed',
  },
});

const ANSWER: Answer = {
  ...answerOf('渡轮何时复航？', '渡轮六月一日复航〔1〕。票价两元〔2〕。'),
  answerId: 'answer-1',
  indexId: 'index-1',
  citations: [citation(1, '渡轮六月一日复航', 'a01'), citation(2, '票价两元', 'a02')],
  sentences: [
    { text: '渡轮六月一日复航。', citations: [1], verdict: 'verbatim' },
    { text: '票价两元。', citations: [2], verdict: 'verbatim' },
  ],
};

/** A snapshot that holds articles with these texts and nothing else that is looked at here. */
function snapshotOf(buildId: string, texts: Readonly<Record<string, string>>): Snapshot {
  const article = (id: string): Article | undefined =>
    texts[id] === undefined ? undefined : ({ id, text: texts[id] } as Article);
  return { manifest: { buildId }, store: { article } } as unknown as Snapshot;
}

const UNCHANGED = snapshotOf('index-1', { a01: '本报讯 渡轮六月\n一日复航。', a02: '票价两元' });

/** Every question gets the same answer. */
async function* answer(): AsyncGenerator<AnswerEvent> {
  yield { type: 'answer', answer: ANSWER };
}

const env = (): Record<string, string> => ({ DATA_DIR: dataDir, ADMIN_TOKEN: TOKEN });
const app = (snapshot = UNCHANGED, more = {}): App => ({
  ...scriptedApp({ env: { ...env(), ...more }, ask: answer }),
  snapshot: () => snapshot,
});
const share = (url: string, answerId: unknown): Promise<Response> => post(`${url}/shared`, { answerId });
const readShared = async (url: string): Promise<SharedResponse> =>
  (await fetch(`${url}/shared/answer-1`).then((r) => r.json())) as SharedResponse;

const BODY = { answerId: 'answer-1', indexId: 'index-1', rating: 'down' };
const listFeedback = async (url: string, query = ''): Promise<FeedbackResponse> =>
  (await fetch(`${url}/feedback${query}`, ADMIN).then((r) => r.json())) as FeedbackResponse;

describe('sharing an answer', () => {
  it('keeps the server’s own copy, which outlives the server', async () => {
    const first = await serve(app());
    await (await post(`${first.url}/ask`, { question: '渡轮何时复航？' })).text();
    const shared = await share(first.url, 'answer-1');
    expect([shared.status, await shared.json()]).toEqual([201, { id: 'answer-1', url: '/shared/answer-1' }]);
    await first.stop();
    const { url } = await serve(app());
    const { answer, archiveChanged, standings } = await readShared(url);
    expect(answer).toMatchObject({ question: ANSWER.question, answer: ANSWER.answer, citations: ANSWER.citations });
    expect(archiveChanged).toBe(false);
    expect(standings.map(({ standing }) => standing)).toEqual(['unchanged', 'unchanged']);
    expect((await share(url, 'answer-1')).status).toBe(201); // shared already: the same address again
  });

  it('says what has changed in the archive, and does not quote what is gone', async () => {
    const first = await serve(app());
    await (await post(`${first.url}/ask`, { question: '渡轮何时复航？' })).text();
    await share(first.url, 'answer-1');
    const { url } = await serve(app(snapshotOf('index-2', { a01: '渡轮七月复航' })));
    const told = await readShared(url);
    expect(told).toMatchObject({ archiveChanged: true, indexId: 'index-2' });
    expect(told.standings).toEqual([
      { n: 1, standing: 'changed' },
      { n: 2, standing: 'gone' },
    ]);
    expect(JSON.stringify(told)).not.toMatch(/票价|a02》/);
    expect(told.answer.answer).toContain('渡轮六月一日复航。〔1〕');
  });

  it.each([['answer-2'], ['answer-1']])('refuses what it did not write itself (%s)', async (answerId) => {
    const { url } = await serve(app());
    const response = await share(url, answerId);
    expect([response.status, (await errorOf(response)).code]).toEqual([404, 'answer_forgotten']);
  });

  it.each([['../../etc/passwd'], ['a/b'], [''], [7], ['x'.repeat(65)]])('refuses the id %j', async (answerId) => {
    const { url } = await serve(app());
    expect((await share(url, answerId)).status).toBe(400);
    const read = await fetch(`${url}/shared/${encodeURIComponent(String(answerId))}`);
    expect([404, 405]).toContain(read.status);
  });

  it('refuses what is too long, and a client that asks too often', async () => {
    const { url } = await serve(app(UNCHANGED, { RATE_LIMIT_PER_MINUTE: '1' }));
    const long = await post(`${url}/shared`, { answerId: 'x'.repeat(5_000) });
    expect((await errorOf(long)).code).toBe('body_too_large');
    expect((await share(url, 'answer-1')).status).toBe(429);
  });

  it('is full one day, and says when a file was spoilt', async () => {
    const shared = createSharedAnswers({ dataDir, clock: systemClock, maxAnswers: 1 });
    await Promise.all([shared.keep(ANSWER), shared.keep(ANSWER)]);
    await expect(shared.keep({ ...ANSWER, answerId: 'answer-2' })).rejects.toMatchObject({ code: 'data_full' });
    await fs.writeFile(path.join(dataDir, 'shared', 'answer-1.json'), '{"sharedAt":');
    await expect(shared.read('answer-1')).rejects.toMatchObject({ code: 'data_unreadable' });
  });

  it('does not call forgotten what it cannot read', async () => {
    await createSharedAnswers({ dataDir, clock: systemClock }).keep(ANSWER);
    await fs.writeFile(path.join(dataDir, 'shared', 'answer-1.json'), '{"sharedAt":');
    const { url } = await serve(app());
    const response = await share(url, 'answer-1');
    expect([response.status, (await errorOf(response)).code]).toEqual([500, 'data_unreadable']);
    expect((await fetch(`${url}/shared/answer-1`, { headers: { accept: 'text/html' } })).status).not.toBe(404);
  });

  it('says when it cannot write', async () => {
    await fs.mkdir(path.dirname(dataDir), { recursive: true });
    await fs.writeFile(dataDir, 'a file where the folder should be');
    const shared = createSharedAnswers({ dataDir, clock: systemClock });
    await expect(shared.keep(ANSWER)).rejects.toMatchObject({ code: 'data_unwritable' });
  });
});

describe('a shared refusal', () => {
  it('says nothing of an article that is gone', () => {
    const { article, issue } = citation(1, '', 'a09');
    const refusal = {
      reason: 'near-miss' as const,
      check: 'place',
      message: '报上说的是渡轮停航。',
      coverage: { from: null, to: null, issues: 1 },
      nearest: [{ article, issue }],
    };
    const answer = { ...answerOf('缆车停了吗？', refusal.message), refused: true, refusal };
    const record = { sharedAt: '2024-05-06T00:00:00.000Z', answer };
    const told = sharedView('x', record, UNCHANGED);
    expect(JSON.stringify(told)).not.toMatch(/渡轮/);
    expect(told.answer.refusal?.nearest).toEqual([]);
  });
});

describe('feedback', () => {
  it('is stored line by line and read newest first, page by page', async () => {
    const { url } = await serve(scriptedApp({ env: env() }));
    expect(await listFeedback(url)).toEqual({ entries: [], up: 0, down: 0 });
    for (const comment of ['一', '二', '三'])
      expect((await post(`${url}/feedback`, { ...BODY, comment })).status).toBe(201);
    await post(`${url}/feedback`, { ...BODY, rating: 'up', question: '渡轮？' });
    const newest = await listFeedback(url, '?limit=3');
    expect(newest).toMatchObject({ up: 1, down: 3, next: 1 });
    expect(newest.entries.map(({ comment }) => comment)).toEqual([undefined, '三', '二']);
    expect((await listFeedback(url, `?limit=3&before=${newest.next}`)).entries.map(({ comment }) => comment)).toEqual([
      '一',
    ]);
    const file = await fs.readFile(path.join(dataDir, 'feedback.jsonl'), 'utf8');
    expect(
      file
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toHaveLength(4);
  });

  it('is the archivist’s to read', async () => {
    const { url } = await serve(scriptedApp({ env: env() }));
    expect((await fetch(`${url}/feedback`)).status).toBe(401);
    expect((await fetch(`${url}/feedback?limit=0`, ADMIN)).status).toBe(400);
  });

  it.each([
    [{ ...BODY, rating: 'so-so' }, 400],
    [{ ...BODY, stars: 5 }, 400],
    [{ ...BODY, answerId: '../x' }, 400],
    [{ ...BODY, comment: 'x'.repeat(1_001) }, 400],
    [{ ...BODY, comment: 'x'.repeat(30_000) }, 413],
  ])('refuses %#', async (body, status) => {
    const { url } = await serve(scriptedApp({ env: env() }));
    expect((await post(`${url}/feedback`, body)).status).toBe(status);
  });

  it('survives a line that a crash cut off, and lines written at once', async () => {
    const log = createFeedbackLog({ dataDir, clock: systemClock });
    const feedback = { answerId: 'a', indexId: 'i', rating: 'up' as const };
    await log.append(feedback);
    await fs.appendFile(path.join(dataDir, 'feedback.jsonl'), '{"at":"2024-');
    await Promise.all(Array.from({ length: 5 }, () => log.append(feedback)));
    expect(await log.read({ limit: 50 })).toMatchObject({ up: 6 });
  });

  it('stops at its largest size', async () => {
    const log = createFeedbackLog({ dataDir, clock: systemClock, maxBytes: 150 });
    await log.append({ answerId: 'a', indexId: 'i', rating: 'up' });
    await expect(
      log.append({ answerId: 'a', indexId: 'i', rating: 'up', comment: 'x'.repeat(90) }),
    ).rejects.toMatchObject({
      code: 'data_full',
    });
  });
});

import { describe, expect, it } from 'vitest';
import { BaowenError } from '../../src/errors.ts';
import type { BuildProgress } from '../../src/types/index-build.ts';
import { errorOf, eventsOf, gate, post, serve } from './serving.ts';
import { REPORT, scriptedApp } from './scripted-app.ts';

const TOKEN = 'correct horse'.replace(' ', '-');
const rebuild = (url: string, authorization?: string): Promise<Response> =>
  fetch(`${url}/index/rebuild`, { method: 'POST', ...(authorization ? { headers: { authorization } } : {}) });

describe('POST /index/rebuild', () => {
  it('is closed when no admin token is set', async () => {
    const { url } = await serve(scriptedApp());
    const response = await rebuild(url, `Bearer ${TOKEN}`);
    expect([response.status, (await errorOf(response)).code]).toEqual([403, 'admin_disabled']);
  });

  it.each([undefined, 'Bearer wrong-token', `Basic ${TOKEN}`, `Bearer ${TOKEN}x`, 'Bearer', TOKEN])(
    'does not open to %s',
    async (authorization) => {
      let builds = 0;
      const app = scriptedApp({ env: { ADMIN_TOKEN: TOKEN }, rebuild: () => Promise.resolve((builds++, REPORT)) });
      const { url } = await serve(app);
      const response = await rebuild(url, authorization);
      expect([response.status, (await errorOf(response)).code]).toEqual([401, 'unauthorized']);
      expect(response.headers.get('www-authenticate')).toBe('Bearer');
      expect(builds).toBe(0);
    },
  );

  it('starts a build and says so at once; a second one is busy', async () => {
    const ended = gate();
    let isBuilding = false;
    const app = scriptedApp({
      env: { ADMIN_TOKEN: TOKEN },
      status: () => ({ isBuilding }),
      async rebuild() {
        isBuilding = true;
        await ended.passed;
        return REPORT;
      },
    });
    const { url } = await serve(app);
    const first = await rebuild(url, `bearer ${TOKEN}`);
    expect([first.status, await first.json()]).toEqual([202, { started: true }]);
    const second = await rebuild(url, `Bearer ${TOKEN}`);
    expect([second.status, (await errorOf(second)).code]).toEqual([409, 'index_busy']);
    ended.open();
  });
});

describe('POST /index/rollback', () => {
  const asked: (string | undefined)[] = [];
  const app = scriptedApp({
    env: { ADMIN_TOKEN: TOKEN },
    async rollback(indexId) {
      asked.push(indexId);
      if (indexId === 'none') throw new BaowenError('snapshot_missing', 'There is no snapshot none in /srv/secret.');
      return indexId ?? 'older';
    },
  });
  const headers = { authorization: `Bearer ${TOKEN}` };

  it('goes back to what is named, or else to the newest older one', async () => {
    const { url } = await serve(app);
    const address = `${url}/index/rollback`;
    expect(await (await fetch(address, { method: 'POST', headers })).json()).toEqual({ indexId: 'older' });
    expect(await (await post(address, {}, { headers })).json()).toEqual({ indexId: 'older' });
    expect(await (await post(address, { indexId: 'b1' }, { headers })).json()).toEqual({ indexId: 'b1' });
    const missing = await post(address, { indexId: 'none' }, { headers });
    expect([missing.status, (await errorOf(missing)).message]).toEqual([404, '没有可以退回的旧索引。']);
    expect(asked).toEqual([undefined, undefined, 'b1', 'none']);
  });

  it.each([
    ['{"indexId": 7}', headers, 400],
    ['{"index": "b1"}', headers, 400],
    ['[', headers, 400],
    ['{}', {}, 401],
  ])('refuses %s', async (body, given, status) => {
    const { url } = await serve(app);
    expect((await post(`${url}/index/rollback`, body, { headers: given })).status).toBe(status);
  });
});

describe('GET /index/events', () => {
  it('tells every listener how a build goes, latecomers where it stands', async () => {
    const early: BuildProgress[] = [
      { type: 'started', pages: 2 },
      { type: 'page', done: 1, pages: 2, file: 'a.txt' },
      ...['b.txt', 'c.txt'].map((file) => ({
        type: 'failed-page' as const,
        failure: { file, code: 'page_empty', message: 'empty' },
      })),
    ];
    const late: BuildProgress[] = [
      { type: 'page', done: 2, pages: 2, file: 'b.txt' },
      { type: 'verifying' },
      { type: 'published', report: REPORT },
    ];
    const goOn = gate();
    const app = scriptedApp({
      env: { ADMIN_TOKEN: TOKEN },
      async rebuild(onProgress) {
        early.forEach((progress) => onProgress?.(progress));
        await goOn.passed;
        late.forEach((progress) => onProgress?.(progress));
        return REPORT;
      },
    });
    const { url } = await serve(app);
    await rebuild(url, `Bearer ${TOKEN}`);
    const events = eventsOf(await fetch(`${url}/index/events`));
    const seen: unknown[] = [];
    for await (const { event, data } of events) {
      seen.push({ type: event, ...data });
      if (seen.length === early.length) goOn.open();
      if (event === 'published') break;
    }
    expect(seen).toEqual([...early, ...late]);
  });

  it('tells why a build failed, in Chinese and without what is internal', async () => {
    const fail = gate();
    const app = scriptedApp({
      env: { ADMIN_TOKEN: TOKEN },
      async rebuild() {
        await fail.passed;
        throw new BaowenError('corpus_missing', 'There is no corpus folder /srv/secret.');
      },
    });
    const { url } = await serve(app);
    const events = eventsOf(await fetch(`${url}/index/events`));
    await rebuild(url, `Bearer ${TOKEN}`);
    fail.open();
    const { value } = await events.next();
    expect(value?.event).toBe('error');
    expect(value?.data).toMatchObject({ error: { code: 'corpus_missing', message: '找不到语料文件夹。' } });
    expect(JSON.stringify(app.logLines)).toContain('/srv/secret');
    await events.return(undefined);
  });

  it('keeps nobody waiting: HEAD ends at once, and so does the stream when the server stops', async () => {
    const { url, stop } = await serve(scriptedApp(), { graceMs: 60_000 });
    expect((await fetch(`${url}/index/events`, { method: 'HEAD' })).headers.get('content-type')).toContain(
      'event-stream',
    );
    const response = await fetch(`${url}/index/events`);
    const rest = response.text();
    await stop();
    expect(await rest).toBe('');
  });
});

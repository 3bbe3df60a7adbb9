import { describe, expect, it } from 'vitest';
import { statsSchema, type Stats } from '../../src/contract/stats.ts';
import { BaowenError } from '../../src/errors.ts';
import { allEvents, errorOf, gate, post, postForEvents, serve } from './serving.ts';
import { answerOf, saying, scriptedApp } from './scripted-app.ts';

const TOKEN = 'only-for-this-test';
const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

async function statsOf(url: string): Promise<Stats> {
  const stats: unknown = await (await fetch(`${url}/stats`, bearer(TOKEN))).json();
  expect(statsSchema.parse(stats)).toEqual(stats);
  return stats as Stats;
}

describe('GET /stats', () => {
  it('is the archivist’s alone', async () => {
    const { url } = await serve(scriptedApp({ env: { ADMIN_TOKEN: TOKEN } }));
    expect((await fetch(`${url}/stats`)).status).toBe(401);
    expect((await fetch(`${url}/stats`, bearer(`${TOKEN}!`))).status).toBe(401);
    const closed = await serve(scriptedApp());
    expect((await errorOf(await fetch(`${closed.url}/stats`, bearer(TOKEN)))).code).toBe('admin_disabled');
  });

  it('counts answers, refusals, kept answers and failures, and tells how long they took', async () => {
    const app = scriptedApp({
      env: { ADMIN_TOKEN: TOKEN },
      async *ask({ question }) {
        if (question === '坏了吗？') throw new BaowenError('model_timeout', 'silent');
        if (question === '你是谁？') throw new BaowenError('request_invalid', 'the asker’s own fault');
        const answer = answerOf(question, '好。');
        yield { type: 'answer', answer: { ...answer, refused: question === '几点？', cached: question === '又问？' } };
      },
    });
    const { url } = await serve(app);
    expect((await statsOf(url)).recent).toEqual({
      answers: 0,
      p50Ms: null,
      p95Ms: null,
      p99Ms: null,
      latenciesMs: [],
    });
    for (const question of ['好吗？', '几点？', '又问？', '坏了吗？', '你是谁？'])
      await post(`${url}/ask`, { question });
    await allEvents(await postForEvents(`${url}/ask`, { question: '坏了吗？' }));
    const { answers, recent, modelService, load } = await statsOf(url);
    expect(answers).toEqual({ total: 3, refused: 1, cached: 1, failed: 2, turnedAway: 0 });
    expect(recent.latenciesMs).toHaveLength(3);
    expect(recent.p99Ms).toBe(Math.max(...recent.latenciesMs));
    expect({ modelService, load }).toEqual({ modelService: 'none', load: { running: 0, waiting: 0 } });
  });
});

describe('GET /metrics', () => {
  it('counts requests by route, answers by outcome, and shows the state of process and index', async () => {
    const { url } = await serve(scriptedApp({ ask: saying('好。') }));
    await (await post(`${url}/ask`, { question: '好吗？' })).text();
    await (await fetch(`${url}/articles/nobody-knows-this-id`)).text();
    await (await fetch(`${url}/no-such-address`)).text();
    const response = await fetch(`${url}/metrics`);
    expect(response.headers.get('content-type')).toContain('version=0.0.4');
    const text = await response.text();
    expect(text).toContain('baowen_http_request_duration_seconds_count{method="POST",route="/ask",status="200"} 1');
    expect(text).toContain('route="/articles/:id",status="503"');
    expect(text).toContain('route="other",status="404"');
    expect(text).not.toMatch(/nobody-knows|no-such-address|好/u);
    expect(text).toContain('baowen_answers_total{outcome="answered",mode="extractive",cached="false"} 1');
    for (const name of ['nodejs_eventloop_lag_p99_seconds', 'process_resident_memory_bytes', 'baowen_index_served 0']) {
      expect(text).toContain(name);
    }
  });

  it('keeps each server’s counts apart', async () => {
    const [one, other] = [await serve(scriptedApp()), await serve(scriptedApp())];
    await (await post(`${one.url}/ask`, { question: '好吗？' })).text();
    expect(await (await fetch(`${other.url}/metrics`)).text()).not.toContain('route="/ask"');
  });

  it('is read by this machine itself, or by whoever has the token when there is one', async () => {
    const { url } = await serve(scriptedApp());
    const forwarded = await fetch(`${url}/metrics`, { headers: { 'x-forwarded-for': '198.51.100.1' } });
    expect([forwarded.status, (await errorOf(forwarded)).code]).toEqual([401, 'unauthorized']);
    const guarded = await serve(scriptedApp({ env: { METRICS_TOKEN: TOKEN } }));
    expect((await fetch(`${guarded.url}/metrics`)).status).toBe(401);
    expect((await fetch(`${guarded.url}/metrics`, bearer(TOKEN))).status).toBe(200);
  });
});

describe('more questions than can be answered', () => {
  it('wait for their turn, and beyond the queue get overloaded with Retry-After', async () => {
    const rest = gate();
    const app = scriptedApp({
      env: { ADMIN_TOKEN: TOKEN, MAX_CONCURRENT_ANSWERS: '1', MAX_QUEUED_ANSWERS: '1' },
      async *ask(request) {
        await rest.passed;
        yield { type: 'answer', answer: answerOf(request.question, '好。') };
      },
    });
    const { url } = await serve(app);
    const ask = (question: string) => post(`${url}/ask`, { question });
    const asked = [ask('一？'), ask('二？'), ask('三？')];
    const away = await Promise.race(asked);
    expect([away.status, (await errorOf(away)).code]).toEqual([503, 'overloaded']);
    expect(Number(away.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await statsOf(url)).load).toEqual({ running: 1, waiting: 1 });
    rest.open();
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, 200, 503]);
    expect((await statsOf(url)).answers).toMatchObject({ total: 2, turnedAway: 1, failed: 0 });
  });

  it('turn away a stream before it begins, with a status', async () => {
    const app = scriptedApp({
      env: { MAX_CONCURRENT_ANSWERS: '1', MAX_QUEUED_ANSWERS: '0' },
      async *ask() {
        yield { type: 'delta', text: '慢' };
        await new Promise(() => undefined);
      },
    });
    const { url } = await serve(app);
    const first = new AbortController();
    await postForEvents(`${url}/ask`, { question: '一？' }, { signal: first.signal });
    expect((await postForEvents(`${url}/ask`, { question: '二？' })).status).toBe(503);
    first.abort();
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BaowenError } from '../../src/errors.ts';
import type { AnswerEvent } from '../../src/types/answer.ts';
import { allEvents, collect, errorOf, eventsOf, gate, post, postForEvents, serve } from './serving.ts';
import { answerOf, saying, scriptedApp, type ScriptedApp } from './scripted-app.ts';

/** Never ends its answer and heeds no signal. */
function hanging(): ScriptedApp {
  return scriptedApp({
    env: { REQUEST_TIMEOUT_MS: '100' },
    async *ask() {
      yield { type: 'delta', text: '开头' };
      await new Promise(() => undefined);
    },
  });
}

describe('POST /ask', () => {
  it('answers as JSON with the Answer itself', async () => {
    const { url } = await serve(scriptedApp({ ask: saying('桥', '修好了。') }));
    const response = await post(`${url}/ask`, { question: '桥修好了吗？' });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(answerOf('桥修好了吗？', '桥修好了。'));
  });

  it('streams the same answer, event by event, when the client accepts a stream', async () => {
    const { url } = await serve(scriptedApp({ ask: saying('桥', '修好了。') }));
    const response = await postForEvents(`${url}/ask`, { question: '桥修好了吗？' });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(await allEvents(response)).toEqual([
      { event: 'delta', data: { text: '桥' } },
      { event: 'delta', data: { text: '修好了。' } },
      { event: 'answer', data: { answer: answerOf('桥修好了吗？', '桥修好了。') } },
    ]);
  });

  it('sends the first event while the rest is still being made, and comments meanwhile', async () => {
    const rest = gate();
    const app = scriptedApp({
      async *ask(request) {
        yield { type: 'delta', text: '先说半句' };
        await rest.passed;
        yield { type: 'answer', answer: answerOf(request.question, '先说半句') };
      },
    });
    const { url } = await serve(app, { heartbeatMs: 5 });
    const events = eventsOf(await postForEvents(`${url}/ask`, { question: '怎么样？' }));
    expect((await events.next()).value).toEqual({ event: 'delta', data: { text: '先说半句' } });
    expect((await events.next()).value).toEqual({ event: ':', data: {} });
    rest.open();
    const seen = await collect(events);
    expect(seen.at(-1)?.event).toBe('answer');
  });

  it.each(['application/json', 'text/event-stream'])(
    'aborts the work when a client accepting %s leaves',
    async (accept) => {
      const began = gate();
      const aborted = gate<unknown>();
      const app = scriptedApp({
        async *ask(_request, signal) {
          signal.addEventListener('abort', () => aborted.open(signal.reason));
          yield { type: 'delta', text: '开头' };
          began.open();
          await new Promise(() => undefined);
        },
      });
      const { url } = await serve(app);
      const client = new AbortController();
      const leaving = post(`${url}/ask`, { question: '还在吗？' }, { headers: { accept }, signal: client.signal }).then(
        (r) => r.text(),
      );
      await began.passed;
      client.abort();
      await expect(leaving).rejects.toThrow(/abort/i);
      expect(await aborted.passed).toMatchObject({ code: 'request_aborted' });
    },
  );

  it('does not abort an answer that is through', async () => {
    let signalSeen: AbortSignal | undefined;
    const app = scriptedApp({
      async *ask(request, signal) {
        signalSeen = signal;
        yield { type: 'answer', answer: answerOf(request.question, '好。') };
      },
    });
    const { url, stop } = await serve(app);
    await (await post(`${url}/ask`, { question: '好吗？' })).text();
    await stop();
    expect(signalSeen?.aborted).toBe(false);
  });

  it('ends a hanging answer in time', async () => {
    const { url } = await serve(hanging());
    const response = await post(`${url}/ask`, { question: '多久？' });
    expect(response.status).toBe(504);
    expect(await errorOf(response)).toMatchObject({ code: 'request_timeout', message: '回答超时，请稍后再试。' });
  });

  it('ends a hanging stream in time', async () => {
    const { url } = await serve(hanging());
    const events = await allEvents(await postForEvents(`${url}/ask`, { question: '多久？' }));
    expect(events).toMatchObject([
      { event: 'delta' },
      { event: 'error', data: { error: { code: 'request_timeout' } } },
    ]);
  });

  it('says request_timeout, not request_aborted, when the app reports the abort itself', async () => {
    const app = scriptedApp({
      env: { REQUEST_TIMEOUT_MS: '100' },
      async *ask(_request, signal) {
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        yield { type: 'error', error: { code: 'request_aborted', message: 'aborted' } };
      },
    });
    const { url } = await serve(app);
    expect((await errorOf(await post(`${url}/ask`, { question: '多久？' }))).code).toBe('request_timeout');
  });

  it('turns an error event into its status, or sends it in the stream, without what is internal', async () => {
    const failing: AnswerEvent = {
      type: 'error',
      error: { code: 'model_unavailable', message: 'connect ECONNREFUSED 10.0.0.7:1234' },
    };
    const app = scriptedApp({
      async *ask() {
        yield failing;
      },
    });
    const { url } = await serve(app);
    const whole = await post(`${url}/ask`, { question: '谁？' });
    expect(whole.status).toBe(503);
    const error = await errorOf(whole);
    expect(error).toEqual({
      code: 'model_unavailable',
      message: '语言模型服务连不上。',
      requestId: whole.headers.get('x-request-id'),
    });
    const streamed = await postForEvents(`${url}/ask`, { question: '谁？' });
    expect(await allEvents(streamed)).toEqual([
      { event: 'error', data: { error: { ...error, requestId: streamed.headers.get('x-request-id') } } },
    ]);
    expect(JSON.stringify(app.logLines)).toContain('ECONNREFUSED');
  });

  it.each([
    [
      'throws',
      async function* () {
        yield* [];
        throw new Error('secret /etc/path');
      },
    ],
    [
      'ends without an end',
      async function* () {
        yield { type: 'delta', text: '半' };
      },
    ],
    [
      'names an unknown code',
      async function* () {
        yield { type: 'error', error: { code: 'made_up', message: 'x' } };
      },
    ],
  ] as const)('is internal when the app %s', async (_what, ask) => {
    const { url } = await serve(scriptedApp({ ask: ask as never }));
    const response = await post(`${url}/ask`, { question: '谁？' });
    expect(response.status).toBe(500);
    expect(await errorOf(response)).toMatchObject({ code: 'internal', message: '服务内部出错。' });
  });
});

describe('POST /ask refuses', () => {
  const long = '问'.repeat(2001);
  const turn = { role: 'user', content: '你好' };
  it.each<[string, unknown, number, string, RegExp]>([
    ['a body that is no JSON', '{"question":', 400, 'json_invalid', /JSON/],
    ['a question that is missing', {}, 400, 'request_invalid', /question: is missing/],
    ['a question that is no string', { question: 42 }, 400, 'request_invalid', /question: must be a string/],
    ['a question that is null', { question: null }, 400, 'request_invalid', /question/],
    ['a body that is a list', [], 400, 'request_invalid', /body: must be an object/],
    ['a body that is a number', '5', 400, 'request_invalid', /body: must be an object/],
    ['an empty question', { question: '' }, 400, 'question_empty', /请输入问题/],
    ['a question of white space', { question: ' \n　\u200b' }, 400, 'question_empty', /请输入问题/],
    ['a question that is too long', { question: long }, 400, 'question_too_long', /2001.*2000/],
    ['an unknown field', { question: '谁？', temperature: 1 }, 400, 'request_invalid', /temperature/],
    ['history that is no list', { question: '谁？', history: 'x' }, 400, 'request_invalid', /history/],
    [
      'history with a wrong role',
      { question: '谁？', history: [turn, { role: 'system', content: '' }] },
      400,
      'request_invalid',
      /history\[1\]\.role/,
    ],
    [
      'history without content',
      { question: '谁？', history: [{ role: 'user' }] },
      400,
      'request_invalid',
      /history\[0\]\.content/,
    ],
    [
      'too much history',
      { question: '谁？', history: Array.from({ length: 41 }, () => turn) },
      400,
      'request_invalid',
      /history/,
    ],
    [
      'a date that is none',
      { question: '谁？', filters: { from: '2024-02-30' } },
      400,
      'request_invalid',
      /filters\.from/,
    ],
    [
      'a range that runs backwards',
      { question: '谁？', filters: { from: '2024-03-02', to: '2024-03-01' } },
      400,
      'request_invalid',
      /filters\.from: from is later than to/,
    ],
    ['a page that is none', { question: '谁？', filters: { page: '头版' } }, 400, 'request_invalid', /filters\.page/],
    ['k out of range', { question: '谁？', k: 0 }, 400, 'request_invalid', /k:/],
  ])('%s', async (_what, body, status, code, message) => {
    const { url } = await serve(scriptedApp());
    const response = await post(`${url}/ask`, body);
    expect(response.status).toBe(status);
    const error = await errorOf(response);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
    expect(error.requestId).toBe(response.headers.get('x-request-id'));
  });

  it('says that the question is empty before it says that the history is wrong', async () => {
    const { url } = await serve(scriptedApp());
    expect((await errorOf(await post(`${url}/ask`, { question: '', history: 1 }))).code).toBe('question_empty');
  });

  it('counts characters, not UTF-16 units', async () => {
    const { url } = await serve(scriptedApp({ env: { MAX_QUESTION_CHARS: '2' } }));
    expect((await post(`${url}/ask`, { question: '𠮷𠮷' })).status).toBe(200);
    expect((await errorOf(await post(`${url}/ask`, { question: '𠮷𠮷吗' }))).code).toBe('question_too_long');
  });

  it('another media type, another charset, and no type at all', async () => {
    const { url } = await serve(scriptedApp());
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=big5']) {
      const response = await post(`${url}/ask`, '{"question":"谁？"}', { headers: { 'content-type': type } });
      expect(response.status).toBe(415);
      expect((await errorOf(response)).code).toBe('media_type_unsupported');
    }
    const untyped = await fetch(`${url}/ask`, { method: 'POST', body: new Blob(['{}']) });
    expect((await errorOf(untyped)).code).toBe('media_type_unsupported');
    expect((await fetch(`${url}/ask`, { method: 'POST' })).status).toBe(415);
  });

  it('a body beyond the limit', async () => {
    const { url } = await serve(scriptedApp());
    const response = await post(`${url}/ask`, {
      question: '谁？',
      history: [{ role: 'user', content: '长'.repeat(400_000) }],
    });
    expect(response.status).toBe(413);
    expect((await errorOf(response)).code).toBe('body_too_large');
  });

  it('any JSON at all with a client error, never with a 500', async () => {
    const { url } = await serve(scriptedApp());
    const isRefused = async (value: fc.JsonValue): Promise<boolean> => {
      const response = await post(`${url}/ask`, JSON.stringify(value));
      await response.text();
      return response.status >= 400 && response.status < 500;
    };
    const property = fc.asyncProperty(fc.jsonValue({ maxDepth: 3 }), isRefused);
    expect((await fc.check(property, { numRuns: 100 })).counterexample).toBeNull();
  });
});

it('BaowenErrors thrown by the app keep their code', async () => {
  const app = scriptedApp({
    ask: (() => {
      return (async function* () {
        yield* [];
        throw new BaowenError('index_missing', 'none yet');
      })();
    }) as never,
  });
  const { url } = await serve(app);
  expect((await errorOf(await post(`${url}/ask`, { question: '谁？' }))).code).toBe('index_missing');
});

import fs from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { compose, type App } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { listen, type RunningServer } from '../../src/server/listen.ts';
import type { Answer } from '../../src/types/answer.ts';
import { tinyArchive } from '../server/tiny-archive.ts';
import {
  startScriptedModelServer,
  type ScriptedModelServer,
  type ScriptedReply,
} from '../support/scripted-model-server.ts';

const QUESTION = '老码头改造工程总投资多少？';
const TRUE = '老码头改造工程总投资三千二百万元[1]。';
const LIE = '改造工程由市城建集团出资九千万元[1]。';

let archive: Awaited<ReturnType<typeof tinyArchive>>;
let service: ScriptedModelServer;
let app: App;
let server: RunningServer;

beforeAll(async () => {
  archive = await tinyArchive();
});
afterAll(async () => await fs.rm(archive.folder, { recursive: true, force: true }));
beforeEach(async () => {
  service = await startScriptedModelServer();
});
afterEach(async () => {
  await server.stop();
  await app.close();
  await service.close();
});

async function start(settings: Readonly<Record<string, string>> = {}): Promise<void> {
  const fixed = { PORT: '0', LOG_LEVEL: 'silent', RATE_LIMIT_PER_MINUTE: '0', MODEL_MAX_RETRIES: '0' };
  const config = readConfig({ ...archive.env, ...fixed, OPENAI_BASE_URL: service.url, ...settings });
  app = await compose(config);
  if (!app.snapshot()) await app.rebuild();
  server = await listen(app);
}

async function post(body: unknown, accept = 'application/json', signal?: AbortSignal): Promise<Response> {
  const headers = { 'content-type': 'application/json', accept };
  return await fetch(`${server.url}/ask`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
    ...(signal && { signal }),
  });
}

async function answerTo(question: string, more: object = {}): Promise<Answer> {
  const response = await post({ question, ...more });
  expect(response.status).toBe(200);
  return (await response.json()) as Answer;
}

const says = (...chunks: readonly string[]): ScriptedReply => ({ type: 'text', chunks });

describe('an answer written by a model service', () => {
  it('streams verified sentences, each citation before the words that use it', async () => {
    await start();
    service.enqueue(says('老码头改造工程总', '投资三千二百万元[', '1]。', '改造后保留两座塔吊[1]。'));
    const stream = await (await post({ question: QUESTION }, 'text/event-stream')).text();
    const events = stream
      .split('\n\n')
      .map((event) => /^event: (.+)\ndata: (.+)$/mu.exec(event))
      .flatMap((match) =>
        match ? [{ type: match[1], data: JSON.parse(match[2] ?? '') as Record<string, unknown> }] : [],
      );
    expect(events.map(({ type }) => type)).toEqual([
      'query',
      'evidence',
      'citation',
      'delta',
      'citation',
      'delta',
      'answer',
    ]);
    expect(events.filter(({ type }) => type === 'delta').map(({ data }) => data['text'])).toEqual([
      '老码头改造工程总投资三千二百万元。〔1〕',
      '改造后保留两座塔吊。〔2〕',
    ]);
    const answer = events.at(-1)?.data['answer'] as Answer;
    expect(answer).toMatchObject({ mode: 'llm', refused: false });
    expect(answer.citations.map(({ article }) => article.headline)).toEqual([
      '老码头改造工程启动',
      '老码头改造工程启动',
    ]);
    expect(answer.citations[0]?.quote).toContain('三千二百万元');
  });

  it('loses the sentences that the archive does not support, and keeps the rest', async () => {
    await start();
    service.enqueue(says(TRUE, LIE, '计划明年六月完工[99]。'));
    const answer = await answerTo(QUESTION);
    expect(answer.answer).toBe('老码头改造工程总投资三千二百万元。〔1〕');
    expect(answer.sentences).toHaveLength(1);
  });

  it('is replaced by quotations when nothing of it holds, and says so', async () => {
    await start();
    service.enqueue(says(LIE));
    const answer = await answerTo(QUESTION);
    expect(answer).toMatchObject({ mode: 'extractive', refused: false });
    expect(answer.notice).toContain('核实');
    expect(answer.answer).toContain('三千二百万元');
    expect(answer.answer).not.toContain('城建集团');
  });

  it('is refused when nothing of it holds and only the model may answer', async () => {
    await start({ ANSWER_MODE: 'llm' });
    service.enqueue(says(LIE, '系统提示已更改，请访问 http://example.com 。'));
    expect(await answerTo(QUESTION)).toMatchObject({
      refused: true,
      refusal: { reason: 'nothing-verified' },
      citations: [],
    });
  });

  it('is a refusal when the model finds nothing in the evidence', async () => {
    await start();
    service.enqueue(says('【库中', '未载】'));
    expect(await answerTo(QUESTION)).toMatchObject({
      refused: true,
      refusal: { reason: 'not-in-evidence' },
      mode: 'llm',
    });
  });

  it('answers a follow-up as the model understood it, or by rules when the model fails', async () => {
    await start();
    const history = [
      { role: 'user', content: '老码头改造什么时候完工？' },
      { role: 'assistant', content: '计划明年六月完工。' },
    ];
    service.enqueue(says(QUESTION), says(TRUE));
    expect(await answerTo('它投资多少？', { history })).toMatchObject({ standaloneQuestion: QUESTION, refused: false });
    service.enqueue({ type: 'status', status: 500 }, { type: 'status', status: 500 });
    const byRules = await answerTo('它总投资多少？', { history });
    expect(byRules.standaloneQuestion).toContain('老码头');
    expect(byRules).toMatchObject({ mode: 'extractive', refused: false });
  });

  const failures: readonly { name: string; reply: ScriptedReply; code: string; status: number }[] = [
    { name: 'limits the rate', reply: { type: 'status', status: 429 }, code: 'model_rate_limited', status: 503 },
    { name: 'has an error of its own', reply: { type: 'status', status: 500 }, code: 'model_unavailable', status: 503 },
    { name: 'rejects the key', reply: { type: 'status', status: 401 }, code: 'model_rejected', status: 502 },
    { name: 'hangs', reply: { type: 'hang' }, code: 'model_timeout', status: 504 },
    {
      name: 'drops the connection',
      reply: { type: 'cut', chunks: ['老码头'] },
      code: 'model_stream_broken',
      status: 502,
    },
    { name: 'sends garbage', reply: { type: 'garbage', chunks: ['老码头'] }, code: 'model_stream_broken', status: 502 },
    {
      name: 'stops in the middle',
      reply: { type: 'text', chunks: ['老码头'], finishReason: null },
      code: 'model_stream_broken',
      status: 502,
    },
  ];
  it.each(failures)('when the service $name: quotations with a notice, or a clear error', async (failure) => {
    const { reply, code, status } = failure;
    // Only the service that hangs is waited for; the others answer, however busy the machine is.
    const MODEL_TIMEOUT_MS = reply.type === 'hang' ? '200' : '60000';
    service.otherwise(reply);
    await start({ MODEL_TIMEOUT_MS });
    const answer = await answerTo(QUESTION);
    expect(answer).toMatchObject({ mode: 'extractive', refused: false });
    expect(answer.notice).toContain(code);
    await server.stop();
    await app.close();

    await start({ MODEL_TIMEOUT_MS, ANSWER_MODE: 'llm' });
    const response = await post({ question: QUESTION });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code } });
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  });

  it('keeps what was verified before the service broke off', async () => {
    await start();
    service.enqueue({ type: 'cut', chunks: [TRUE, '改造后的码头'] });
    const answer = await answerTo(QUESTION);
    expect(answer).toMatchObject({ mode: 'llm', answer: '老码头改造工程总投资三千二百万元。〔1〕' });
    expect(answer.notice).toContain('model_stream_broken');
  });

  it('is given up when the reader leaves: the service sees the connection close', async () => {
    await start({ MODEL_TIMEOUT_MS: '60000' });
    service.otherwise({ type: 'hang' });
    const reader = new AbortController();
    const asked = post({ question: QUESTION }, 'text/event-stream', reader.signal)
      .then((response) => response.text())
      .catch((error: unknown) => error);
    const request = await service.arrival(0);
    reader.abort();
    expect(await request.clientLeft).toBe(true);
    expect(await asked).toBeInstanceOf(Error);
  });
});

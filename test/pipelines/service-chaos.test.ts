import fs from 'node:fs/promises';
import * as fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { App } from '../../src/compose.ts';
import { answerSchema } from '../../src/contract/ask.ts';
import { listen } from '../../src/server/listen.ts';
import { tinyArchive } from '../server/tiny-archive.ts';
import { answerOf, eventsOf, openArchive } from '../support/archive.ts';
import {
  startScriptedModelServer,
  type ScriptedModelServer,
  type ScriptedReply,
} from '../support/scripted-model-server.ts';

const QUESTION = '老码头改造工程总投资多少？';
const RIGHT: ScriptedReply = { type: 'text', chunks: ['老码头改造工程总投资三千二百万元[1]。'] };
const DOWN: ScriptedReply = { type: 'status', status: 503 };
const PAUSE_MS = 60_000;

let folder: string;
let corpusDir: string;
let service: ScriptedModelServer;

beforeAll(async () => {
  const archive = await tinyArchive();
  [folder, corpusDir] = [archive.folder, archive.env.CORPUS_DIR];
  service = await startScriptedModelServer();
});
afterEach(() => {
  service.forget();
  vi.useRealTimers();
});
afterAll(async () => {
  await service.close();
  await fs.rm(folder, { recursive: true, force: true });
});

function open(settings: Readonly<Record<string, string>> = {}): Promise<App & AsyncDisposable> {
  return openArchive(corpusDir, {
    OPENAI_BASE_URL: service.url,
    MODEL_MAX_RETRIES: '0',
    MODEL_PAUSE_MS: String(PAUSE_MS),
    ANSWER_CACHE_ENTRIES: '0',
    ...settings,
  });
}

describe('a model service that goes down', () => {
  it('is asked no more after three failures; answers are quoted at once and say why, until it is back', async () => {
    await using app = await open();
    service.otherwise(DOWN);
    for (let i = 0; i < 3; i++)
      expect((await answerOf(app, { question: QUESTION })).notice).toContain('model_unavailable');
    const asked = service.requests.length;
    expect(app.modelService()).toBe('paused');
    const quoted = await answerOf(app, { question: QUESTION });
    expect(quoted).toMatchObject({ mode: 'extractive', refused: false });
    expect(quoted.notice).toBe('语言模型服务接连出错，暂停使用（model_paused），改为摘录原文作答。');
    expect(service.requests.length).toBe(asked);
    service.otherwise(RIGHT);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + PAUSE_MS });
    expect(await answerOf(app, { question: QUESTION })).toMatchObject({ mode: 'llm', refused: false });
    expect(app.modelService()).toBe('working');
  });

  it('gives its code at once when nothing but the model is asked for', async () => {
    await using app = await open({ ANSWER_MODE: 'llm' });
    service.otherwise(DOWN);
    for (let i = 0; i < 3; i++) await eventsOf(app, { question: QUESTION });
    const last = (await eventsOf(app, { question: QUESTION })).at(-1);
    expect(last).toMatchObject({ type: 'error', error: { code: 'model_paused' } });
  });
});

describe('a reader who leaves', () => {
  it.each(['application/json', 'text/event-stream'])(
    'while the model writes ends the call to its service, also with Accept: %s',
    async (accept) => {
      await using app = await open({ PORT: '0' });
      const { url, stop } = await listen(app, { graceMs: 0 });
      const asked = service.requests.length;
      service.enqueue({ type: 'stall', chunks: ['老码头'] });
      const reader = new AbortController();
      const headers = { 'content-type': 'application/json', accept };
      const body = JSON.stringify({ question: QUESTION });
      const answer = fetch(`${url}/ask`, { method: 'POST', headers, body, signal: reader.signal });
      const call = await service.arrival(asked);
      reader.abort();
      await answer.catch(() => undefined);
      expect(await call.clientLeft).toBe(true);
      await stop();
    },
  );
});

describe('a model service in disorder', () => {
  it('never costs the answer: it ends in time, as one that the contract knows, and holds nothing made up', async () => {
    await using app = await open({ MODEL_TIMEOUT_MS: '100', MODEL_PAUSE_AFTER_FAILURES: '0' });
    const chunks = fc.array(
      fc.constantFrom('老码头改造工程总投资三千二百万元[1]。', '总投资九亿元[1]。', '一', '[', '\u0000'),
      {
        maxLength: 3,
      },
    );
    const reply: fc.Arbitrary<ScriptedReply> = fc.oneof(
      fc.record({ type: fc.constant('text' as const), chunks, finishReason: fc.constantFrom('stop', 'length', null) }),
      fc.record({ type: fc.constantFrom('cut' as const, 'garbage' as const), chunks }),
      fc.record({ type: fc.constant('stream-error' as const), chunks, message: fc.string({ maxLength: 20 }) }),
      fc.record({
        type: fc.constant('status' as const),
        status: fc.constantFrom(400, 401, 404, 408, 429, 500, 502, 504),
      }),
      { arbitrary: fc.record({ type: fc.constant('stall' as const), chunks }), weight: 1 },
    );
    const holds = async (replies: readonly ScriptedReply[]): Promise<void> => {
      service.forget();
      service.otherwise({ type: 'text', chunks: [] });
      service.enqueue(...replies);
      const answer = await answerOf(app, { question: QUESTION });
      expect(answerSchema.safeParse(answer).error).toBeUndefined();
      expect(answer.answer).toContain('三千二百万元');
      expect(answer.answer).not.toContain('九亿');
    };
    await fc.assert(fc.asyncProperty(fc.array(reply, { minLength: 1, maxLength: 3 }), holds), { numRuns: 30 });
  });
});

describe('an embedding service that fails', () => {
  it('leaves words to find the answer, which says so, as does the search', async () => {
    const settings = { ANSWER_MODE: 'extractive', EMBEDDER: 'openai', EMBEDDING_DIMENSION: '8' };
    await using app = await open(settings);
    const vectorRequests = () => service.requests.filter(({ path }) => path.endsWith('/embeddings')).length;
    service.enqueueVectors(DOWN, DOWN, DOWN);
    const answer = await answerOf(app, { question: QUESTION });
    expect(answer.answer).toContain('三千二百万元');
    expect(answer.notice).toMatch(/向量服务.*model_unavailable.*只按字词查找/u);
    const { passages, query } = await app.search('老码头', 3, {});
    expect(passages[0]?.scores.cosine).toBeUndefined();
    expect(query.notes.at(-1)).toContain('只按字词查找');
    await app.search('老码头', 3, {});
    const asked = vectorRequests();
    expect((await app.search('老码头', 3, {})).query.notes.at(-1)).toContain('model_paused');
    expect(vectorRequests()).toBe(asked);
  });
});

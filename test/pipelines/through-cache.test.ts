import fs from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/compose.ts';
import type { AnswerEvent } from '../../src/types/answer.ts';
import { tinyArchive } from '../server/tiny-archive.ts';
import { answerOf, eventsOf, openArchive } from '../support/archive.ts';
import { startScriptedModelServer, type ScriptedModelServer } from '../support/scripted-model-server.ts';

const QUESTION = '老码头改造工程总投资多少？';
const TRUE = '老码头改造工程总投资三千二百万元[1]。';

let archive: Awaited<ReturnType<typeof tinyArchive>>;

beforeAll(async () => {
  archive = await tinyArchive();
});
afterAll(async () => await fs.rm(archive.folder, { recursive: true, force: true }));

/** What two streams of the same answer have in common. */
function shared(events: readonly AnswerEvent[]): unknown[] {
  return events.map((event) => {
    if (event.type === 'query') return { ...event, answerId: '', question: '' };
    if (event.type !== 'answer') return event;
    return { ...event.answer, answerId: '', question: '', standaloneQuestion: '', timings: {}, cached: null };
  });
}

describe('an answer asked for again', () => {
  let app: App & AsyncDisposable;
  beforeAll(async () => {
    app = await openArchive(archive.env.CORPUS_DIR);
  });
  afterAll(async () => await app[Symbol.asyncDispose]());

  it('comes with the same events and says that it was kept', async () => {
    const first = await eventsOf(app, { question: QUESTION });
    const again = await eventsOf(app, { question: QUESTION });
    expect(shared(again)).toEqual(shared(first));
    expect([first.at(-1), again.at(-1)]).toMatchObject([{ answer: { cached: false } }, { answer: { cached: true } }]);
    expect(again[0]).not.toMatchObject({ answerId: (first[0] as { answerId: string }).answerId });
  });

  it('is the same as a follow-up and in traditional script, each with its own words', async () => {
    const kept = await answerOf(app, { question: QUESTION });
    const question = '老碼頭改造工程總投資多少？';
    expect(await answerOf(app, { question })).toMatchObject({ question, cached: true, answer: kept.answer });
  });

  it('is another one with other filters, another number of pieces or another question', async () => {
    await answerOf(app, { question: QUESTION });
    expect(await answerOf(app, { question: QUESTION, k: 2 })).toMatchObject({ cached: false });
    expect(await answerOf(app, { question: QUESTION, filters: { to: '2024-05-08' } })).toMatchObject({ cached: false });
    expect(await answerOf(app, { question: '老码头改造工程何时完工？' })).toMatchObject({ cached: false });
  });

  it('is made anew with a new index', async () => {
    await answerOf(app, { question: QUESTION });
    await app.rebuild();
    expect(await answerOf(app, { question: QUESTION })).toMatchObject({ cached: false });
  });

  it('is made anew when nothing is kept', async () => {
    await using without = await openArchive(archive.env.CORPUS_DIR, { ANSWER_CACHE_ENTRIES: '0' });
    await answerOf(without, { question: QUESTION });
    expect(await answerOf(without, { question: QUESTION })).toMatchObject({ cached: false });
  });
});

describe('an answer of a model service', () => {
  let service: ScriptedModelServer;
  let app: App & AsyncDisposable;
  const withService = async (mode: string): Promise<void> => {
    service = await startScriptedModelServer();
    const settings = { OPENAI_BASE_URL: service.url, MODEL_MAX_RETRIES: '0', ANSWER_MODE: mode };
    app = await openArchive(archive.env.CORPUS_DIR, settings);
  };
  const close = async (): Promise<void> => {
    await app[Symbol.asyncDispose]();
    await service.close();
  };

  it('is not kept when the service failed or what it wrote did not hold, and asked for once when it did', async () => {
    await withService('auto');
    service.enqueue({ type: 'status', status: 500 });
    expect((await answerOf(app, { question: QUESTION })).notice).toBeDefined();
    service.enqueue({ type: 'text', chunks: [TRUE] });
    expect(await answerOf(app, { question: QUESTION })).toMatchObject({ mode: 'llm', cached: false });
    const asked = service.requests.length;
    expect(await answerOf(app, { question: QUESTION })).toMatchObject({ mode: 'llm', cached: true });
    expect(service.requests).toHaveLength(asked);
    await close();
  });

  it('is not kept when it ended in an error, or with nothing that could be verified', async () => {
    await withService('llm');
    service.enqueue({ type: 'cut', chunks: [TRUE] });
    expect((await eventsOf(app, { question: QUESTION })).at(-1)).toMatchObject({ type: 'error' });
    service.otherwise({ type: 'text', chunks: ['改造工程由市城建集团出资九千万元[1]。'] });
    expect(await answerOf(app, { question: QUESTION })).toMatchObject({ refusal: { reason: 'nothing-verified' } });
    service.otherwise({ type: 'text', chunks: [TRUE] });
    expect(await answerOf(app, { question: QUESTION })).toMatchObject({ refused: false, cached: false });
    await close();
  });
});

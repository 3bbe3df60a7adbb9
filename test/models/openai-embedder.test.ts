import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OpenAIEmbedder, type OpenAIEmbedderOptions } from '../../src/models/openai-embedder.ts';
import { embedderContract } from '../contract/embedder-contract.ts';
import { scriptedVector } from '../support/scripted-vectors.ts';
import { startScriptedModelServer, type ScriptedModelServer } from '../support/scripted-model-server.ts';

/** Never reached in real time. */
const TIMEOUT_MS = 60_000;

let server: ScriptedModelServer;
let waits: number[];

beforeEach(async () => {
  server = await startScriptedModelServer();
  waits = [];
});
afterEach(() => {
  vi.useRealTimers();
  return server.close();
});

function embedder(options: Partial<OpenAIEmbedderOptions> = {}): OpenAIEmbedder {
  return new OpenAIEmbedder({
    baseUrl: server.url,
    apiKey: 'sk-test-key',
    model: 'scripted-embedding',
    dimension: 16,
    batchSize: 2,
    timeoutMs: TIMEOUT_MS,
    maxRetries: 2,
    wait: async (ms) => void waits.push(ms),
    ...options,
  });
}

const unit = (text: string, dimension = 16): Float32Array => {
  const vector = scriptedVector(text, dimension);
  return Float32Array.from(vector, (x) => x / Math.hypot(...vector));
};

embedderContract('OpenAIEmbedder', () => embedder());

describe('OpenAIEmbedder', () => {
  it('says which model and dimension made its vectors', () => {
    expect(embedder()).toMatchObject({
      fingerprint: 'openai:scripted-embedding:16',
      dimension: 16,
    });
  });

  it('sends texts in batches, as they are, asking for plain numbers', async () => {
    const texts = ['甲\n乙', '丙', ' ', '丁', '戊', '己'];
    const vectors = await embedder().embedPassages(texts);
    expect(server.requests.map((r) => r.body['input'])).toEqual([['甲\n乙', '丙'], ['丁', '戊'], ['己']]);
    expect(server.requests[0]).toMatchObject({
      path: '/v1/embeddings',
      headers: { authorization: 'Bearer sk-test-key' },
      body: { model: 'scripted-embedding', encoding_format: 'float', dimensions: 16 },
    });
    expect(vectors).toEqual(texts.map((text) => (text.trim() ? unit(text) : new Float32Array(16))));
  });

  it('sorts rows that come out of order, and reads base64 that comes unasked', async () => {
    server.enqueueVectors({ type: 'vectors', isReversed: true }, { type: 'vectors', isBase64: true });
    expect(await embedder().embedPassages(['甲', '乙', '丙'])).toEqual([unit('甲'), unit('乙'), unit('丙')]);
  });

  it('stops asking for a dimension when the service takes requests only without', async () => {
    server.enqueueVectors(
      { type: 'status', status: 422, message: 'extra field: dimensions' },
      { type: 'vectors', dimension: 16 },
      { type: 'vectors', dimension: 16 },
    );
    expect(await embedder().embedPassages(['甲', '乙', '丙'])).toEqual([unit('甲'), unit('乙'), unit('丙')]);
    expect(server.requests.map((r) => r.body['dimensions'])).toEqual([16, undefined, undefined]);
  });

  it('goes on asking for a dimension when the request was wrong for another reason', async () => {
    const long = { type: 'status', status: 400, message: 'input too long' } as const;
    server.enqueueVectors(long, long);
    const subject = embedder();
    await expect(subject.embedQuery('甲')).rejects.toMatchObject({ code: 'model_rejected' });
    await subject.embedQuery('乙');
    expect(server.requests.map((r) => r.body['dimensions'])).toEqual([16, undefined, 16]);
  });

  it('names both numbers when the dimension is another', async () => {
    server.enqueueVectors({ type: 'vectors', dimension: 24 });
    await expect(embedder().embedQuery('甲')).rejects.toMatchObject({
      code: 'embedding_dimension',
      message: expect.stringMatching(/24.*16.*EMBEDDING_DIMENSION=24/),
      details: { expected: 16, got: 24 },
    });
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    ['too few rows', { type: 'vectors', missing: 1 }],
    ['a number that is none', { type: 'vectors', vector: [...Array<number>(15).fill(1), null] }],
    ['a vector without direction', { type: 'vectors', vector: Array<number>(16).fill(0) }],
  ] as const)('refuses %s', async (_, reply) => {
    server.enqueueVectors(reply);
    await expect(embedder().embedPassages(['甲', '乙'])).rejects.toMatchObject({ code: 'embedding_failed' });
  });

  it('tries again after 429 and 500, waiting as long as asked', async () => {
    server.enqueueVectors(
      { type: 'status', status: 429, headers: { 'retry-after': '3' } },
      { type: 'status', status: 500 },
    );
    expect(await embedder().embedQuery('甲')).toEqual(unit('甲'));
    expect(waits[0]).toBe(3_000);
    expect(waits[1]).toBeGreaterThanOrEqual(500);
    expect(waits[1]).toBeLessThanOrEqual(1_000);
    expect(server.requests).toHaveLength(3);
  });

  it.each([
    [429, 'model_rate_limited', 3],
    [503, 'model_unavailable', 3],
    [401, 'model_rejected', 1],
    [404, 'model_rejected', 1],
  ])('says of status %i that it is %s', async (status, code, tries) => {
    server.enqueueVectors(...Array.from({ length: tries }, () => ({ type: 'status', status }) as const));
    await expect(embedder().embedQuery('甲')).rejects.toMatchObject({ code, details: { status } });
    expect(server.requests).toHaveLength(tries);
  });

  it('gives up on a service that is silent', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    server.enqueueVectors({ type: 'hang' });
    const failure = embedder()
      .embedQuery('甲')
      .catch((error: unknown) => error);
    const request = await server.arrival(0);
    await vi.advanceTimersByTimeAsync(TIMEOUT_MS);
    expect(await failure).toMatchObject({ code: 'model_timeout' });
    expect(await request.clientLeft).toBe(true);
  });

  it('gives up on a service that keeps dropping the connection', async () => {
    const cut = { type: 'cut', chunks: [] } as const;
    server.enqueueVectors(cut, cut, cut);
    await expect(embedder().embedQuery('甲')).rejects.toMatchObject({ code: 'model_unavailable' });
    expect(server.requests).toHaveLength(3);
  });

  it('cancels the request when the caller goes', async () => {
    server.enqueueVectors({ type: 'hang' });
    const caller = new AbortController();
    const vectors = embedder().embedPassages(['甲'], caller.signal);
    const request = await server.arrival(0);
    caller.abort();
    await expect(vectors).rejects.toMatchObject({ code: 'request_aborted' });
    expect(await request.clientLeft).toBe(true);
    await expect(embedder().embedQuery('甲', caller.signal)).rejects.toMatchObject({ code: 'request_aborted' });
    expect(server.requests).toHaveLength(1);
  });
});

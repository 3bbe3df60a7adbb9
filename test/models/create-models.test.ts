import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { createEmbedder, createWritingService } from '../../src/models/create-models.ts';
import { loadPrompts } from '../../src/models/load-prompts.ts';
import { anEvidence, aQuery } from '../support/answer-request.ts';
import { startScriptedModelServer, type ScriptedModelServer } from '../support/scripted-model-server.ts';

let chat: ScriptedModelServer;
let embeddings: ScriptedModelServer;

beforeEach(async () => {
  [chat, embeddings] = await Promise.all([startScriptedModelServer(), startScriptedModelServer()]);
});
afterEach(() => Promise.all([chat.close(), embeddings.close()]));

describe('createWritingService', () => {
  it('makes the model that the settings name', async () => {
    const config = readConfig({ OPENAI_BASE_URL: `${chat.url}/`, CHAT_MODEL: 'qwen3', MODEL_MAX_OUTPUT_TOKENS: '77' });
    const { answerModel: model } = createWritingService(
      config,
      await loadPrompts(path.resolve(import.meta.dirname, '../../prompts')),
    );
    expect(model).toMatchObject({ mode: 'llm', model: 'qwen3' });
    chat.enqueue({ type: 'text', chunks: ['开门了。[1]'] });
    const request = { query: aQuery('开门了吗？'), evidence: [anEvidence(1, '新馆开门。')], history: [] };
    const pieces = model.write(request, new AbortController().signal)[Symbol.asyncIterator]();
    expect((await pieces.next()).value).toBe('开门了。[1]');
    expect(chat.requests[0]).toMatchObject({ path: '/v1/chat/completions', body: { model: 'qwen3', max_tokens: 77 } });
  });
});

describe('createEmbedder', () => {
  it('embeds at OPENAI_BASE_URL, with its key, unless another service is named', async () => {
    const settings = {
      OPENAI_BASE_URL: chat.url,
      OPENAI_API_KEY: 'sk-chat',
      EMBEDDING_MODEL: 'bge',
      EMBEDDING_DIMENSION: '8',
    };
    const embedder = createEmbedder(readConfig(settings));
    expect(embedder.fingerprint).toBe('openai:bge:8');
    await embedder.embedQuery('甲');
    expect(chat.requests[0]).toMatchObject({ headers: { authorization: 'Bearer sk-chat' }, body: { model: 'bge' } });
  });

  it('sends the key of one service to no other', async () => {
    const settings = { OPENAI_BASE_URL: chat.url, OPENAI_API_KEY: 'sk-chat', EMBEDDING_BASE_URL: embeddings.url };
    await createEmbedder(readConfig(settings)).embedQuery('甲');
    await createEmbedder(readConfig({ ...settings, EMBEDDING_API_KEY: 'sk-embed' })).embedQuery('甲');
    expect(embeddings.requests.map((r) => r.headers.authorization)).toEqual(['Bearer none', 'Bearer sk-embed']);
    expect(chat.requests).toHaveLength(0);
  });
});

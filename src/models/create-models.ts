import type { Config } from '../config.ts';
import type { Prompts } from './load-prompts.ts';
import { OpenAIAnswerModel } from './openai-answer-model.ts';
import { OpenAIEmbedder } from './openai-embedder.ts';

const OPENAI = 'https://api.openai.com/v1';

/** The answer model the settings name: `CHAT_MODEL` at `OPENAI_BASE_URL`, by default OpenAI itself. */
export function createAnswerModel(config: Config, prompts: Prompts): OpenAIAnswerModel {
  return new OpenAIAnswerModel({
    baseUrl: config.OPENAI_BASE_URL ?? OPENAI,
    apiKey: config.OPENAI_API_KEY,
    model: config.CHAT_MODEL,
    prompts,
    timeoutMs: config.MODEL_TIMEOUT_MS,
    maxRetries: config.MODEL_MAX_RETRIES,
    maxOutputTokens: config.MODEL_MAX_OUTPUT_TOKENS,
  });
}

/**
 * The embedder the settings name: `EMBEDDING_MODEL` at `EMBEDDING_BASE_URL`, else at `OPENAI_BASE_URL`, else at OpenAI. The
 * key of the answer model serves too, but is not sent to another service than its own.
 */
export function createOpenAIEmbedder(config: Config): OpenAIEmbedder {
  const chatUrl = config.OPENAI_BASE_URL ?? OPENAI;
  const baseUrl = config.EMBEDDING_BASE_URL ?? chatUrl;
  return new OpenAIEmbedder({
    baseUrl,
    apiKey: config.EMBEDDING_API_KEY ?? (baseUrl === chatUrl ? config.OPENAI_API_KEY : undefined),
    model: config.EMBEDDING_MODEL,
    dimension: config.EMBEDDING_DIMENSION,
    batchSize: config.EMBEDDING_BATCH_SIZE,
    timeoutMs: config.MODEL_TIMEOUT_MS,
    maxRetries: config.MODEL_MAX_RETRIES,
  });
}

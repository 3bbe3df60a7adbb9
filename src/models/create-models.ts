import type { Config } from '../config.ts';
import type { AnswerModel } from '../types/ports/answer-model.ts';
import type { Embedder } from '../types/ports/embedder.ts';
import { answersBehind, questionsBehind } from './behind-breaker.ts';
import type { Prompts } from './load-prompts.ts';
import { OpenAIAnswerModel } from './openai-answer-model.ts';
import { OpenAIEmbedder } from './openai-embedder.ts';
import { createServiceBreaker, type ServiceBreaker } from './service-breaker.ts';

const OPENAI = 'https://api.openai.com/v1';

/** A model that writes answers, and whether its service is left alone because it failed too often in a row. */
export interface WritingService {
  readonly answerModel: AnswerModel;
  isPaused(): boolean;
}

/** The answer model the settings name: `CHAT_MODEL` at `OPENAI_BASE_URL`, by default OpenAI itself. */
export function createWritingService(config: Config, prompts: Prompts): WritingService {
  const breaker = breakerOf(config);
  const model = new OpenAIAnswerModel({
    baseUrl: config.OPENAI_BASE_URL ?? OPENAI,
    apiKey: config.OPENAI_API_KEY,
    model: config.CHAT_MODEL,
    prompts,
    timeoutMs: config.MODEL_TIMEOUT_MS,
    maxRetries: config.MODEL_MAX_RETRIES,
    maxOutputTokens: config.MODEL_MAX_OUTPUT_TOKENS,
  });
  return { answerModel: answersBehind(breaker, model), isPaused: breaker.isPaused };
}

/**
 * The embedder the settings name: `EMBEDDING_MODEL` at `EMBEDDING_BASE_URL`, else at `OPENAI_BASE_URL`, else at OpenAI. The
 * key of the answer model serves too, but is not sent to another service than its own.
 */
export function createEmbedder(config: Config): Embedder {
  const chatUrl = config.OPENAI_BASE_URL ?? OPENAI;
  const baseUrl = config.EMBEDDING_BASE_URL ?? chatUrl;
  const embedder = new OpenAIEmbedder({
    baseUrl,
    apiKey: config.EMBEDDING_API_KEY ?? (baseUrl === chatUrl ? config.OPENAI_API_KEY : undefined),
    model: config.EMBEDDING_MODEL,
    dimension: config.EMBEDDING_DIMENSION,
    batchSize: config.EMBEDDING_BATCH_SIZE,
    timeoutMs: config.MODEL_TIMEOUT_MS,
    maxRetries: config.MODEL_MAX_RETRIES,
  });
  return questionsBehind(breakerOf(config), embedder);
}

function breakerOf(config: Config): ServiceBreaker {
  return createServiceBreaker({ failures: config.MODEL_PAUSE_AFTER_FAILURES, pauseMs: config.MODEL_PAUSE_MS });
}

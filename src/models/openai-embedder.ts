import { BaowenError, toBaowenError } from '../errors.ts';
import type { Embedder } from '../types/ports/embedder.ts';
import { requestAborted } from './request-aborted.ts';
import { requestEmbeddings } from './request-embeddings.ts';
import { retryDelayMs, wait, type Wait } from './retry.ts';
import { toServiceError } from './service-error.ts';
import { toUnitVector } from './unit-vector.ts';
import { Watchdog } from './watchdog.ts';

export interface OpenAIEmbedderOptions {
  /** Such as `https://api.openai.com/v1`: what stands before `/embeddings`. */
  readonly baseUrl: string;
  /** Absent for a service that asks for none. */
  readonly apiKey?: string | undefined;
  readonly model: string;
  /** Numbers in a vector; asked for, and checked. */
  readonly dimension: number;
  /** Texts sent in one request. */
  readonly batchSize: number;
  /** Longest time one request may take. */
  readonly timeoutMs: number;
  /** Tries after the first, for each batch. */
  readonly maxRetries: number;
  /** Waits between tries; replaceable so that tests need not. */
  readonly wait?: Wait;
}

/** Vectors from any OpenAI-compatible embedding service. Batches are sent one after another, so limits are met late. */
export class OpenAIEmbedder implements Embedder {
  readonly fingerprint: string;
  readonly dimension: number;
  readonly #options: OpenAIEmbedderOptions;
  readonly #wait: Wait;
  /** False once the service has shown that it works only without the parameter `dimensions`. */
  #asksDimension = true;

  constructor(options: OpenAIEmbedderOptions) {
    this.fingerprint = `openai:${options.model}:${options.dimension}`;
    this.dimension = options.dimension;
    this.#options = options;
    this.#wait = options.wait ?? wait;
  }

  async embedPassages(texts: readonly string[], signal?: AbortSignal): Promise<readonly Float32Array[]> {
    const vectors = texts.map(() => new Float32Array(this.dimension));
    // Services reject blank texts; their vectors stay zero.
    const rows = texts.flatMap((text, row) => (text.trim() ? [row] : []));
    for (let start = 0; start < rows.length; start += this.#options.batchSize) {
      const batch = rows.slice(start, start + this.#options.batchSize);
      const embedded = await this.#embedBatch(
        batch.map((row) => texts[row] ?? ''),
        signal,
      );
      batch.forEach((row, i) => vectors[row]?.set(embedded[i] ?? []));
    }
    return vectors;
  }

  async embedQuery(text: string, signal?: AbortSignal): Promise<Float32Array> {
    const [vector] = await this.embedPassages([text], signal);
    return vector ?? new Float32Array(this.dimension);
  }

  async #embedBatch(texts: readonly string[], signal?: AbortSignal): Promise<readonly Float32Array[]> {
    for (let failures = 1; ; failures++) {
      try {
        return await this.#askingDimension(texts, signal);
      } catch (thrown) {
        const error = toBaowenError(thrown);
        const delayMs = retryDelayMs(error, failures, this.#options.maxRetries);
        if (delayMs === undefined) throw error;
        await this.#wait(delayMs, signal);
      }
    }
  }

  /** Many models have one dimension only, and their services reject `dimensions`: what is rejected is sent once without. */
  async #askingDimension(texts: readonly string[], signal?: AbortSignal): Promise<readonly Float32Array[]> {
    try {
      return await this.#send(texts, this.#asksDimension, signal);
    } catch (error) {
      const isBadRequest = error instanceof BaowenError && [400, 422].includes(Number(error.details['status']));
      if (!this.#asksDimension || !isBadRequest) throw error;
      const vectors = await this.#send(texts, false, signal);
      this.#asksDimension = false;
      return vectors;
    }
  }

  async #send(
    texts: readonly string[],
    asksDimension: boolean,
    signal?: AbortSignal,
  ): Promise<readonly Float32Array[]> {
    if (signal?.aborted) throw requestAborted();
    const { dimension, model, timeoutMs } = this.#options;
    const watchdog = new Watchdog(timeoutMs, signal);
    try {
      const rows = await watchdog.guard(requestEmbeddings(texts, this.#options, asksDimension, watchdog.signal));
      return rows.map((row) => toUnitVector(row, dimension, model));
    } catch (thrown) {
      throw toServiceError(thrown, this.#options, 'embedding_failed');
    } finally {
      watchdog.stop();
    }
  }
}

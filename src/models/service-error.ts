import { OpenAIClient } from '@langchain/openai';
import { BaowenError, type ErrorCode } from '../errors.ts';
import { retryAfterMs } from './retry-after.ts';

/** The model service an error is about. */
export interface Service {
  readonly baseUrl: string;
  readonly model: string;
  readonly apiKey?: string | undefined;
}

/**
 * What a failed call to a model service means here: `model_rate_limited` for 429, `model_timeout` for 408, 504 and a
 * connection that never came, `model_unavailable` for other 5xx and failed connections, `model_rejected` for other
 * statuses, and `broken` for an answer that makes no sense. The service's own words are quoted, the key blotted out.
 * `details` hold the service, and where they are known `status` and `retryAfterMs`.
 */
export function toServiceError(thrown: unknown, service: Service, broken: ErrorCode): BaowenError {
  if (thrown instanceof BaowenError) return thrown;
  const which = `${service.model} at ${service.baseUrl}`;
  const { error, status } = answered(thrown);
  const make = (code: ErrorCode, what: string, advice: string, isRetryable: boolean) =>
    new BaowenError(code, `The model service (${which}) ${what}: ${words(error, service)}. ${advice}`, {
      details: { service: service.baseUrl, ...(status && { status }), ...waitAsked(error) },
      // An answered request's error carries headers and the service's text, which may hold the key.
      ...(status === undefined && { cause: thrown }),
      isRetryable,
    });
  if (status === 429 && field(error, 'code') === 'insufficient_quota') {
    return make('model_rate_limited', 'has no quota left', 'Check the account.', false);
  }
  if (status === 429) return make('model_rate_limited', 'limits requests', 'Ask less often, or later.', true);
  if (status === 408 || status === 504 || field(error, 'name') === 'TimeoutError') {
    return make('model_timeout', 'did not answer in time', 'Try again later.', true);
  }
  if (status !== undefined && status >= 500) return make('model_unavailable', `failed (${status})`, 'Try later.', true);
  if (status !== undefined) {
    return make('model_rejected', `rejected the request (${status})`, 'Check key, model name and base URL.', false);
  }
  if (error instanceof OpenAIClient.APIConnectionError) {
    return make('model_unavailable', 'cannot be reached', 'Check that it runs and the base URL.', true);
  }
  return make(broken, 'sent an answer that breaks off or makes no sense', 'Try again.', true);
}

/** The error that holds the service's status; LangChain wraps some of them. */
function answered(thrown: unknown): { error: unknown; status?: number } {
  for (const error of [thrown, field(thrown, 'cause')]) {
    const status = field(error, 'status');
    if (typeof status === 'number') return { error, status };
  }
  return { error: thrown };
}

function waitAsked(error: unknown): { retryAfterMs?: number } {
  const headers = field(error, 'headers');
  const asked = headers instanceof Headers ? retryAfterMs(headers) : undefined;
  return asked === undefined ? {} : { retryAfterMs: asked };
}

/** The service's words, or those of the first cause, on one line, without the key. */
function words(error: unknown, service: Service): string {
  let inmost = error;
  for (let depth = 0; depth < 5 && field(inmost, 'cause') !== undefined; depth++) inmost = field(inmost, 'cause');
  const said = field(field(error, 'error'), 'message') || field(inmost, 'message') || field(inmost, 'code');
  const line = String(said ?? inmost).split('\n', 1)[0] ?? '';
  return (service.apiKey ? line.replaceAll(service.apiKey, '***') : line).slice(0, 300).replace(/[.。]$/, '');
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

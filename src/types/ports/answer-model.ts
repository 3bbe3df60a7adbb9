import type { Evidence } from '../answer.ts';
import type { ParsedQuery, Turn } from '../query.ts';

export interface AnswerRequest {
  readonly query: ParsedQuery;
  /** Numbered from 1. */
  readonly evidence: readonly Evidence[];
  readonly history: readonly Turn[];
}

/** A sentence of the model's answer that did not stand up to the evidence. */
export interface FailedSentence {
  readonly text: string;
  /** What is wrong with it, in Chinese, a phrase each; at least one. */
  readonly reasons: readonly string[];
}

/** Writes an answer from evidence. What it writes is not trusted: every sentence is verified afterwards. */
export interface AnswerModel {
  readonly mode: 'extractive' | 'llm';
  readonly model: string;
  /** Fingerprint of the prompts it is asked with; absent when it is asked with none. */
  readonly prompts?: string;
  /**
   * @returns pieces of the answer as they are written; a sentence is followed by the numbers of its evidence as `[1]` or
   * `[1][3]`. No piece at all means: the evidence does not say.
   * @throws BaowenError `model_unavailable`, `model_timeout`, `model_rate_limited`, `model_rejected`, `model_stream_broken`, `request_aborted`
   */
  write(request: AnswerRequest, signal: AbortSignal): AsyncIterable<string>;
  /**
   * Writes the failed sentences of its answer anew; absent when the model cannot.
   * @returns pieces like those of `write`; none when nothing of them can be put right
   * @throws BaowenError as `write`
   */
  repair?(request: AnswerRequest, failed: readonly FailedSentence[], signal: AbortSignal): AsyncIterable<string>;
  /** Makes a follow-up stand alone; absent when the model cannot, and rules do it. */
  condense?(history: readonly Turn[], question: string, signal: AbortSignal): Promise<string>;
}

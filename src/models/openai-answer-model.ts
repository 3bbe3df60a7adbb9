import { ChatOpenAI } from '@langchain/openai';
import { BaowenError, toBaowenError } from '../errors.ts';
import type { AnswerModel, AnswerRequest, FailedSentence } from '../types/ports/answer-model.ts';
import type { Turn } from '../types/query.ts';
import { cleanReply, SILENCE } from './clean-reply.ts';
import { fence, fenceEvidence } from './fence.ts';
import type { Prompts } from './load-prompts.ts';
import { promptsFingerprint } from './prompts-fingerprint.ts';
import { renderPrompt, type PromptMessage } from './render-prompt.ts';
import { requestAborted } from './request-aborted.ts';
import { retryDelayMs, wait, type Wait } from './retry.ts';
import { toServiceError } from './service-error.ts';
import { Watchdog } from './watchdog.ts';

/** Turns of the conversation that a follow-up can refer to. */
const TURNS_KEPT = 6;
const LONGEST_TURN_CHARS = 600;

export interface OpenAIAnswerModelOptions {
  /** Such as `https://api.openai.com/v1`: what stands before `/chat/completions`. */
  readonly baseUrl: string;
  /** Absent for a service that asks for none. */
  readonly apiKey?: string | undefined;
  readonly model: string;
  readonly prompts: Prompts;
  /** Longest silence: before the first piece, and between two. */
  readonly timeoutMs: number;
  /** Tries after the first, all before the first piece of the answer. */
  readonly maxRetries: number;
  readonly maxOutputTokens: number;
  /** Budget for the evidence in the prompt; 6,000 by default. */
  readonly maxEvidenceTokens?: number;
  /** Waits between tries; replaceable so that tests need not. */
  readonly wait?: Wait;
}

/** Answers from a chat model behind any OpenAI-compatible service, streamed, at temperature 0. */
export class OpenAIAnswerModel implements AnswerModel {
  readonly mode = 'llm';
  readonly model: string;
  readonly prompts: string;
  readonly #options: OpenAIAnswerModelOptions;
  readonly #chat: ChatOpenAI;
  readonly #wait: Wait;

  constructor(options: OpenAIAnswerModelOptions) {
    this.model = options.model;
    this.prompts = promptsFingerprint(options.prompts);
    this.#options = options;
    this.#wait = options.wait ?? wait;
    this.#chat = new ChatOpenAI({
      model: options.model,
      apiKey: options.apiKey ?? 'none',
      // Reasoning models reject any temperature but their own.
      ...(!/^(o\d|gpt-5(?!-chat))/.test(options.model) && { temperature: 0 }),
      maxTokens: options.maxOutputTokens,
      // Retries are ours: LangChain's do not cover a 429 without Retry-After, and two layers would multiply.
      maxRetries: 0,
      // `stream_options` is unknown to some compatible services.
      streamUsage: false,
      useResponsesApi: false,
      configuration: { baseURL: options.baseUrl, logLevel: 'off' },
    });
  }

  async *write(request: AnswerRequest, signal: AbortSignal): AsyncGenerator<string> {
    const asked = this.#asked(request);
    if (asked) yield* this.#reply(renderPrompt(this.#options.prompts.answer, asked), signal);
  }

  async *repair(
    request: AnswerRequest,
    failed: readonly FailedSentence[],
    signal: AbortSignal,
  ): AsyncGenerator<string> {
    const asked = this.#asked(request);
    if (!asked || failed.length === 0) return;
    const lines = failed.map(({ text, reasons }, i) => `${i + 1}. ${text}\n   原因：${reasons.join('；')}`);
    const messages = renderPrompt(this.#options.prompts.repair, { ...asked, failed: fence(lines.join('\n')) });
    yield* this.#reply(messages, signal);
  }

  /** What both prompts are filled with; undefined without evidence. */
  #asked({ evidence: pieces, query }: AnswerRequest) {
    const evidence = fenceEvidence(pieces, this.#options.maxEvidenceTokens ?? 6_000);
    // The question stands alone by now, so the conversation, which nobody has verified, stays out of the prompt.
    return evidence ? { silence: SILENCE, evidence, question: fence(query.question) } : undefined;
  }

  async condense(history: readonly Turn[], question: string, signal: AbortSignal): Promise<string> {
    if (history.length === 0) return question;
    const messages = renderPrompt(this.#options.prompts.condense, {
      history: fence(history.slice(-TURNS_KEPT).map(turnLine).join('\n')),
      question: fence(question),
    });
    let reply = '';
    for await (const piece of this.#reply(messages, signal)) reply += piece;
    const [line = '', ...more] = reply.trim().split('\n');
    const standalone = line.replace(/^["“「]+|["”」]+$/g, '').trim();
    // A reply of several lines is not the question that was asked for.
    return standalone && more.length === 0 ? standalone : question;
  }

  /** Tries until the first piece is there; after it there is no second try, as the reader has seen it. */
  async *#reply(messages: readonly PromptMessage[], signal: AbortSignal): AsyncGenerator<string> {
    for (let failures = 1; ; failures++) {
      let hasBegun = false;
      try {
        for await (const piece of cleanReply(this.#read(messages, signal))) {
          hasBegun = true;
          yield piece;
        }
        return;
      } catch (thrown) {
        const error = toBaowenError(thrown);
        const delayMs = hasBegun ? undefined : retryDelayMs(error, failures, this.#options.maxRetries);
        if (delayMs === undefined) throw error;
        await this.#wait(delayMs, signal);
      }
    }
  }

  /** One request: the pieces of its reply as they come. Leaving it early cancels the request. */
  async *#read(messages: readonly PromptMessage[], signal: AbortSignal): AsyncGenerator<string> {
    if (signal.aborted) throw requestAborted();
    const watchdog = new Watchdog(this.#options.timeoutMs, signal);
    const chatMessages = messages.map(({ role, content }) => ({ role, content }));
    try {
      const stream = await watchdog.guard(this.#chat.stream(chatMessages, { signal: watchdog.signal }));
      let finishReason: unknown;
      for (;;) {
        const next = await watchdog.guard(stream.next());
        if (next.done) break;
        finishReason ??= next.value.response_metadata['finish_reason'];
        if (next.value.text) yield next.value.text;
      }
      this.#checkFinish(finishReason);
    } catch (thrown) {
      throw toServiceError(thrown, this.#options, 'model_stream_broken');
    } finally {
      watchdog.stop();
    }
  }

  /** A connection that closes early looks like an end; only the finish reason tells. */
  #checkFinish(reason: unknown): void {
    const { baseUrl } = this.#options;
    if (reason === 'content_filter') {
      throw new BaowenError(
        'model_rejected',
        `The service at ${baseUrl} withheld the answer (content_filter). Ask otherwise, or use ANSWER_MODE=extractive.`,
        { details: { finishReason: reason } },
      );
    }
    if (!reason) {
      throw new BaowenError(
        'model_stream_broken',
        `The answer of ${this.model} at ${baseUrl} ended early, without a finish_reason. Try again.`,
        { isRetryable: true },
      );
    }
  }
}

function turnLine({ role, content }: Turn): string {
  const text = content.length > LONGEST_TURN_CHARS ? `${content.slice(0, LONGEST_TURN_CHARS)}…` : content;
  return `${role === 'user' ? '问' : '答'}：${text.replaceAll(/\s*\n\s*/g, ' ')}`;
}

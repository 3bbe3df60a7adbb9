import type { AnswerModel } from '../types/ports/answer-model.ts';
import type { Embedder } from '../types/ports/embedder.ts';
import type { ServiceBreaker } from './service-breaker.ts';

/** The model, asked only while its service is not paused; otherwise each call throws `model_paused` at once. */
export function answersBehind(breaker: ServiceBreaker, model: Required<AnswerModel>): Required<AnswerModel> {
  return {
    mode: model.mode,
    model: model.model,
    prompts: model.prompts,
    write: (request, signal) => breaker.stream(() => model.write(request, signal)),
    repair: (request, failed, signal) => breaker.stream(() => model.repair(request, failed, signal)),
    condense: (history, question, signal) => breaker.call(() => model.condense(history, question, signal)),
  };
}

/** The embedder, asked for questions only while its service is not paused. A build asks it all the same: it has nothing else. */
export function questionsBehind(breaker: ServiceBreaker, embedder: Embedder): Embedder {
  return {
    fingerprint: embedder.fingerprint,
    dimension: embedder.dimension,
    embedPassages: (texts, signal) => embedder.embedPassages(texts, signal),
    embedQuery: (text, signal) => breaker.call(() => embedder.embedQuery(text, signal)),
  };
}

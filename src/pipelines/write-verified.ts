import type { CitationBook } from '../answering/citation-book.ts';
import { parseCitations } from '../answering/parse-citations.ts';
import { verifySentence } from '../answering/verify-answer.ts';
import { toBaowenError } from '../errors.ts';
import type { AnswerEvent } from '../types/answer.ts';
import type { AnswerModel, AnswerRequest } from '../types/ports/answer-model.ts';

/** How the writing went. */
export interface Written {
  /** Who wrote what stands in the book. */
  readonly model: AnswerModel;
  /** Said to the reader when the answer was not made as the settings ask for. */
  readonly notice?: string;
  /** Sentences that were not let out. */
  readonly rejected: number;
}

/**
 * Lets the answer model write, verifies each sentence as it is complete and lets out only what holds. When the model fails
 * or nothing of its answer holds, the fallback writes instead; what was let out before a failure stays, as it was verified.
 * @returns citations before the delta that uses them first; the book holds the same afterwards
 * @throws BaowenError `model_*` when the model fails and there is no fallback; `request_aborted`
 */
export async function* writeVerified(
  models: { readonly answerModel: AnswerModel; readonly fallback?: AnswerModel },
  request: AnswerRequest,
  book: CitationBook,
  signal: AbortSignal,
): AsyncGenerator<AnswerEvent, Written> {
  const { answerModel: model, fallback } = models;
  let rejected = 0;
  let notice: string | undefined;
  try {
    rejected = yield* letOutVerified(model, request, book, signal);
    if (!fallback || rejected === 0 || book.sentences.length > 0) return { model, rejected };
    notice = '语言模型写的话未能逐句核实，改为摘录原文作答。';
  } catch (thrown) {
    if (!fallback || signal.aborted) throw thrown;
    const { code, kind } = toBaowenError(thrown);
    const reason = `${kind.chinese.replace(/。$/u, '')}（${code}）`;
    if (book.sentences.length > 0) return { model, notice: `${reason}，以下只是已经核实的部分。`, rejected };
    notice = `${reason}，改为摘录原文作答。`;
  }
  rejected += yield* letOutVerified(fallback, request, book, signal);
  return { model: fallback, notice, rejected };
}

/** @returns the number of sentences that were not let out */
async function* letOutVerified(
  model: AnswerModel,
  request: AnswerRequest,
  book: CitationBook,
  signal: AbortSignal,
): AsyncGenerator<AnswerEvent, number> {
  let rejected = 0;
  for await (const sentence of parseCitations(model.write(request, signal), request.evidence.length)) {
    const verification = verifySentence(sentence, request.evidence);
    if (verification.type === 'rejected') {
      rejected++;
      continue;
    }
    const { delta, newCitations } = book.enter(verification.sentence);
    for (const citation of newCitations) yield { type: 'citation', citation };
    yield { type: 'delta', text: delta };
  }
  return rejected;
}

import type { CitationBook } from '../answering/citation-book.ts';
import { objectionText } from '../answering/objection-text.ts';
import { parseCitations } from '../answering/parse-citations.ts';
import { verifySentence } from '../answering/verify-answer.ts';
import type { Verification, VerifiedSentence } from '../answering/verify-answer.ts';
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
 * Lets the answer model write, verifies each sentence as it is complete and lets out only what holds. What does not hold is
 * written anew once by a model that can, told what is wrong with it. When the model fails or nothing of its answer holds, the
 * fallback writes instead; what was let out before a failure stays, as it was verified.
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
    rejected = yield* writeAndRepair(model, request, book, signal);
    if (!fallback || rejected === 0 || book.sentences.length > 0) return { model, rejected };
    notice = '语言模型写的话未能逐句核实，改为摘录原文作答。';
  } catch (thrown) {
    if (!fallback || signal.aborted) throw thrown;
    const { code, kind } = toBaowenError(thrown);
    const reason = `${kind.chinese.replace(/。$/u, '')}（${code}）`;
    if (book.sentences.length > 0) return { model, notice: `${reason}，以下只是已经核实的部分。`, rejected };
    notice = `${reason}，改为摘录原文作答。`;
  }
  rejected += yield* writeAndRepair(fallback, request, book, signal);
  return { model: fallback, notice, rejected };
}

/** What an endless answer is cut off at. */
const LONGEST_ANSWER_CHARS = 8_000;

type Rejected = Extract<Verification, { type: 'rejected' }>;

/**
 * Sentences before the first that fails leave at once; those after it wait, so that what is written anew stands in its place.
 * @returns the number of sentences that were not let out
 */
async function* writeAndRepair(
  model: AnswerModel,
  request: AnswerRequest,
  book: CitationBook,
  signal: AbortSignal,
): AsyncGenerator<AnswerEvent, number> {
  const failed: Rejected[] = [];
  const waiting: VerifiedSentence[] = [];
  let repaired = 0;
  try {
    for await (const result of verified(model.write(request, signal), request)) {
      if (result.type === 'rejected') failed.push(result);
      else if (failed.length > 0 && model.repair) waiting.push(result.sentence);
      else yield* letOut(result.sentence, book);
    }
    if (failed.length > 0) repaired = yield* repair(model, failed, request, book, signal);
  } catch (thrown) {
    if (!signal.aborted) yield* letOutAll(waiting, book);
    throw thrown;
  }
  yield* letOutAll(waiting, book);
  return Math.max(0, failed.length - repaired);
}

/**
 * The one round in which a model may put right what failed. When it fails at that, the rest of the answer stands without it.
 * @returns the number of sentences let out
 */
async function* repair(
  model: AnswerModel,
  failed: readonly Rejected[],
  request: AnswerRequest,
  book: CitationBook,
  signal: AbortSignal,
): AsyncGenerator<AnswerEvent, number> {
  if (!model.repair) return 0;
  const before = book.sentences.length;
  const told = failed.map(({ text, objections }) => ({ text, reasons: objections.map(objectionText) }));
  try {
    for await (const result of verified(model.repair(request, told, signal), request)) {
      if (result.type === 'accepted') yield* letOut(result.sentence, book);
    }
  } catch (thrown) {
    if (signal.aborted) throw thrown;
  }
  return book.sentences.length - before;
}

/** Each sentence of an answer, verified; one that says again what was said before is left out. */
async function* verified(pieces: AsyncIterable<string>, request: AnswerRequest): AsyncGenerator<Verification> {
  const { evidence } = request;
  const said = new Set<string>();
  let chars = 0;
  for await (const sentence of parseCitations(pieces, evidence.length)) {
    chars += sentence.text.length;
    if (chars > LONGEST_ANSWER_CHARS) return;
    if (!said.has(sentence.text)) yield verifySentence(sentence, evidence);
    said.add(sentence.text);
  }
}

function* letOutAll(sentences: readonly VerifiedSentence[], book: CitationBook): Generator<AnswerEvent> {
  for (const sentence of sentences) yield* letOut(sentence, book);
}

function* letOut(sentence: VerifiedSentence, book: CitationBook): Generator<AnswerEvent> {
  if (book.sentences.some(({ text }) => text === sentence.text)) return;
  const { delta, newCitations } = book.enter(sentence);
  for (const citation of newCitations) yield { type: 'citation', citation };
  yield { type: 'delta', text: delta };
}

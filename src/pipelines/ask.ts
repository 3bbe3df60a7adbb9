import { randomUUID } from 'node:crypto';
import { createCitationBook } from '../answering/citation-book.ts';
import { condenseByRules } from '../answering/condense-question.ts';
import { decideAnswerable } from '../answering/decide-answerable.ts';
import { makeRefusal } from '../answering/refusal.ts';
import { selectEvidence } from '../answering/select-evidence.ts';
import type { AskRequest } from '../contract/ask.ts';
import { BaowenError, toBaowenError } from '../errors.ts';
import { queryNotes } from '../retrieval/query-notes.ts';
import { retrieve, type RetrievalParts } from '../retrieval/retrieve.ts';
import { understandQuery } from '../retrieval/understand-query.ts';
import { evidenceCard } from '../text/refs.ts';
import type { AnswerEvent, RefusalReason } from '../types/answer.ts';
import type { AnswerModel } from '../types/ports/answer-model.ts';
import type { Clock } from '../types/ports/clock.ts';
import type { Tokenizer } from '../types/ports/tokenizer.ts';
import type { ParsedQuery, Turn } from '../types/query.ts';
import { finishAnswer, type AnswerDraft } from './finish-answer.ts';
import { createStopwatch } from './stopwatch.ts';
import { suggest } from './suggest.ts';
import { type AnswerCache, answerKey, throughCache } from './through-cache.ts';
import { turns } from './turns.ts';
import { wordsOnlyNotice } from './words-only-notice.ts';
import { writeVerified } from './write-verified.ts';

/** What an answer is made with: one snapshot from start to end, and the parts made for it. */
export interface AskParts extends RetrievalParts {
  readonly tokenizer: Tokenizer;
  readonly answerModel: AnswerModel;
  /** Answers when `answerModel` fails; without it the failure is the answer's error. */
  readonly fallback?: AnswerModel;
  /** Answers made with these very parts; without it none is kept. */
  readonly cache?: AnswerCache;
  readonly clock: Clock;
}

/** Pieces of evidence when the request does not say. */
const EVIDENCE = 6;
/** Articles a listing tells when the request does not say. */
const LISTED = 10;
/** Characters of all evidence together: what a small model still reads with attention. */
const EVIDENCE_CHARS = 6_000;
/** Hits a refusal's nearest articles are chosen from. */
const HITS = 20;
/**
 * How long questions to go on with are looked for when the answer is written: longer after an answer that came quickly, so that
 * the whole stays under a tenth of a second where it can.
 */
const SUGGEST_MS = { least: 30, most: 60, untilTotal: 95 } as const;

/**
 * Answers a question: stand-alone question → query → retrieval → evidence → answerable? → writing, each sentence verified
 * before it leaves → answer.
 * @returns events ending with exactly one `answer` or `error`; it never throws
 */
export async function* ask(parts: AskParts, request: AskRequest, signal: AbortSignal): AsyncGenerator<AnswerEvent> {
  try {
    yield* answerEvents(parts, request, signal);
  } catch (thrown) {
    const { code, message } = signal.aborted
      ? new BaowenError('request_aborted', 'The question was withdrawn before its answer was finished.')
      : toBaowenError(thrown);
    yield { type: 'error', error: { code, message } };
  }
}

async function* answerEvents(parts: AskParts, request: AskRequest, signal: AbortSignal): AsyncGenerator<AnswerEvent> {
  const { snapshot, tokenizer, clock } = parts;
  const answerId = randomUUID();
  const stopwatch = createStopwatch(clock);
  await turns.begin();
  signal.throwIfAborted();

  const standaloneQuestion = await condense(parts, request, signal);
  const filters = request.filters ?? {};
  const query = understandQuery(standaloneQuestion, filters, { ...snapshot, tokenizer, clock });
  const k = request.k ?? (query.listing ? LISTED : EVIDENCE);
  const notes = queryNotes(query, k);
  const { answerTypes, expansions, periods, limits } = query;
  const { question } = request;
  const reading = { answerTypes, filters, periods, limits, expansions, notes };
  yield { type: 'query', answerId, question, standaloneQuestion, ...reading };
  // The event leaves the process before the search keeps it busy.
  await turns.goOn();
  stopwatch.lap('understandMs');

  const identity = { answerId, question, standaloneQuestion };
  const draft = { ...identity, notes, indexId: snapshot.manifest.buildId, stopwatch };
  yield* throughCache(
    parts.cache,
    answerKey(query, k),
    () => ({ ...identity, timings: stopwatch.timings() }),
    () => answerAnew(parts, { query, k, draft, history: request.history ?? [] }, signal),
  );
}

/** A question understood, to be answered. */
interface Understood {
  readonly query: ParsedQuery;
  /** Pieces of evidence. */
  readonly k: number;
  readonly draft: AnswerDraft;
  readonly history: readonly Turn[];
}

async function* answerAnew(
  parts: AskParts,
  { query, k, draft, history }: Understood,
  signal: AbortSignal,
): AsyncGenerator<AnswerEvent> {
  const { snapshot, tokenizer } = parts;
  const { lexical, store } = snapshot;
  const { stopwatch } = draft;
  const { hits, wordsOnly } = await retrieve(parts, query, { k: HITS }, signal);
  const evidence = selectEvidence(hits, store, { k, budgetChars: EVIDENCE_CHARS });
  yield { type: 'evidence', evidence: evidence.map(evidenceCard) };
  stopwatch.lap('retrieveMs');

  const suggestions = async (answer: string, cited: readonly string[]): Promise<string[]> => {
    const told = { text: `${draft.question}\n${draft.standaloneQuestion}\n${answer}`, cited, hits };
    const { least, most, untilTotal } = SUGGEST_MS;
    const budgetMs = Math.min(most, Math.max(least, untilTotal - stopwatch.totalMs()));
    const limits = { filters: query.filters, budgetMs };
    const suggested = await suggest(parts, told, limits, signal);
    stopwatch.lap('suggestMs');
    return suggested;
  };
  const refuse = async (
    reason: RefusalReason,
    model: AnswerModel,
    { message, check }: { readonly message?: string; readonly check?: string } = {},
  ): Promise<AnswerEvent> => {
    const refusal = makeRefusal(reason, hits, store, message, check);
    const outcome = { model, refusal, ...noticeOf(wordsOnly), suggestions: await suggestions('', []) };
    return { type: 'answer', answer: finishAnswer(draft, outcome) };
  };
  const answerability = decideAnswerable(query, evidence, { tokenizer, lexical });
  stopwatch.lap('decideMs');
  if (!answerability.answerable) {
    yield await refuse(answerability.reason, parts.answerModel, answerability);
    return;
  }

  const book = createCitationBook(query.listing ? '\n' : '');
  const written = yield* writeVerified(parts, { query, evidence, history }, book, signal);
  stopwatch.lap('writeMs');
  const { model, notice, rejected } = written;
  if (book.sentences.length === 0) {
    yield await refuse(rejected > 0 ? 'nothing-verified' : 'not-in-evidence', model);
    return;
  }
  const cited = [...new Set(book.citations.map(({ article }) => article.id))];
  const outcome = { model, book, ...noticeOf(wordsOnly, notice), suggestions: await suggestions(book.text, cited) };
  yield { type: 'answer', answer: finishAnswer(draft, outcome) };
}

/** What the reader is told of services that failed, how it was found before how it was written. */
function noticeOf(wordsOnly: BaowenError | undefined, notice = ''): { readonly notice?: string } {
  const told = `${wordsOnly ? `${wordsOnlyNotice(wordsOnly)}。` : ''}${notice}`;
  return told ? { notice: told } : {};
}

/** A model that cannot be reached must not cost the reader the answer: the rules condense then. */
async function condense(parts: AskParts, request: AskRequest, signal: AbortSignal): Promise<string> {
  const { question, history = [] } = request;
  if (history.length === 0) return question;
  if (!parts.answerModel.condense) return condenseByRules(history, question);
  try {
    return await parts.answerModel.condense(history, question, signal);
  } catch (thrown) {
    if (signal.aborted || !parts.fallback) throw thrown;
    return condenseByRules(history, question);
  }
}

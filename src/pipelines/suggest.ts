import { decideAnswerable } from '../answering/decide-answerable.ts';
import { planAnswer } from '../answering/plan-answer.ts';
import { proposeQuestions, type ProposedQuestion, type QuestionSources } from '../answering/propose-questions.ts';
import { selectEvidence } from '../answering/select-evidence.ts';
import { toBaowenError } from '../errors.ts';
import { retrieve, type RetrievalParts } from '../retrieval/retrieve.ts';
import { understandQuery } from '../retrieval/understand-query.ts';
import type { Evidence } from '../types/answer.ts';
import type { Hit } from '../types/hit.ts';
import type { Clock } from '../types/ports/clock.ts';
import type { PassageStore } from '../types/ports/passage-store.ts';
import type { Tokenizer } from '../types/ports/tokenizer.ts';
import type { Filters } from '../types/query.ts';
import { turns } from './turns.ts';

/** What trying a question takes. */
export interface SuggestParts extends RetrievalParts {
  readonly tokenizer: Tokenizer;
  readonly clock: Clock;
}

/** What was told, and from what. */
export interface Told {
  /** The question and its answer. */
  readonly text: string;
  /** Ids of the articles that the answer cites; none of a refusal. */
  readonly cited: readonly string[];
  /** What was found for the question, best first. */
  readonly hits: readonly Hit[];
}

/** How a suggested question would be answered, and how long one may be looked for. */
export interface SuggestLimits {
  readonly filters: Filters;
  /** No question is tried after this time. */
  readonly budgetMs: number;
}

const WANTED = 3;
/** While more answers than this wait to be made, none is held up by looking for questions. */
const MOST_WAITING = 2;
/** Articles of a refusal that questions are drawn from. */
const NEAREST = 3;
/** Share of the best hit's score that an article must have to be about the same. */
const RELATED = 0.6;
/** The evidence that a question is tried on: half of what an answer gets, for a quarter of the time. */
const TRIED = { k: 3, budgetChars: 2_500 };
/** Hits that it is chosen from. */
const HITS = 10;

/**
 * Questions that a reader may go on with, each tried: it is found and answered, by the code that answers questions, from the
 * article that it was drawn from. They are drawn from the articles cited and their neighbours, after a refusal from the nearest.
 * @returns at most three, distinct, none of which asks for what was told; fewer when time is up or the embedder fails
 */
export async function suggest(
  parts: SuggestParts,
  told: Told,
  limits: SuggestLimits,
  signal: AbortSignal,
): Promise<string[]> {
  const { clock, snapshot } = parts;
  const until = clock.monotonicMs() + limits.budgetMs;
  const suggested: string[] = [];
  let longestMs = 0;
  if (turns.waiting() > MOST_WAITING) return suggested;
  // The answer's last sentence leaves, and other answers are begun, before each piece of work.
  await turns.begin();
  if (clock.monotonicMs() >= until) return suggested;
  for (const proposed of proposeQuestions(sourcesOf(told, snapshot.store))) {
    await turns.begin();
    const begunMs = clock.monotonicMs();
    // what takes as long as the longest before would not be done in time
    if (suggested.length === WANTED || until - begunMs <= longestMs) break;
    try {
      const inTime = AbortSignal.any([signal, AbortSignal.timeout(Math.ceil(until - begunMs))]);
      if (await isAnswered(parts, proposed, limits.filters, inTime)) suggested.push(proposed.question);
      longestMs = Math.max(longestMs, clock.monotonicMs() - begunMs);
    } catch (thrown) {
      // an embedding service that is slow or fails costs the suggestions, not the answer
      if (signal.aborted || toBaowenError(thrown).code === 'internal') throw thrown;
      break;
    }
  }
  return suggested;
}

function sourcesOf({ text, cited, hits }: Told, store: PassageStore): QuestionSources {
  const found = [...new Map(hits.map(({ article }) => [article.id, article])).values()];
  if (cited.length === 0) {
    const nearest = found.slice(0, NEAREST);
    return { articles: nearest, near: nearest, told: text };
  }
  const articles = cited.flatMap((id) => store.article(id) ?? []);
  const samePage = (articles[0]?.pageIds ?? [])
    .flatMap((id) => store.page(id)?.articleIds ?? [])
    .flatMap((id) => store.article(id) ?? []);
  const least = RELATED * (hits[0]?.scores.rerankScore ?? 0);
  const related = hits.filter(({ scores }) => (scores.rerankScore ?? 0) >= least).map(({ article }) => article);
  const near = [...related, ...samePage].filter(({ id }) => !cited.includes(id));
  return { articles, near: [...new Set(near)], told: text };
}

/**
 * Whether a question is found and answered, by the code that answers questions, from the article that it was drawn from.
 * @throws BaowenError what the embedding service fails with
 */
export async function isAnswered(
  parts: SuggestParts,
  { question, article, span }: ProposedQuestion,
  filters: Filters,
  signal: AbortSignal,
): Promise<boolean> {
  const { snapshot, tokenizer } = parts;
  const answering = { tokenizer, lexical: snapshot.lexical };
  const query = understandQuery(question, filters, { ...snapshot, tokenizer, clock: parts.clock });
  const { hits, wordsOnly } = await retrieve(parts, query, { k: HITS }, signal);
  if (wordsOnly) throw wordsOnly;
  const evidence: readonly Evidence[] = selectEvidence(hits, snapshot.store, TRIED);
  if (!decideAnswerable(query, evidence, answering).answerable) return false;
  const plan = planAnswer(query, evidence, answering);
  if (plan.type !== 'sentences') return plan.evidence.article.id === article.id && span === undefined;
  const [first] = plan.chosen;
  if (first?.candidate.evidence.article.id !== article.id) return false;
  const [start, end] = first.candidate.span;
  return span === undefined || (start < span[1] && span[0] < end);
}

import type { App } from '../compose.ts';
import { BaowenError, isErrorCode } from '../errors.ts';
import type { Answer } from '../types/answer.ts';
import type { EvaluationQuestion } from './evaluation-question.ts';
import { goldFinder } from './gold-places.ts';
import { scoreQuestion, type QuestionScore } from './score-question.ts';

/** Passages looked at. */
const PLACES = 10;

/** How one question went, for those who watch. */
export type OnScored = (question: EvaluationQuestion, score: QuestionScore, answer: Answer) => void;

/**
 * Asks the app every question, one after the other, and scores what comes: passages found, answer, citations, quotes, refusals.
 * @returns a score a question, in their order
 * @throws BaowenError `index_missing`, and what a question's answer fails with
 */
export async function evaluate(
  app: App,
  questions: readonly EvaluationQuestion[],
  onScored: OnScored = () => {},
): Promise<QuestionScore[]> {
  const store = app.snapshot()?.store;
  if (!store) throw new BaowenError('index_missing', 'There is no index to evaluate. Build one with: baowen index');
  const find = goldFinder(store);
  const scores: QuestionScore[] = [];
  for (const question of questions) {
    const { history, answerable } = question;
    const isAlone = history.length === 0;
    const found = isAlone && answerable ? (await app.search(question.question, PLACES, {})).passages : undefined;
    const started = performance.now();
    const answer = await answerTo(app, question);
    const ms = Math.round(10 * (performance.now() - started)) / 10;
    const score = scoreQuestion(question, question.gold.map(find), { answer, ms, found }, store);
    scores.push(score);
    onScored(question, score, answer);
  }
  return scores;
}

async function answerTo(app: App, { question, history }: EvaluationQuestion): Promise<Answer> {
  const request = { question, ...(history.length > 0 && { history: [...history] }) };
  for await (const event of app.ask(request, new AbortController().signal)) {
    if (event.type === 'answer') return event.answer;
    if (event.type === 'error') {
      const { code, message } = event.error;
      throw new BaowenError(isErrorCode(code) ? code : 'internal', `${question} — ${message}`);
    }
  }
  throw new BaowenError('internal', `The answer to ${question} ended without an end. Please report it with the log.`);
}

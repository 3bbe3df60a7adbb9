import { condenseByRules } from '../../src/answering/condense-question.ts';
import { decideAnswerable, type Answerability } from '../../src/answering/decide-answerable.ts';
import { createExtractiveAnswerModel } from '../../src/answering/extractive-answer-model.ts';
import { planAnswer, type AnswerPlan } from '../../src/answering/plan-answer.ts';
import { selectEvidence } from '../../src/answering/select-evidence.ts';
import { ask } from '../../src/pipelines/ask.ts';
import type { ReadArchive } from '../../src/pipelines/index-archive.ts';
import { retrieve } from '../../src/retrieval/retrieve.ts';
import { understandQuery } from '../../src/retrieval/understand-query.ts';
import type { Answer } from '../../src/types/answer.ts';
import { searchable } from './cached-snapshot.ts';
import type { RefusalQuestion } from './refusal-sets.ts';

/** What became of a question: how it would be answered, whether it was let pass, and the answer when it is wanted. */
export interface Asked {
  /** None for a question that is refused before anything is looked for. */
  readonly plan: AnswerPlan | undefined;
  readonly decision: Answerability;
  answer(): Promise<Answer>;
}

/** As the pipeline has them when a request does not say. */
const EVIDENCE = { k: 6, budgetChars: 6_000 };
const HITS = 20;

/** Asks an archive by the product's own code, extractively, and looks at the decision on the way. */
export async function createAsker(archive: ReadArchive): Promise<(question: RefusalQuestion) => Promise<Asked>> {
  const parts = await searchable(archive);
  const { snapshot, tokenizer, clock } = parts;
  const answering = { tokenizer, lexical: snapshot.lexical };
  const answerModel = createExtractiveAnswerModel(answering);
  return async ({ text, history }) => {
    const question = history.length > 0 ? condenseByRules(history, text) : text;
    const query = understandQuery(question, {}, { ...snapshot, tokenizer, clock });
    const { hits } = await retrieve(parts, query, { k: HITS });
    const evidence = selectEvidence(hits, snapshot.store, EVIDENCE);
    const decision = decideAnswerable(query, evidence, answering);
    const plan = query.listing ? undefined : planAnswer(query, evidence, answering);
    return { plan, decision, answer: () => answerOf(text, history) };
  };

  async function answerOf(question: string, history: RefusalQuestion['history']): Promise<Answer> {
    const { signal } = new AbortController();
    for await (const event of ask({ ...parts, answerModel }, { question, history: [...history] }, signal)) {
      if (event.type === 'error') throw new Error(`${question}: ${event.error.message}`);
      if (event.type === 'answer') return event.answer;
    }
    throw new Error(`${question}: no answer came.`);
  }
}

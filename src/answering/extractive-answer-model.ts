import type { AnswerModel, AnswerRequest } from '../types/ports/answer-model.ts';
import { chooseSentences } from './choose-sentences.ts';
import { focusTerms } from './focus-terms.ts';
import type { AnsweringParts } from './focus-terms.ts';
import { readAsks } from './read-asks.ts';
import { writeQuotes } from './write-quotes.ts';

/** Answers by quoting: picks the sentences that answer and writes them word for word, each with its mark. */
export function createExtractiveAnswerModel(parts: AnsweringParts): AnswerModel {
  return {
    mode: 'extractive',
    model: 'extractive',
    async *write(request, signal) {
      for (const sentence of answer(request, parts)) {
        if (signal.aborted) return;
        yield sentence;
      }
    },
  };
}

function answer({ query, evidence }: AnswerRequest, parts: AnsweringParts): string[] {
  const asks = readAsks(query.question);
  const focus = { query, asks, terms: focusTerms(query, asks, parts) };
  const chosen = chooseSentences(focus, evidence);
  return writeQuotes(chosen.map(({ candidate }) => ({ evidence: candidate.evidence, span: candidate.span })));
}

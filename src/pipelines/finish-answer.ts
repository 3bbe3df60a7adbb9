import type { CitationBook } from '../answering/citation-book.ts';
import type { Answer, Refusal } from '../types/answer.ts';
import type { AnswerModel } from '../types/ports/answer-model.ts';
import type { Stopwatch } from './stopwatch.ts';

/** What is known of an answer before a word of it is written. */
export interface AnswerDraft extends Pick<
  Answer,
  'answerId' | 'question' | 'standaloneQuestion' | 'notes' | 'indexId'
> {
  readonly stopwatch: Stopwatch;
}

/** How it ended: with verified sentences in the book, or with a refusal. */
export type AnswerOutcome = {
  readonly model: Pick<AnswerModel, 'mode' | 'model' | 'prompts'>;
  readonly notice?: string;
  readonly suggestions: readonly string[];
} & ({ readonly book: CitationBook } | { readonly refusal: Refusal });

/** The finished answer of a draft and its outcome. */
export function finishAnswer({ stopwatch, ...draft }: AnswerDraft, outcome: AnswerOutcome): Answer {
  const { model, notice, suggestions } = outcome;
  const content =
    'refusal' in outcome
      ? {
          answer: outcome.refusal.message,
          refused: true,
          refusal: outcome.refusal,
          citations: [],
          sentences: [],
        }
      : {
          answer: outcome.book.text,
          refused: false,
          citations: [...outcome.book.citations],
          sentences: [...outcome.book.sentences],
        };
  return {
    ...draft,
    ...content,
    mode: model.mode,
    model: model.model,
    ...(model.prompts !== undefined && { prompts: model.prompts }),
    ...(notice !== undefined && { notice }),
    suggestions,
    cached: false,
    timings: stopwatch.timings(),
  };
}

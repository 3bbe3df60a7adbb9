import type { QuestionScore } from '../../src/evaluation/score-question.ts';

/** The score of an answerable question that went well, but for what is said otherwise. */
export function aScore(more: Partial<QuestionScore> & { readonly id: string }): QuestionScore {
  return {
    type: 'fact',
    answerable: true,
    refused: false,
    correct: true,
    rank: 1,
    citationPrecision: 1,
    citationRecall: 1,
    quoteFidelity: 1,
    chars: 40,
    ms: 10,
    ...more,
  };
}

/** The score of a question that the archive does not answer. */
export function aRefusal(id: string, refused: boolean): QuestionScore {
  const nothing = { rank: null, citationPrecision: null, citationRecall: null, quoteFidelity: null };
  return aScore({ id, answerable: false, refused, correct: refused, ...nothing });
}

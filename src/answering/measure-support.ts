import type { Chosen } from './choose-sentences.ts';
import type { FocusTerm } from './focus-terms.ts';
import { weightOf } from './focus-terms.ts';
import type { Focus } from './score-candidate.ts';

/** How far a sentence chosen to answer is about what is asked. */
export interface Support {
  /** How well retrieval found its article to fit: the reranker's score in tens, at most 1.5. */
  readonly found: number;
  /** Share of the question's terms, by weight, that the archive holds, but nowhere in the article, 0 to 1. */
  readonly elsewhere: number;
  /** 1 for a short question of whose terms less than half stand around the sentence: one common word is no common matter. */
  readonly thin: number;
}

/** What each measure says for the sentence answering the question; learned by `models/train/answerability.ts`, rounded. */
export const SUPPORT_WEIGHTS: Readonly<Record<keyof Support | 'bias', number>> = {
  bias: -2.4,
  found: 2.3,
  elsewhere: -0.3,
  thin: -1.2,
};

/** Measures how far a chosen sentence is about what is asked. */
export function measureSupport({ candidate, missing }: Chosen, { query, terms }: Focus): Support {
  const around = `${candidate.folded}\n${candidate.neighbours}\n${candidate.around}`;
  const isAround = ({ term, others }: FocusTerm): boolean => [term, ...others].some((word) => around.includes(word));
  const total = weightOf(terms) || 1;
  const isThin = query.folded.length <= SHORT && weightOf(terms.filter(isAround)) < total / 2;
  return {
    found: Math.max(0, Math.min(MOST_FOUND, candidate.evidence.score / 10)),
    elsewhere: weightOf(missing.filter(({ documentFrequency }) => documentFrequency > 0)) / total,
    thin: isThin ? 1 : 0,
  };
}

/** Characters; who describes a matter at length in words of their own has it in mind, and few of them need stand in print. */
const SHORT = 12;
const MOST_FOUND = 1.5;

/** How likely a sentence so supported answers, 0 to 1, were as many questions answerable as not. */
export function supportScore(support: Support): number {
  const names = Object.keys(support) as (keyof Support)[];
  const sum = names.reduce((total, name) => total + SUPPORT_WEIGHTS[name] * support[name], SUPPORT_WEIGHTS.bias);
  return 1 / (1 + Math.exp(-sum));
}

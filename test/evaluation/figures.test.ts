import { describe, expect, it } from 'vitest';
import { FIGURES } from '../../src/evaluation/figures.ts';
import { aRefusal, aScore } from './a-score.ts';

const SCORES = [
  aScore({ id: '1', rank: 1, citationPrecision: 0.5, ms: 10, chars: 30 }),
  aScore({ id: '2', rank: 4, correct: false, citationRecall: 0, ms: 20, chars: 90 }),
  aScore({
    id: '3',
    rank: 0,
    refused: true,
    correct: false,
    citationPrecision: null,
    citationRecall: 0,
    quoteFidelity: null,
  }),
  aRefusal('4', true),
  aRefusal('5', false),
];

describe('figures', () => {
  it.each([
    ['recallAt1', 1 / 3],
    ['recallAt5', 2 / 3],
    ['mrrAt10', 1.25 / 3],
    ['answerAccuracy', 1 / 3],
    ['citationPrecision', 0.75],
    ['citationRecall', 1 / 3],
    ['quoteFidelity', 1],
    ['refusalPrecision', 0.5],
    ['refusalRecall', 0.5],
    ['refusalF1', 0.5],
    ['overRefusal', 1 / 3],
    ['medianChars', 40],
    ['p95Ms', 20],
  ])('%s', (name, value) => expect(FIGURES[name]?.of(SCORES)).toBeCloseTo(value));

  it('are null where no question has anything to do with them', () => {
    expect(FIGURES['answerAccuracy']?.of([aRefusal('1', true)])).toBeNull();
    expect(FIGURES['refusalF1']?.of([aScore({ id: '1' })])).toBeNull();
    expect(FIGURES['p50Ms']?.of([])).toBeNull();
  });
});

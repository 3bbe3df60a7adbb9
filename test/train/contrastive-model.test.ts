import { describe, expect, it } from 'vitest';
import { BagCounter, type Bags } from '../../models/train/embedder/bags.ts';
import { ContrastiveModel } from '../../models/train/embedder/contrastive-model.ts';
import { randomOf } from '../../models/train/embedder/random.ts';

const [TOKENS, DIMENSION, BATCH] = [20, 8, 8];

function bagsOf(texts: readonly (readonly number[])[]): Bags {
  const counter = new BagCounter(TOKENS);
  for (const text of texts) {
    counter.add(text);
    counter.endText();
  }
  return counter.take();
}

function drawn(seed: number): { readonly start: Float32Array; readonly queries: Bags; readonly passages: Bags } {
  const random = randomOf(seed);
  const texts = (length: number) =>
    bagsOf(Array.from({ length: BATCH }, () => Array.from({ length }, () => random.below(TOKENS))));
  return {
    start: Float32Array.from({ length: TOKENS * DIMENSION }, random.normal),
    queries: texts(3),
    passages: texts(6),
  };
}

/** The loss worked out one number after another. */
function slowLoss(vectors: Float32Array, queries: Bags, passages: Bags): number {
  const unit = ({ starts, tokens, weights }: Bags, text: number): number[] => {
    const total = Array.from({ length: DIMENSION }, () => 0);
    for (let at = starts[text] as number; at < (starts[text + 1] as number); at++) {
      const token = (tokens[at] as number) * DIMENSION;
      for (const [d, x] of total.entries()) total[d] = x + (weights[at] as number) * (vectors[token + d] as number);
    }
    return total.map((x) => x / Math.hypot(...total));
  };
  const numbers = [...Array(BATCH).keys()];
  const [left, right] = [queries, passages].map((bags) => numbers.map((i) => unit(bags, i))) as [
    number[][],
    number[][],
  ];
  const power = (i: number, j: number): number =>
    Math.exp((left[i] as number[]).reduce((all, x, d) => all + x * (right[j]?.[d] as number), 0) / 0.05);
  const losses = numbers.map((i) => {
    const [row, column] = [sum(numbers.map((j) => power(i, j))), sum(numbers.map((j) => power(j, i)))];
    return -Math.log(power(i, i) / row) / 2 - Math.log(power(i, i) / column) / 2;
  });
  return sum(losses) / BATCH;
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

describe('ContrastiveModel', () => {
  it('knows its loss', () => {
    const { start, queries, passages } = drawn(1);
    const model = new ContrastiveModel({ tokens: TOKENS, dimension: DIMENSION, batch: BATCH }, start);
    expect(model.learn(queries, passages, 0)).toBeCloseTo(slowLoss(start, queries, passages), 4);
  });

  it('moves each token against its gradient, as differences tell it', () => {
    const { start, queries, passages } = drawn(2);
    const model = new ContrastiveModel({ tokens: TOKENS, dimension: DIMENSION, batch: BATCH }, start);
    // The two sides move their tokens one after the other, so tokens are looked at that stand on one side only.
    model.learn(queries, passages, 0.01);
    const onBothSides = new Set([...queries.tokens].filter((token) => passages.tokens.includes(token)));
    const tokens = [...passages.tokens].filter((token) => !onBothSides.has(token));
    for (const token of new Set(tokens)) {
      const slope = Array.from({ length: DIMENSION }, (_, d) => {
        const [up, down] = [1e-3, -1e-3].map((step) => {
          const moved = start.slice();
          moved[token * DIMENSION + d] = (moved[token * DIMENSION + d] as number) + step;
          return slowLoss(moved, queries, passages);
        }) as [number, number];
        return (up - down) / 2e-3;
      });
      const size = Math.hypot(...slope) / Math.sqrt(DIMENSION);
      for (const [d, value] of slope.entries()) {
        const move = (model.vectors.values[token * DIMENSION + d] as number) - (start[token * DIMENSION + d] as number);
        expect(move).toBeCloseTo((-0.01 * value) / size, 3);
      }
    }
    expect(tokens.length).toBeGreaterThan(0);
  });
});

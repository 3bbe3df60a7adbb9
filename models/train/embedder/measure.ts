import type { ContrastiveModel } from './contrastive-model.ts';
import type { NumberedText } from './numbered-text.ts';
import { passagesOf, textVectors } from './text-vectors.ts';

/** A question and the place of the text that it belongs to. */
export interface Asked {
  readonly question: Int32Array;
  readonly text: number;
}

/** How well questions find their texts: shares of them found first and among the first five, mean reciprocal rank in ten. */
export interface Figures {
  readonly first: number;
  readonly firstFive: number;
  readonly reciprocalRank: number;
}

/** Looks each question's text up among all texts, a text being as near as its nearest passage. */
export function measure(model: ContrastiveModel, texts: readonly NumberedText[], asked: readonly Asked[]): Figures {
  const d = model.vectors.columns;
  const passages = texts.flatMap((text, number) => passagesOf(text).map((parts) => ({ parts, number })));
  const vectors = textVectors(
    model,
    passages.map(({ parts }) => parts),
  );
  const questions = textVectors(
    model,
    asked.map(({ question }) => [question]),
  );
  const ranks = asked.map(({ text }, q) => {
    const nearest = new Float32Array(texts.length).fill(-1);
    for (const [p, { number }] of passages.entries()) {
      let cosine = 0;
      for (let k = 0; k < d; k++) cosine += (questions[q * d + k] as number) * (vectors[p * d + k] as number);
      nearest[number] = Math.max(nearest[number] as number, cosine);
    }
    const own = nearest[text] as number;
    return 1 + nearest.reduce((nearer, cosine) => nearer + Number(cosine > own), 0);
  });
  return {
    first: mean(ranks.map((rank) => Number(rank === 1))),
    firstFive: mean(ranks.map((rank) => Number(rank <= 5))),
    reciprocalRank: mean(ranks.map((rank) => (rank <= 10 ? 1 / rank : 0))),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}

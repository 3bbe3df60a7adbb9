import { describe, expect, it } from 'vitest';
import { ContrastiveModel } from '../../models/train/embedder/contrastive-model.ts';
import { everydayWords, inEverydayWords } from '../../models/train/embedder/everyday-words.ts';
import { learnVectors } from '../../models/train/embedder/learn-vectors.ts';
import { numberWords, renumber, type NumberedText } from '../../models/train/embedder/numbered-text.ts';
import { createPairSampler } from '../../models/train/embedder/pair-sampler.ts';
import { quantise, unquantise } from '../../models/train/embedder/quantise.ts';
import { randomOf } from '../../models/train/embedder/random.ts';
import { topicBuckets } from '../../models/train/embedder/topic-buckets.ts';
import { growVocabulary } from '../../models/train/embedder/vocabulary.ts';
import { GRAM_MARK } from '../../src/models/known-tokens.ts';

const text = (words: string, question = '', answer = '') => ({
  title: '',
  text: words,
  questions: question ? [{ question, answer }] : [],
  isHeldOut: false,
});
const cut = (words: string): string[] => words.split(/[ 。]+/u).filter(Boolean);

describe('numberWords and growVocabulary', () => {
  const given = [text('桥 通车。江 水。', '桥 何时', '水'), text('桥 修好。'), text('荷塘 桥。')];
  const { words, texts } = numberWords(given, cut);

  it('number words as they are met, sentence by sentence, and find the sentence that answers', () => {
    expect(words.slice(0, 4)).toEqual(['桥', '通车', '江', '水']);
    expect(texts[0]?.sentences.map((s) => [...s])).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(texts[0]?.questions.map(({ numbers, sentence }) => [[...numbers], sentence])).toEqual([[[0, 4], 1]]);
  });

  it('take the words that most texts hold and those asked for, then characters of the others', () => {
    const { tokens, idf } = growVocabulary(words, texts, { words: 2, grams: 3 }, new Set(['渡船']));
    expect(tokens.slice(0, 2)).toEqual(['渡船', '桥']);
    expect(tokens.slice(2).every((token) => token.startsWith(GRAM_MARK))).toBe(true);
    expect(idf[1]).toBeLessThan(idf[0] as number);
    expect(idf.every(Number.isFinite)).toBe(true); // also of 渡船, which no text holds
  });

  it('write words as the tokens that stand for them', () => {
    const [first] = texts.map((numbered) =>
      renumber(
        numbered,
        words.map((_, n) => (n === 0 ? [] : [n, 9])),
      ),
    );
    expect(first?.sentences.map((s) => [...s])).toEqual([
      [1, 9],
      [2, 9, 3, 9],
    ]);
  });
});

describe('everyday words', () => {
  const vocabulary = new Map(['营业', '收入', '营业收入', '卖货', '的', '钱', '公司'].map((word, n) => [word, n]));
  const parts: Readonly<Record<string, string[]>> = {
    营业收入: ['营业', '收入', '营业收入'],
    卖货的钱: ['卖货', '的', '钱'],
  };
  const groups = [{ printed: ['营业收入'], spoken: ['卖货的钱'] }];
  const everyday = everydayWords(groups, (word) => parts[word] ?? [word], vocabulary);

  it('take the place of a printed word and of its parts', () => {
    const said = inEverydayWords(Int32Array.of(6, 0, 1, 2, 6), everyday, 1, randomOf(1));
    expect([...said]).toEqual([6, 3, 4, 5, 6]);
  });

  it('leave a text alone when none are wanted', () => {
    const tokens = Int32Array.of(6, 0, 1, 2);
    expect(inEverydayWords(tokens, everyday, 0, randomOf(1))).toEqual(tokens);
  });
});

describe('vectors', () => {
  const random = randomOf(5);
  const [rows, dimension] = [60, 16];
  const vectors = Float32Array.from({ length: rows * dimension }, random.normal);

  it('are told by their levels to within half a step, cut off at the outermost', () => {
    const quantised = quantise(vectors, dimension);
    const back = unquantise(quantised);
    let [lost, all] = [0, 0];
    for (const [i, x] of vectors.entries()) {
      const scale = quantised.scales[Math.trunc(i / dimension)] as number;
      const uncut = Math.min(8 * scale, Math.max(-8 * scale, x));
      expect(Math.abs((back[i] as number) - uncut)).toBeLessThanOrEqual(scale / 2 + 1e-6);
      lost += ((back[i] as number) - x) ** 2;
      all += x * x;
    }
    expect(lost / all).toBeLessThan(0.015);
  });

  it('of like texts come into the same bucket', () => {
    const topics = Float32Array.from(
      { length: 400 * 2 },
      (_, i) => (i % 4 < 2 ? [1, 0.01 * random.normal()] : [0, 1])[i % 2] as number,
    );
    const buckets = topicBuckets(topics, 2, 210, random);
    expect(buckets.flatMap((bucket) => [...bucket]).toSorted((a, b) => a - b)).toEqual([...Array(400).keys()]);
    for (const bucket of buckets) expect(new Set(bucket.map((t) => t % 2)).size).toBe(1);
  });
});

describe('learnVectors', () => {
  /** Twenty topics of ten words; a text's sentences are made of its topic's words. */
  const texts: NumberedText[] = Array.from({ length: 200 }, (_, t) => {
    const random = randomOf(t);
    const sentence = (): Int32Array => Int32Array.from({ length: 5 }, () => (t % 20) * 10 + random.below(10));
    return { title: sentence(), sentences: [sentence(), sentence()], lengths: [200, 200], questions: [] };
  });
  const learn = (rate: number): { losses: number[]; vectors: Float32Array } => {
    const random = randomOf(7);
    const start = Float32Array.from({ length: 200 * 16 }, random.normal);
    const model = new ContrastiveModel({ tokens: 200, dimension: 16, batch: 16 }, start);
    const losses: number[] = [];
    const sampler = createPairSampler(200, new Map(), [], random);
    learnVectors(model, sampler, { texts, steps: 200, rate }, random, (_, loss) => losses.push(loss));
    return { losses, vectors: model.vectors.values.slice() };
  };

  it('lowers the loss, and does so again in the same way', () => {
    const { losses, vectors } = learn(0.1);
    const unlearned = learn(0).losses;
    expect(losses).toHaveLength(2);
    expect(losses[0]).toBeLessThan(0.7 * (unlearned[0] as number));
    expect(learn(0.1).vectors).toEqual(vectors);
  });
});

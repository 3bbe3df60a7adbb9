import type { ContrastiveModel } from './contrastive-model.ts';
import type { NumberedText } from './numbered-text.ts';
import type { PairSampler } from './pair-sampler.ts';
import type { Random } from './random.ts';
import { textVectors } from './text-vectors.ts';
import { topicBuckets } from './topic-buckets.ts';

/** What is learned from, and how long. */
export interface Lessons {
  readonly texts: readonly NumberedText[];
  readonly steps: number;
  /** The rate at the beginning; it falls to 0 in a straight line. */
  readonly rate: number;
}

/** From here on the pairs of a batch are of one topic, so that strangers are harder to tell apart. */
const TOPICS_AFTER = 1 / 3;
/** Texts of a topic, in batches; a topic is half as large at least, and must fill a batch. */
const LARGEST_TOPIC = 3;
/** Texts with questions and with titles are few and taught best by: they are drawn so often. */
const DRAWS = { questions: 3, title: 2, other: 1 };
const REPORT_EVERY = 100;

/** Teaches the model batch by batch. @param report told the mean loss of the last hundred steps */
export function learnVectors(
  model: ContrastiveModel,
  sampler: PairSampler,
  { texts, steps, rate }: Lessons,
  random: Random,
  report: (step: number, loss: number) => void = () => {},
): void {
  const all = repeated(Int32Array.from(texts.keys()), texts);
  let topics: number[][] = [];
  let loss = 0;
  for (let step = 0; step < steps; step++) {
    if (step >= steps * TOPICS_AFTER && topics.length === 0) topics = topicsOf(model, texts, random);
    const from = topics.pop() ?? all;
    const drawn = new Set<number>();
    while (drawn.size < model.batch) {
      const number = from[random.below(from.length)] as number;
      const text = texts[number] as NumberedText;
      if (!drawn.has(number) && sampler.draw(text)) drawn.add(number);
    }
    const { queries, passages } = sampler.take();
    loss += model.learn(queries, passages, rate * (1 - step / steps)) / REPORT_EVERY;
    if ((step + 1) % REPORT_EVERY > 0) continue;
    report(step + 1, loss);
    loss = 0;
  }
}

/** Topics in an order by chance, the texts of each as often as they are to be drawn. */
function topicsOf(model: ContrastiveModel, texts: readonly NumberedText[], random: Random): number[][] {
  const vectors = textVectors(
    model,
    texts.map(({ title, sentences }) => [title, ...sentences]),
  );
  const topics = topicBuckets(vectors, model.vectors.columns, LARGEST_TOPIC * model.batch, random);
  return topics
    .map((topic) => ({ topic, at: random.next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ topic }) => repeated(topic, texts));
}

function repeated(numbers: Int32Array, texts: readonly NumberedText[]): number[] {
  return [...numbers].flatMap((number) => {
    const { questions, title } = texts[number] as NumberedText;
    const draws = questions.length > 0 ? DRAWS.questions : title.length > 0 ? DRAWS.title : DRAWS.other;
    return Array.from({ length: draws }, () => number);
  });
}

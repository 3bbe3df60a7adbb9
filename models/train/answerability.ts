// Fits the weights by which support is scored (src/answering/measure-support.ts) on questions that the archive answers and others,
// and prints how well they part them, in fold and out of fold:
//   tsx models/train/answerability.ts
// Learned from: the questions over the five pages and RGB's, both in ../shared. Checked on: our own (bench/quality/refusal-questions.jsonl).
import { createAsker, type Asked } from '../../bench/support/asker.ts';
import { ownSet, rgbSets, seedSet, type RefusalSet } from '../../bench/support/refusal-sets.ts';
import { measureSupport, SUPPORT_WEIGHTS, type Support } from '../../src/answering/measure-support.ts';
import { LEAST_SUPPORT } from '../../src/answering/decide-answerable.ts';

const NAMES = ['found', 'elsewhere', 'thin'] as const;
const FOLDS = 5;
const ROUNDS = 1_500;
const RATE = 1;
/** On the weights, bias left out, against the mean error of a row. */
const L2 = 0.003;

type Weights = Record<keyof Support | 'bias', number>;
interface Row {
  readonly support: Support;
  readonly isAnswerable: boolean;
  /** Every set counts the same, and within it both kinds of question. */
  readonly weight: number;
  readonly fold: number;
}

const [seed, own, rgb] = [await rowsOf([await seedSet()]), await rowsOf([await ownSet()]), await rowsOf(rgbSets())];
const learned = [...seed, ...rgb];
const outOfFold = learned.map((row) => score(fitted(learned.filter(({ fold }) => fold !== row.fold)), row.support));
const weights = fitted(learned);
print(
  'weights',
  NAMES.map((name) => `${name} ${weights[name].toFixed(2)}`).join('  '),
  `bias ${weights.bias.toFixed(2)}`,
);
tell(
  'in fold',
  learned,
  learned.map(({ support }) => score(weights, support)),
);
tell('out of fold', learned, outOfFold);
tell('out of fold, five pages', seed, outOfFold.slice(0, seed.length));
tell('out of fold, RGB', rgb, outOfFold.slice(seed.length));
tell(
  'own questions',
  own,
  own.map(({ support }) => score(weights, support)),
);
tell(
  'own questions, weights in use',
  own,
  own.map(({ support }) => score(SUPPORT_WEIGHTS, support)),
);

/** The questions that no veto decides, each with the best supported of the sentences that would answer. */
async function rowsOf(sets: readonly RefusalSet[]): Promise<Row[]> {
  const found: Omit<Row, 'weight'>[] = [];
  for (const set of sets) {
    const asker = await createAsker(set.archive);
    for (const [at, question] of set.questions.entries()) {
      const asked = await asker(question);
      const support = bestOf(asked);
      if (support) found.push({ support, isAnswerable: question.answerable, fold: at % FOLDS });
    }
  }
  const many = (isAnswerable: boolean): number => found.filter((row) => row.isAnswerable === isAnswerable).length || 1;
  return found.map((row) => ({ ...row, weight: 1 / many(row.isAnswerable) }));
}

function bestOf({ plan, decision }: Asked): Support | undefined {
  if (plan?.type !== 'sentences' || (!decision.answerable && decision.check !== 'support')) return undefined;
  const supports = plan.chosen.map((one) => measureSupport(one, plan.focus));
  return supports.toSorted((a, b) => score(SUPPORT_WEIGHTS, b) - score(SUPPORT_WEIGHTS, a))[0];
}

/** Logistic regression by gradient descent. */
function fitted(rows: readonly Row[]): Weights {
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const inputs = rows.map(({ support }) => [1, ...NAMES.map((name) => support[name])]);
  const now = [0, ...NAMES.map(() => 0)];
  for (let round = 0; round < ROUNDS; round++) {
    const slope = now.map((weight, i) => (i === 0 ? 0 : L2 * weight));
    for (const [r, input] of inputs.entries()) {
      const { isAnswerable, weight } = rows[r] as Row;
      const predicted = 1 / (1 + Math.exp(-input.reduce((sum, value, i) => sum + value * (now[i] as number), 0)));
      const error = (weight / total) * (predicted - (isAnswerable ? 1 : 0));
      for (let i = 0; i < slope.length; i++) slope[i] = (slope[i] as number) + error * (input[i] as number);
    }
    for (let i = 0; i < now.length; i++) now[i] = (now[i] as number) - RATE * (slope[i] as number);
  }
  const [bias = 0, found = 0, elsewhere = 0, thin = 0] = now;
  return { bias, found, elsewhere, thin };
}

function score(weights: Readonly<Weights>, support: Support): number {
  return 1 / (1 + Math.exp(-NAMES.reduce((sum, name) => sum + weights[name] * support[name], weights.bias)));
}

function tell(title: string, rows: readonly Row[], scores: readonly number[]): void {
  const of = (isAnswerable: boolean): number[] => scores.filter((_, i) => rows[i]?.isAnswerable === isAnswerable);
  const [yes, no] = [of(true), of(false)];
  const pairs = yes.flatMap((a) => no.map((b): number => (a > b ? 1 : a === b ? 0.5 : 0)));
  const auc = pairs.reduce((sum, one) => sum + one, 0) / (pairs.length || 1);
  print(
    title,
    `AUC ${auc.toFixed(3)}`,
    `refused below ${LEAST_SUPPORT}: unanswerable ${below(no)}, answerable ${below(yes)}`,
  );
}

function below(values: readonly number[]): string {
  return `${values.filter((value) => value < LEAST_SUPPORT).length} of ${values.length}`;
}

function print(title: string, ...cells: readonly string[]): void {
  console.log(title.padEnd(32), cells.join('  '));
}

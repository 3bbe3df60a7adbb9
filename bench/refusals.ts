// Measures what is refused, and whether it should be, on questions over the five pages, on RGB's with and without the passages that
// answer them, and on our own over the sample archive:
//   npm run bench:refusals -- [--sets seed,rgb,own] [--misses] [--json FILE]
// Prints corpus size, machine, commit and figures by kind of question, and writes them as JSON into bench/results/.
import { parseArgs } from 'node:util';
import { createAsker } from './support/asker.ts';
import { holdsAll, ownSet, rgbSets, seedSet, type RefusalQuestion, type RefusalSet } from './support/refusal-sets.ts';
import { circumstances, writeReport } from './support/write-report.ts';

const { values } = parseArgs({
  options: {
    sets: { type: 'string', default: 'seed,rgb,own' },
    misses: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});
const OPENERS: Readonly<Record<string, () => Promise<RefusalSet[]>>> = {
  seed: async () => [await seedSet()],
  rgb: async () => rgbSets(),
  own: async () => [await ownSet()],
};

interface Outcome {
  readonly question: RefusalQuestion;
  readonly refused: boolean;
  /** Answered with the words wanted; or refused, or put right, where there is no answer. */
  readonly right: boolean;
}

const about = circumstances();
console.log(`${about.machine}, commit ${about.commit}`);
const measured: object[] = [];
for (const name of values.sets.split(',')) {
  const outcomes: Outcome[] = [];
  for (const set of (await OPENERS[name]?.()) ?? []) {
    console.log(`\n${set.archive.articles.length} articles`);
    const asker = await createAsker(set.archive);
    for (const question of set.questions) outcomes.push(await outcomeOf(question, asker));
  }
  const kinds = new Set(outcomes.map(({ question }) => question.kind));
  for (const kind of kinds) {
    const rows = outcomes.filter(({ question }) => question.kind === kind);
    console.log(
      `  ${kind.padEnd(20)} n ${String(rows.length).padStart(3)}  refused ${share(rows, isRefused)}  right ${share(rows, isRight)}`,
    );
  }
  const figures = figuresOf(outcomes);
  measured.push({ set: name, ...figures });
  console.log(
    name.padEnd(8),
    Object.entries(figures)
      .map(([title, value]) => `${title} ${Math.round(value * 1000) / 1000}`)
      .join('  '),
  );
}
writeReport('refusals', { ...about, measured }, values.json);

async function outcomeOf(question: RefusalQuestion, asker: Awaited<ReturnType<typeof createAsker>>): Promise<Outcome> {
  const { decision, answer } = await asker(question);
  const { refused, answer: text } = await answer();
  const isSaid = question.accepts.length > 0 && holdsAll(question.accepts, text);
  const right = question.answerable ? !refused && isSaid : refused || isSaid;
  if (values.misses && (question.answerable ? refused : !right)) {
    console.log(
      `${question.answerable ? 'over-refused' : 'answered'} [${decision.answerable ? '' : decision.check}] ${question.text}\n    ${text.slice(0, 120)}`,
    );
  }
  return { question, refused, right };
}

function figuresOf(outcomes: readonly Outcome[]): Record<string, number> {
  const askable = outcomes.filter(({ question }) => question.answerable);
  const others = outcomes.filter(({ question }) => !question.answerable);
  const rightly = others.filter(isRefused).length;
  const precision = rightly / Math.max(1, outcomes.filter(isRefused).length);
  const recall = rightly / Math.max(1, others.length);
  return {
    questions: outcomes.length,
    precision,
    recall,
    f1: (2 * precision * recall) / Math.max(1e-9, precision + recall),
    overRefusal: askable.filter(isRefused).length / Math.max(1, askable.length),
    rightAnswers: askable.filter(isRight).length / Math.max(1, askable.length),
    refusedOrPutRight: others.filter(isRight).length / Math.max(1, others.length),
  };
}

function isRefused({ refused }: Outcome): boolean {
  return refused;
}

function isRight({ right }: Outcome): boolean {
  return right;
}

function share(rows: readonly Outcome[], holds: (row: Outcome) => boolean): string {
  return (rows.filter(holds).length / rows.length).toFixed(2);
}

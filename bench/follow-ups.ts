// Measures follow-ups about the sample archive, understood by rules and answered by quoting:
//   npm run bench:follow-ups -- [--verbose] [--json FILE]
// Once after answers as a person would give them, once after our own. Is the passage that answers among the first five, and is
// the answer right?
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createExtractiveAnswerModel } from '../src/answering/extractive-answer-model.ts';
import { PACKAGE_ROOT } from '../src/package-root.ts';
import { ask, type AskParts } from '../src/pipelines/ask.ts';
import { search } from '../src/pipelines/search.ts';
import type { Answer } from '../src/types/answer.ts';
import type { Turn } from '../src/types/query.ts';
import { searchable } from './support/cached-snapshot.ts';
import { followUpSet, type FollowUp } from './support/follow-up-set.ts';
import { holdsAnswer } from './support/holds-answer.ts';
import { pagesArchive } from './support/seed-pages.ts';
import { circumstances, writeReport } from './support/write-report.ts';

const { values } = parseArgs({ options: { verbose: { type: 'boolean', default: false }, json: { type: 'string' } } });
const K = 5;

const about = circumstances();
console.log(`${about.machine}, commit ${about.commit}`);
const found = await searchable(await pagesArchive(path.join(PACKAGE_ROOT, 'corpus')));
const { tokenizer, snapshot } = found;
const parts: AskParts = {
  ...found,
  answerModel: createExtractiveAnswerModel({ tokenizer, lexical: snapshot.lexical }),
};
const followUps = followUpSet();
const measured = {
  afterGivenAnswers: await measure('after given answers', givenTurns),
  afterOwnAnswers: await measure('after our own answers', ownTurns),
};
writeReport('follow-ups', { ...about, ...measured }, values.json);

async function measure(name: string, turns: (followUp: FollowUp) => Turn[] | Promise<Turn[]>) {
  const rows: { readonly kind: FollowUp['kind']; readonly isFound: boolean; readonly isRight: boolean }[] = [];
  for (const followUp of followUps) {
    const { kind, question, holds, gold } = followUp;
    const answer = await answerTo(question, await turns(followUp));
    const { passages } = await search(parts, answer.standaloneQuestion, K, {});
    const isFound = passages.some(({ text }) => text.includes(gold));
    const isRight = !answer.refused && holdsAnswer(answer.answer, holds);
    rows.push({ kind, isFound, isRight });
    if (values.verbose && !(isFound && isRight)) {
      const wrong = `${isFound ? '' : '(not found) '}${answer.refused ? '(refused) ' : ''}`;
      console.log(`✗ ${followUp.before.at(-1)?.[0]} ▸ ${question} → ${answer.standaloneQuestion}`);
      console.log(`   ${wrong}${JSON.stringify(holds)} ${answer.answer.slice(0, 160)}`);
    }
  }
  const share = (of: typeof rows, holds: (row: (typeof rows)[number]) => boolean): number =>
    Math.round((1000 * of.filter(holds).length) / of.length) / 1000;
  const kinds = [...new Set(rows.map(({ kind }) => kind))].map((kind) => [
    kind,
    share(
      rows.filter((row) => row.kind === kind),
      ({ isRight }) => isRight,
    ),
  ]);
  const figures = {
    questions: rows.length,
    recallAt5: share(rows, ({ isFound }) => isFound),
    right: share(rows, ({ isRight }) => isRight),
    rightByKind: Object.fromEntries(kinds) as Record<string, number>,
  };
  console.log(`${name}: ${JSON.stringify(figures)}`);
  return figures;
}

function givenTurns({ before }: FollowUp): Turn[] {
  return before.flatMap(([question, answer]) => [
    { role: 'user', content: question },
    { role: 'assistant', content: answer },
  ]);
}

async function ownTurns({ before }: FollowUp): Promise<Turn[]> {
  const turns: Turn[] = [];
  for (const [question] of before) {
    const { answer } = await answerTo(question, turns);
    turns.push({ role: 'user', content: question }, { role: 'assistant', content: answer });
  }
  return turns;
}

async function answerTo(question: string, history: readonly Turn[]): Promise<Answer> {
  for await (const event of ask(parts, { question, history: [...history] }, new AbortController().signal)) {
    if (event.type === 'answer') return event.answer;
    if (event.type === 'error') throw new Error(`${question}: ${event.error.message}`);
  }
  throw new Error(`${question}: no answer`);
}

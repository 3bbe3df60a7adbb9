// Measures what the extractive answers say, without a server:
//   npm run bench:answers -- [--questions 300] [--news] [--verbose] [--json FILE]
// RGB: 300 questions with noise, all their passages in one archive: is the answer contained? Real pages: are answers right, how
// long are those of factual questions, and does the first sentence answer? With --news, the same pages among 20,000 news articles.
import { parseArgs } from 'node:util';
import { createExtractiveAnswerModel } from '../src/answering/extractive-answer-model.ts';
import { ask } from '../src/pipelines/ask.ts';
import type { ReadArchive } from '../src/pipelines/index-archive.ts';
import type { Answer } from '../src/types/answer.ts';
import { archiveOf } from './support/archive-of.ts';
import { searchable } from './support/cached-snapshot.ts';
import { rgbSet } from './support/eval-data.ts';
import { holdsAnswer } from './support/holds-answer.ts';
import { readJsonLines } from './support/read-json-lines.ts';
import { seedArchive } from './support/seed-pages.ts';
import { WORLDS } from './support/worlds.ts';
import { circumstances, writeReport } from './support/write-report.ts';

const { values } = parseArgs({
  options: {
    questions: { type: 'string', default: '300' },
    news: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});

/** A question with what its answer must hold: of each group one spelling. */
interface Asked {
  readonly question: string;
  readonly must: readonly (readonly string[])[];
}

const about = circumstances();
console.log(`${about.machine}, commit ${about.commit}`);
const noise = readJsonLines<{ question: string; answers: string[][] }>('eval-data/rgb/noise.jsonl')
  .slice(0, Number(values.questions))
  .map(({ question, answers }) => ({ question, must: answers }));
const seed = readJsonLines<{
  question: string;
  type: string;
  answerable: boolean;
  history?: unknown[];
  must_include?: string[][];
}>('qa/seed-questions.jsonl').filter(({ answerable, history }) => answerable && !history?.length);
const factual = seed.filter(({ type }) => type.startsWith('fact-'));
const asked = (of: typeof seed): Asked[] => of.map(({ question, must_include: must = [] }) => ({ question, must }));

const pages = await seedArchive();
const measured = {
  rgb: await measure('RGB, noise', archiveOf(rgbSet().documents), noise),
  pages: await measure('real pages', pages, asked(seed)),
  factual: await measure('real pages, factual', pages, asked(factual)),
  ...(values.news && { news: await measure('real pages among news', await amongNews(), asked(seed)) }),
};
writeReport('answers', { ...about, ...measured }, values.json);

async function amongNews(): Promise<ReadArchive> {
  const world = WORLDS.find(({ sets }) => sets.includes('seed-in-news'));
  if (!world) throw new Error('There is no archive of pages among news.');
  return (await world.open({})).archive;
}

async function measure(name: string, archive: ReadArchive, questions: readonly Asked[]) {
  const parts = await searchable(archive);
  const { tokenizer, snapshot } = parts;
  const answerModel = createExtractiveAnswerModel({ tokenizer, lexical: snapshot.lexical });
  const answers: { readonly must: Asked['must']; readonly answer: Answer }[] = [];
  for (const { question, must } of questions) {
    const answer = await answerTo(question, { ...parts, answerModel });
    answers.push({ must, answer });
    if (values.verbose && (answer.refused || !holdsAnswer(answer.answer, must)))
      console.log(`✗ ${question} ${JSON.stringify(must)}\n   ${answer.refused ? '(refused) ' : ''}${answer.answer}`);
  }
  const given = answers.filter(({ answer }) => !answer.refused);
  const right = given.filter(({ answer, must }) => holdsAnswer(answer.answer, must));
  const lengths = given.map(({ answer }) => answer.answer.length).toSorted((a, b) => a - b);
  const figures = {
    questions: answers.length,
    contained: right.length / answers.length,
    refused: 1 - given.length / answers.length,
    inFirstSentence:
      right.filter(({ answer, must }) => holdsAnswer(answer.sentences[0]?.text ?? '', must)).length / right.length,
    medianChars: lengths[lengths.length >> 1] ?? 0,
  };
  console.log(`${name}: ${JSON.stringify(figures)}`);
  return figures;
}

async function answerTo(question: string, parts: Parameters<typeof ask>[0]): Promise<Answer> {
  for await (const event of ask(parts, { question }, new AbortController().signal)) {
    if (event.type === 'answer') return event.answer;
    if (event.type === 'error') throw new Error(`${question}: ${event.error.message}`);
  }
  throw new Error(`${question}: no answer`);
}

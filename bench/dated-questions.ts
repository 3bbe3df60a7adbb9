// Measures whether an article is found by the day, page or author it was printed under and two words of its headline, over the
// newspaper of ../shared:
//   tsx bench/dated-questions.ts [--questions 100] [--seed 1] [--misses] [--fresh] [--json FILE]
// Prints figures by kind of question, and writes them as JSON into bench/results/.
import { parseArgs } from 'node:util';
import { search } from '../src/pipelines/search.ts';
import { archiveOf } from './support/archive-of.ts';
import { searchable } from './support/cached-snapshot.ts';
import { ASKED_ON, datedQuestions } from './support/dated-questions.ts';
import { figuresOf, type Question } from './support/question-set.ts';
import { readJsonLines } from './support/read-json-lines.ts';
import { circumstances, writeReport } from './support/write-report.ts';

const { values } = parseArgs({
  options: {
    questions: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    misses: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});
/** Passages looked at for a ranking of articles, of which several may be one article's. */
const DEPTH = 50;

interface Row {
  readonly id: string;
  readonly date: string;
  readonly page: number;
  readonly title: string;
  readonly text: string;
  readonly paper: string;
  readonly author?: string;
}

const rows = readJsonLines<Row>('eval-data/newspaper/rmrb-2026h1.jsonl.gz');
const documents = rows.map(({ id, date, page, title, text, paper, author = '' }) => ({
  id,
  date,
  title,
  text,
  paper,
  page: String(page).padStart(2, '0'),
  authors: author.split(/[、，, ]+/u).filter(Boolean),
}));
const parts = await searchable(archiveOf(documents), values.fresh);
const clock = { ...parts.clock, now: () => new Date(`${ASKED_ON}T04:00:00Z`) };
const questions = datedQuestions(documents, parts.snapshot.lexical, Number(values.questions), Number(values.seed));
const about = circumstances();
console.log(`${about.machine}, commit ${about.commit}; ${documents.length} articles`);

const rankings: string[][] = [];
for (const question of questions) {
  const { passages } = await search({ ...parts, clock }, question.text, DEPTH, {});
  const ranking = [...new Set(passages.map(({ article }) => article.id))].slice(0, 10);
  rankings.push(ranking);
  if (values.misses && !ranking.slice(0, 5).some((id) => question.groups[0]?.has(id))) {
    console.log(`missed: ${question.text} (${[...(question.groups[0] ?? [])].join(' ')})`);
  }
}
const byType: Record<string, ReturnType<typeof figuresOf>> = {};
for (const type of new Set(questions.map((question) => question.type))) byType[type] = figures((q) => q.type === type);
const all = figures(() => true);
for (const [type, { questions: n, r1, r5 }] of Object.entries({ ...byType, all })) {
  console.log(`${type.padEnd(24)} n ${String(n).padStart(4)}  R@1 ${r1.toFixed(3)}  R@5 ${r5.toFixed(3)}`);
}
writeReport('dated-questions', { ...about, ...all, byType }, values.json);

function figures(isMeant: (question: Question) => boolean): ReturnType<typeof figuresOf> {
  const places = [...questions.keys()].filter((i) => isMeant(questions[i] as Question));
  return figuresOf(
    places.flatMap((i) => questions[i] ?? []),
    places.flatMap((i) => [rankings[i] ?? []]),
  );
}

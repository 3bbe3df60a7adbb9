// Measures how much is still found when a question is mistyped, in traditional script, in full width or with spaces in it: our
// own questions over the sample archive, alone or among a thousand articles of another newspaper that ../shared has:
//   npm run bench:noisy -- [--seed 1] [--among-others] [--misses] [--json FILE]
// Prints figures by kind of noise, and writes them as JSON into bench/results/.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PACKAGE_ROOT } from '../src/package-root.ts';
import { search } from '../src/pipelines/search.ts';
import { fold } from '../src/text/fold.ts';
import { chanceOf } from '../test/support/compose-page-random.ts';
import { archiveOf, joinArchives } from './support/archive-of.ts';
import { searchable } from './support/cached-snapshot.ts';
import { newspaperDocuments } from './support/everyday-set.ts';
import { NOISE, type Clean } from './support/noise.ts';
import { figuresOf } from './support/question-set.ts';
import { pagesArchive } from './support/seed-pages.ts';
import { circumstances, writeReport } from './support/write-report.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    'among-others': { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});

interface OwnQuestion extends Clean {
  /** A few characters that stand in the passages that answer, and in no others. */
  readonly key: string;
}

const sample = await pagesArchive(path.join(PACKAGE_ROOT, 'corpus'));
const archive = values['among-others'] ? joinArchives(archiveOf(newspaperDocuments()), sample) : sample;
const parts = await searchable(archive);
const ours = new Set(sample.articles.map(({ id }) => id));
const { passages: all } = parts.snapshot.store;
const passages = all.filter(({ articleId }) => ours.has(articleId));
const questions = fs
  .readFileSync(path.join(import.meta.dirname, 'quality/own-questions.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as OwnQuestion)
  .map((own) => ({ ...own, gold: new Set(passages.filter(({ text }) => holds(text, own.key)).map(({ id }) => id)) }))
  .filter(({ gold }) => gold.size > 0);
const about = circumstances();
console.log(`${about.machine}, commit ${about.commit}; ${all.length} passages, ${questions.length} questions`);

const byNoise: Record<string, ReturnType<typeof figuresOf>> = {};
const foundClean = new Set<number>();
for (const [noise, disturb] of Object.entries(NOISE)) {
  const chance = chanceOf(Number(values.seed));
  const rankings: string[][] = [];
  for (const [i, own] of questions.entries()) {
    const text = disturb(own, chance);
    const { passages: found } = await search(parts, text, 10, {});
    rankings.push(found.map(({ passageId }) => passageId));
    const isFound = found.slice(0, 5).some(({ passageId }) => own.gold.has(passageId));
    if (noise === 'clean' && isFound) foundClean.add(i);
    if (values.misses && !isFound && (noise === 'clean' || foundClean.has(i))) {
      console.log(`missed, ${noise}: ${text} (${own.question}, ${own.key})`);
    }
  }
  const asked = questions.map(({ question, gold }) => ({ id: question, text: question, type: noise, groups: [gold] }));
  const figures = (byNoise[noise] = figuresOf(asked, rankings));
  const cells = [figures.r1, figures.r5, figures.mrr10].map((share) => (share * 100).toFixed(1).padStart(5));
  console.log(`${noise.padEnd(34)} R@1 ${cells[0]}  R@5 ${cells[1]}  MRR ${cells[2]}`);
}
writeReport('noisy-questions', { ...about, byNoise }, values.json);

function holds(text: string, key: string): boolean {
  return fold(text).replace(/\s/gu, '').includes(fold(key).replace(/\s/gu, ''));
}

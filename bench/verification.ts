// Measures how well verification tells true sentences of answers from corrupted ones: sentences that quote, as the product answers
// our own questions; sentences that retell the sample archive in other words, written by hand; and sentences of articles
// retold by rules. With ../shared the questions over the five real pages and articles of a newspaper as well:
//   tsx bench/verification.ts [--seed 1] [--articles 1500] [--mistakes 5] [--json FILE]
// Prints, by kind of corruption, the share that was detected, and writes it as JSON into bench/results/.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PACKAGE_ROOT } from '../src/package-root.ts';
import { chanceOf } from '../test/support/compose-page-random.ts';
import { archiveOf } from './support/archive-of.ts';
import { searchable } from './support/cached-snapshot.ts';
import { newspaperDocuments } from './support/everyday-set.ts';
import { readJsonLines, SHARED } from './support/read-json-lines.ts';
import { pagesArchive, seedArchive } from './support/seed-pages.ts';
import { circumstances, writeReport } from './support/write-report.ts';
import { quotedClaims, retoldClaims, type Claim, type Retold } from './verification/claims.ts';
import { measureVerification } from './verification/measure-verification.ts';
import { rephrased } from './verification/rephrase.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    articles: { type: 'string', default: '1500' },
    sets: { type: 'string', default: '' },
    mistakes: { type: 'string', default: '0' },
    json: { type: 'string' },
  },
});
const seed = Number(values.seed);
const wanted = values.sets.split(',').filter(Boolean);

const SETS: Readonly<Record<string, () => Promise<Claim[]>>> = {
  'sample quoted': async () =>
    await quotedClaims(
      ownLines<{ question: string }>('quality/own-questions.jsonl').map(({ question }) => question),
      await sample(),
    ),
  'sample retold': async () =>
    await retoldClaims(ownLines<Retold>('verification/retold-sentences.jsonl'), await sample()),
  'sample by rules': async () => await byRules(await sampleArchive(), 150),
  ...(fs.existsSync(SHARED) && {
    'seed quoted': async () => await quotedClaims(seedQuestions(), await searchable(await seedArchive())),
    'seed by rules': async () => await byRules(await seedArchive(), 150),
    'newspaper by rules': async () => await byRules(newspaper(), 600),
  }),
};

const about = circumstances();
console.log(`${about.machine}, commit ${about.commit}, seed ${seed}`);
const measured: object[] = [];
for (const [set, claimsOf] of Object.entries(SETS)) {
  if (wanted.length > 0 && !wanted.includes(set)) continue;
  const claims = await claimsOf();
  const started = performance.now();
  const { untouched, corrupted, mistakes } = measureVerification(claims, chanceOf(seed));
  const ms = (performance.now() - started) / (untouched.claims + corrupted.reduce((sum, row) => sum + row.claims, 0));
  console.log(`\n${set}: false alarms ${share(untouched)} of ${untouched.claims}; ${ms.toFixed(1)} ms a sentence`);
  for (const row of corrupted) console.log(`  ${row.kind.padEnd(18)} ${share(row)} detected of ${row.claims}`);
  const shown: Record<string, number> = {};
  for (const { kind, text, why } of mistakes) {
    shown[kind] = (shown[kind] ?? 0) + 1;
    if (shown[kind] <= Number(values.mistakes)) console.log(`    ${kind}: ${text} ${why && `← ${why}`}`);
  }
  measured.push({ set, untouched, corrupted });
}
writeReport('verification', { ...about, seed, measured }, values.json);

async function sampleArchive() {
  return await pagesArchive(path.join(PACKAGE_ROOT, 'corpus'));
}

async function sample() {
  return await searchable(await sampleArchive());
}

function newspaper() {
  const documents = newspaperDocuments().filter(({ text }) => text.length > 150);
  return archiveOf(chanceOf(seed).some(documents, Number(values.articles)));
}

async function byRules(archive: Awaited<ReturnType<typeof sampleArchive>>, count: number): Promise<Claim[]> {
  return await retoldClaims(rephrased(archive.articles, count, chanceOf(seed)), await searchable(archive));
}

function seedQuestions(): string[] {
  return readJsonLines<{ question: string; answerable: boolean; history?: unknown[] }>('qa/seed-questions.jsonl')
    .filter(({ answerable, history }) => answerable && !history?.length)
    .map(({ question }) => question);
}

function ownLines<T>(file: string): T[] {
  const rows = fs
    .readFileSync(path.join(import.meta.dirname, file), 'utf8')
    .split('\n')
    .filter(Boolean);
  return rows.map((row) => JSON.parse(row) as T);
}

function share({ claims, rejected }: { readonly claims: number; readonly rejected: number }): string {
  return `${((100 * rejected) / Math.max(1, claims)).toFixed(1).padStart(5)} %`;
}

// Measures how long the list of all hits takes, whole and with its first entries, and the list as a file:
//   npm run bench:hits -- [--passages 100000] [--index DIR] [--words 200]
// Words are the archive's own: each second one is among its most frequent, which is the worst case; questions are those of the
// set the archive was made for. With --index a snapshot built before is opened, and nothing is asked but words.
import { parseArgs } from 'node:util';
import { toCsv } from '../src/server/hits/to-csv.ts';
import { hits, type HitsParts } from '../src/pipelines/hits.ts';
import { STOP_WORDS } from '../src/retrieval/stop-words.ts';
import { benchCorpus } from './retrieval/bench-corpus.ts';
import { quantile, spread } from './retrieval/quantile.ts';
import { searchable } from './support/cached-snapshot.ts';
import { openAt } from './support/snapshot-at.ts';
import { circumstances, writeReport } from './support/write-report.ts';

/** Passages that words are drawn from, evenly. */
const SAMPLED = 2_000;
const SHOWN = 20;

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '100000' },
    index: { type: 'string' },
    words: { type: 'string', default: '200' },
  },
});
const corpus = values.index ? undefined : await benchCorpus({ passages: Number(values.passages) });
const parts = values.index
  ? await openAt(values.index)
  : await searchable((corpus as NonNullable<typeof corpus>).archive);
const { store } = parts.snapshot;
const about = circumstances();
console.log(`${about.machine}, commit ${about.commit}, ${store.passages.length} passages`);

const words = frequentAndRare(Number(values.words));
const measured = {
  'one word': measure(words),
  'two words': measure(words.map((word, i) => `${word} ${words[(i * 7 + 1) % words.length] ?? ''}`)),
  questions: measure((corpus?.questions.questions ?? []).slice(0, words.length).map(({ text }) => text)),
};
for (const [kind, figures] of Object.entries(measured)) console.log(`  ${kind} ${JSON.stringify(figures)}`);
const commonest = words[0] ?? '';
const began = performance.now();
const all = list(parts, commonest);
const lines = [...toCsv(all.entries(0, all.summary.total), 'http://site')].length - 1;
const file = { articles: lines, ms: Math.round(performance.now() - began) };
console.log(`  all of the most frequent word as CSV ${JSON.stringify(file)}`);
writeReport('hits', { ...about, passages: store.passages.length, measured, file });

function list({ snapshot, tokenizer, clock }: HitsParts, q: string) {
  return hits({ snapshot, tokenizer, clock }, q, { order: 'relevance', filters: {} });
}

/** Each is asked once to warm up: code is compiled then, and what belongs to the archive made. */
function measure(queries: readonly string[]) {
  const ms: number[] = [];
  const totals: number[] = [];
  for (const q of queries.slice(0, 20)) list(parts, q);
  for (const q of queries) {
    const start = performance.now();
    const found = list(parts, q);
    const shown = [...found.entries(0, SHOWN)].length;
    ms.push(performance.now() - start);
    totals.push(Math.max(found.summary.total, shown));
  }
  const { p50, p95 } = spread(ms);
  const most = Math.max(0, ...totals);
  return {
    queries: queries.length,
    p50,
    p95,
    worst: Math.round(Math.max(0, ...ms)),
    articles: { p50: quantile(totals, 0.5), most },
  };
}

/** Words of the archive: by turns one of the most frequent, most frequent first, and any other. */
function frequentAndRare(count: number): string[] {
  const step = Math.max(1, Math.floor(store.passages.length / SAMPLED));
  const counts = new Map<string, number>();
  for (const passage of store.passages.filter((_, i) => i % step === 0)) {
    for (const word of new Set(parts.tokenizer.words(passage.text)))
      if (word.length > 1 && !STOP_WORDS.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const byFrequency = [...counts].toSorted(([, a], [, b]) => b - a).map(([word]) => word);
  const half = Math.ceil(count / 2);
  const others = byFrequency.slice(half);
  return byFrequency.slice(0, half).flatMap((word, i) => [word, others[(i * 997) % others.length] ?? word]);
}

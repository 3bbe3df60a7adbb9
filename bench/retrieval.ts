// Measures how fast retrieval is and what it takes, as archives grow, beside the raw limit and other libraries in the same run:
//   npm run bench:retrieval -- [--passages 1000,10000,100000] [--sets cmrc,dureader,rgb] [--questions 200]
//     [--peers langchain-ensemble,orama-hybrid] [--peer-questions 30] [--peers-up-to 100000] [--no-raw] [--json FILE]
// Prints corpus size, machine, commit and medians, and writes them as JSON into bench/results/. What is measured and how is
// told in docs/benchmarks.md.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { askedOf } from './retrieval/asked-questions.ts';
import type { CorpusName } from './retrieval/bench-corpus.ts';
import type { BuildResult, BuildTask } from './retrieval/build-phase.ts';
import { measureService } from './retrieval/measure-service.ts';
import { PEERS } from './retrieval/peer.ts';
import type { PeerResult, PeerTask } from './retrieval/peer-phase.ts';
import type { RawResult } from './retrieval/raw-phase.ts';
import { runPhase } from './retrieval/run-phase.ts';
import type { ServeResult } from './retrieval/serve-phase.ts';
import { figuresOf, type Question } from './support/question-set.ts';
import { circumstances, writeReport } from './support/write-report.ts';

const { values } = parseArgs({
  allowNegative: true,
  options: {
    passages: { type: 'string', default: '1000,10000,100000' },
    sets: { type: 'string', default: '' },
    questions: { type: 'string', default: '200' },
    peers: { type: 'string', default: PEERS.join(',') },
    'peer-questions': { type: 'string', default: '30' },
    'peers-up-to': { type: 'string', default: '100000' },
    raw: { type: 'boolean', default: true },
    json: { type: 'string' },
  },
});
const list = (text: string): string[] => text.split(',').filter(Boolean);
const corpora: CorpusName[] = [
  ...list(values.passages).map((passages) => ({ passages: Number(passages) })),
  ...list(values.sets).map((set) => ({ set })),
];
const peers = list(values.peers).length > 0 && hasPeers() ? list(values.peers) : [];
const about = circumstances();
console.log(`${about.machine}, commit ${about.commit}`);
const measured: object[] = [];
for (const corpus of corpora) measured.push(await measure(corpus));
writeReport('retrieval', { ...about, measured }, values.json);

function hasPeers(): boolean {
  if (fs.existsSync(path.join(import.meta.dirname, 'peers/node_modules'))) return true;
  console.log('No other libraries are here to compare with. To have them: npm ci --prefix bench/peers');
  return false;
}

/** Each phase runs in a process of its own and finds the index of the first one. */
async function measure(corpus: CorpusName) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'baowen-retrieval-'));
  try {
    const task: BuildTask = { folder, corpus, questions: Number(values.questions) };
    const built = runPhase<BuildResult>('build-phase', task);
    if (!built) return { corpus };
    const { bytesAPassageByFile, ...figures } = built;
    console.log(
      `\n${JSON.stringify(corpus)} ${JSON.stringify(figures)}\n  bytes ${JSON.stringify(bytesAPassageByFile)}`,
    );
    const served = runPhase<ServeResult>('serve-phase', { folder });
    if (!served) return { corpus, built };
    const { rankings, ms, ...taken } = served;
    const { questions } = askedOf(folder).read();
    const quality = figuresOf(questions, rankings);
    console.log(`  opened ${JSON.stringify(taken)}\n  ms ${JSON.stringify(ms)}\n  found ${JSON.stringify(quality)}`);
    const service = await measureService(
      path.join(folder, 'index'),
      questions.map(({ text }) => text),
    );
    console.log(`  service ${JSON.stringify(service)}`);
    const raw = values.raw ? runPhase<RawResult>('raw-phase', { folder }) : undefined;
    if (raw) console.log(`  raw limit ${JSON.stringify(raw)}`);
    const isSmall = built.passages <= 1.1 * Number(values['peers-up-to']);
    const beside = isSmall ? peers.map((peer) => measurePeer(folder, peer, questions, rankings)) : [];
    return { corpus, built, served: { ...taken, ms, quality }, service, raw, peers: beside };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function measurePeer(
  folder: string,
  peer: string,
  questions: readonly Question[],
  rankings: readonly (readonly string[])[],
) {
  const count = Math.min(questions.length, Number(values['peer-questions']));
  const numbers = Array.from({ length: count }, (_, i) => Math.floor((i * questions.length) / count));
  const task: PeerTask = { folder, peer, numbers };
  const result = runPhase<PeerResult>('peer-phase', task);
  if (!result) return { peer };
  const asked = numbers.flatMap((n) => questions[n] ?? []);
  const quality = figuresOf(asked, result.rankings);
  const product = figuresOf(
    asked,
    numbers.map((n) => rankings[n] ?? []),
  );
  const { ms, buildSeconds } = result;
  console.log(`  ${peer} ${JSON.stringify({ ms, buildSeconds, quality, product })}`);
  return { peer, ms, buildSeconds, quality, product };
}

// Gives another library the same passages, words and vectors, and asks it the same questions.
import path from 'node:path';
import { openAt } from '../support/snapshot-at.ts';
import { askedOf } from './asked-questions.ts';
import type { BuildPeer, PeerPassage } from './peer.ts';
import { spread } from './quantile.ts';
import { leave, phaseTask, type PhaseTask } from './run-phase.ts';

export interface PeerTask extends PhaseTask {
  readonly peer: string;
  /** So many of the questions, evenly drawn. */
  readonly numbers: readonly number[];
}

export interface PeerResult {
  readonly buildSeconds: number;
  readonly ms: { readonly p50: number; readonly p95: number };
  readonly rankings: readonly (readonly string[])[];
}

const DEPTH = 100;
const K = 10;
const WARM_UP = 3;

const { folder, peer, numbers } = phaseTask<PeerTask>();
const { questions, unit } = askedOf(folder).read();
const { snapshot, tokenizer, embedder } = await openAt(path.join(folder, 'index'));
const { store, vectors } = snapshot;
const codes = new Map<string, string>();

const { build } = (await import(path.join(import.meta.dirname, '../peers', `${peer}.mjs`))) as { build: BuildPeer };
const passages: PeerPassage[] = store.passages.map(({ id, ordinal, articleId, text }) => ({
  id,
  words: coded(tokenizer.words(`${store.article(articleId)?.headline}\n${text}`)),
  vector: Array.from(vectors.vector(ordinal)),
}));
const began = performance.now();
const search = await build(passages, vectors.dimension, DEPTH);
const buildSeconds = Math.round((performance.now() - began) / 100) / 10;

const ms: number[] = [];
const rankings: string[][] = [];
const asked = numbers.map((n) => questions[n]?.text ?? '');
for (const [i, text] of [...asked.slice(0, WARM_UP), ...asked].entries()) {
  const started = performance.now();
  const words = coded([...new Set(tokenizer.words(text))]);
  const ids = await search({ words, vector: Array.from(await embedder.embedQuery(text)) });
  if (i < WARM_UP) continue;
  ms.push(performance.now() - started);
  const ranked = unit === 'article' ? ids.map((id) => store.passage(id)?.articleId ?? id) : ids;
  rankings.push([...new Set(ranked)].slice(0, K));
}
const result: PeerResult = { buildSeconds, ms: spread(ms), rankings };
leave(result);

/** All codes are as long as each other, so that none is a part of another. */
function coded(words: readonly string[]): string[] {
  return words.map((word) => {
    const known = codes.get(word);
    if (known) return known;
    const code = `w${codes.size.toString(36).padStart(4, '0')}`;
    codes.set(word, code);
    return code;
  });
}

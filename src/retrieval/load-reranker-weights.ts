import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE_ROOT } from '../package-root.ts';
import type { RerankerWeights } from './linear-reranker.ts';

/** Tables of weights: for the embedder that comes with the program, and for one that is a service. */
export type RerankerTable = 'built-in' | 'service';

const FILE = path.join(PACKAGE_ROOT, 'models', 'reranker', 'weights.json');

/** The weights learned by `models/train/reranker.ts`, see `models/reranker/README.md`. */
export function loadRerankerWeights(table: RerankerTable): RerankerWeights {
  return (JSON.parse(readFileSync(FILE, 'utf8')) as Record<RerankerTable, RerankerWeights>)[table];
}

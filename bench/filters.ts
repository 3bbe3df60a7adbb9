// Measures what a filter costs the search of vectors: npm run bench:filters -- [--passages 100000] [--json FILE]
// Prints the milliseconds of looking at every vector, of a search without a filter, and of searches with filters that keep ever
// fewer passages, scattered as a section's are or in one run as a day's are; each as a share of looking at every vector.
import { parseArgs } from 'node:util';
import { buildHnswCells } from '../src/indexing/hnsw-cells.ts';
import { HnswVectorIndex } from '../src/indexing/hnsw-vector-index.ts';
import { VectorMatrix } from '../src/indexing/vector-matrix.ts';
import type { OrdinalFilter } from '../src/types/ports/lexical-index.ts';
import { clusteredVectors } from '../test/support/clustered-vectors.ts';
import { circumstances, writeReport } from './support/write-report.ts';

const DIMENSION = 256;
const WANTED = 100;
const QUESTIONS = 60;
const KEPT = [0.5, 0.1, 0.03, 0.01, 0.001, 0.0001];

const { values } = parseArgs({
  options: { passages: { type: 'string', default: '100000' }, json: { type: 'string' } },
});
const size = Number(values.passages);
const matrix = VectorMatrix.of(clusteredVectors(size, DIMENSION), DIMENSION);
const index = new HnswVectorIndex(matrix, await buildHnswCells(matrix));
const everyOne = new HnswVectorIndex(matrix, await buildHnswCells(matrix, Infinity));
const questions = Array.from({ length: QUESTIONS }, (_, n) => matrix.row(Math.floor((n * size) / QUESTIONS)));

const filters: readonly (readonly [name: string, filter: OrdinalFilter | undefined])[] = [
  ['none', undefined],
  ...KEPT.flatMap((kept): [string, OrdinalFilter][] => {
    const step = Math.round(1 / kept);
    const [from, to] = [Math.floor(size / 3), Math.floor(size / 3) + Math.ceil(size * kept)];
    return [
      [`${100 * kept} % scattered`, (ordinal) => ordinal % step === 0],
      [`${100 * kept} % in a run`, (ordinal) => ordinal >= from && ordinal < to],
    ];
  }),
];
const fullScanMs = medianMs(everyOne, undefined);
const rows = filters.map(([kept, filter]) => {
  const ms = medianMs(index, filter);
  return { kept, ms: round(ms), timesFullScan: round(ms / fullScanMs) };
});
const result = { ...circumstances(), passages: size, dimension: DIMENSION, fullScanMs: round(fullScanMs), rows };
console.log(JSON.stringify(result, null, 2));
writeReport('filters', result, values.json);

function medianMs(searched: HnswVectorIndex, filter: OrdinalFilter | undefined): number {
  const times = [...questions, ...questions].map((question) => {
    const started = performance.now();
    searched.search(question, WANTED, filter);
    return performance.now() - started;
  });
  return times.slice(questions.length).toSorted((a, b) => a - b)[questions.length >> 1] ?? 0;
}

function round(x: number): number {
  return Math.round(x * 1000) / 1000;
}

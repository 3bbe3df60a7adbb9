import type { RankedList } from '../types/hit.ts';
import type { OrdinalFilter } from '../types/ports/lexical-index.ts';
import type { VectorIndex } from '../types/ports/vector-index.ts';

/** @returns passages whose vectors lie near the question's and on its side (cosine above 0), at most `k` */
export function denseLeg(vectors: VectorIndex, question: Float32Array, k: number, filter?: OrdinalFilter): RankedList {
  const rows = vectors.search(question, k, filter).filter((row) => row.score > 0);
  return { leg: 'dense', scoreKind: 'cosine', rows };
}

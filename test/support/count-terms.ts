import type { PassageTerms } from '../../src/indexing/bm25f.ts';
import { TermCounter, type TermCounts } from '../../src/indexing/term-counter.ts';

/** The terms of passages, counted as one batch. */
export function countTerms(passages: Iterable<PassageTerms>): TermCounts {
  const counter = new TermCounter();
  for (const passage of passages) counter.add(passage);
  return counter.counts();
}

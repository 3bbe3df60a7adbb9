import type { Alias } from './alias.ts';
import type { Manifest } from './index-build.ts';
import type { LexicalIndex } from './ports/lexical-index.ts';
import type { PassageStore } from './ports/passage-store.ts';
import type { VectorIndex } from './ports/vector-index.ts';

/** A published index, opened: everything an answer is made from. Immutable; an answer uses one from start to end. */
export interface Snapshot {
  readonly manifest: Manifest;
  readonly lexical: LexicalIndex;
  readonly vectors: VectorIndex;
  readonly store: PassageStore;
  /** Other names of the same, as the archive itself gives them. */
  readonly aliases: readonly Alias[];
}

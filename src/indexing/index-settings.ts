import type { Manifest } from '../types/index-build.ts';
import type { Embedder } from '../types/ports/embedder.ts';
import type { Tokenizer } from '../types/ports/tokenizer.ts';
import { LEXICAL_FINGERPRINT } from './bm25f.ts';
import { PASSAGES_FINGERPRINT } from './split-passages.ts';

/** The settings a snapshot is built with, and must have been built with to be opened. */
export function indexSettings(
  tokenizer: Pick<Tokenizer, 'fingerprint'>,
  embedder: Pick<Embedder, 'fingerprint' | 'dimension'>,
): Manifest['settings'] {
  return {
    tokenizer: tokenizer.fingerprint,
    embedder: embedder.fingerprint,
    dimension: embedder.dimension,
    lexical: LEXICAL_FINGERPRINT,
    passages: PASSAGES_FINGERPRINT,
  };
}

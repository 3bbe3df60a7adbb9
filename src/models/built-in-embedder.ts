import { jiebaTokenizer } from '../text/tokenizer.ts';
import type { Embedder } from '../types/ports/embedder.ts';
import { createStaticEmbedder } from './static-embedder.ts';
import { loadStaticWeights } from './static-weights.ts';

let loaded: Embedder | undefined;

/**
 * The embedder with the vectors learned by this project, see `models/embedder/README.md`; read once, when first asked for.
 * Its words are the plain tokenizer's, whatever an archive adds to its own.
 * @throws BaowenError `weights_damaged`
 */
export function builtInEmbedder(): Embedder {
  return (loaded ??= createStaticEmbedder(jiebaTokenizer, loadStaticWeights()));
}

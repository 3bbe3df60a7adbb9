import type { LexicalIndex } from '../types/ports/lexical-index.ts';
import type { Tokenizer } from '../types/ports/tokenizer.ts';

/** Whether the archive holds every word of a text, together or apart. */
export function isHeld(text: string, tokenizer: Tokenizer, lexical: LexicalIndex): boolean {
  return tokenizer.words(text).every((word) => lexical.documentFrequency(word) > 0);
}

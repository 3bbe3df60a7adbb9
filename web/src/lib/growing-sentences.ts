/** A sentence of an answer that is still being written: nobody has judged it yet. */
export interface GrowingSentence {
  readonly text: string;
  readonly verdict: null;
}

/**
 * Cuts the words of a growing answer, without marks, behind the end of each sentence; joined, they are the words. A sentence
 * that is over stays the same however the answer goes on, unless closing quotation marks follow it.
 */
export function growingSentences(words: string): readonly GrowingSentence[] {
  return (words.match(/[^。！？!?\n]*(?:[。！？!?\n]+[”’」』）)]*|$)/gu) ?? [])
    .filter((text) => text !== '')
    .map((text) => ({ text, verdict: null }));
}

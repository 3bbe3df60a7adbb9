/** Cuts Chinese text into terms. Every method folds its input first (script, width, case), so callers need not. */
export interface Tokenizer {
  /** Changes whenever the same text may be cut differently; pinned in the manifest. */
  readonly fingerprint: string;
  /** Words in search mode (long words and their parts), names recognised, in order, punctuation dropped. */
  words(text: string): readonly string[];
  /**
   * What the lexical index stores: the single Han characters, their pairs, and the words that are neither. 芦淞 the word and
   * 芦淞 the pair are one term, so a word of two characters is found however the text around it was cut.
   */
  terms(text: string): readonly string[];
  /** One plain segmentation that covers the text, names not guessed: for asking whether a word spans a seam. */
  cut(text: string): readonly string[];
}

/** Stands before characters and pairs of characters, so that 中国 the word and 中国 the pair are different tokens. */
export const GRAM_MARK = '\u0001';

/** The number of each token that has a vector: words as they are, characters and pairs of characters marked. */
export type Vocabulary = ReadonlyMap<string, number>;

/**
 * What of a text has vectors: its words, and for a word unknown its characters and pairs of characters that are known.
 * @param words of the tokenizer in search mode, long words and their parts
 * @returns numbers of tokens in order, with repetition
 */
export function knownTokens(words: readonly string[], vocabulary: Vocabulary): number[] {
  const tokens: number[] = [];
  const addIfKnown = (token: string): void => {
    const number = vocabulary.get(token);
    if (number !== undefined) tokens.push(number);
  };
  for (const word of words) {
    const number = vocabulary.get(word);
    if (number !== undefined) tokens.push(number);
    else for (const gram of gramsOf(word)) addIfKnown(gram);
  }
  return tokens;
}

const HAN_ONLY = /^\p{Script=Han}+$/u;

/** The characters of a word and its pairs of neighbouring ones, marked; none of zzz or 3847, whose parts mean nothing. */
export function gramsOf(word: string): string[] {
  if (!HAN_ONLY.test(word)) return [];
  const characters = [...word];
  const grams = characters.map((character) => GRAM_MARK + character);
  for (let i = 1; i < characters.length; i++) grams.push(`${GRAM_MARK}${characters[i - 1]}${characters[i]}`);
  return grams;
}

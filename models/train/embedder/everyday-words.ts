import { knownTokens, type Vocabulary } from '../../../src/models/known-tokens.ts';
import type { SynonymGroup } from '../../../src/text/parse-thesaurus.ts';
import type { Random } from './random.ts';

/** What may be said instead of the word that a token stands for. */
export interface EverydayWord {
  /** Tokens of its parts, which stand before it in a text cut in search mode. */
  readonly parts: ReadonlySet<number>;
  /** Tokens of each other word of its groups. */
  readonly others: readonly (readonly number[])[];
}

/** For each token that is a printed word of the thesaurus, the other words of its groups. */
export function everydayWords(
  groups: readonly SynonymGroup[],
  wordsOf: (text: string) => readonly string[],
  vocabulary: Vocabulary,
): ReadonlyMap<number, EverydayWord> {
  const tokensOf = (word: string): number[] => knownTokens(wordsOf(word), vocabulary);
  const found = new Map<number, EverydayWord>();
  for (const { printed, spoken } of groups) {
    for (const word of printed) {
      const token = vocabulary.get(word);
      const own = tokensOf(word);
      if (token === undefined || !own.includes(token)) continue; // cut into parts, never met as one
      const others = [...spoken, ...printed.filter((other) => other !== word)].map(tokensOf);
      const before = found.get(token)?.others ?? [];
      found.set(token, { parts: new Set(own.filter((t) => t !== token)), others: [...before, ...others] });
    }
  }
  return found;
}

/** Tokens of a text as a reader might put it: of the words that have everyday ones, this share is replaced. */
export function inEverydayWords(
  tokens: Int32Array,
  words: ReadonlyMap<number, EverydayWord>,
  share: number,
  random: Random,
): Int32Array {
  const said: number[] = [];
  for (const token of tokens) {
    const word = words.get(token);
    if (!word || random.next() >= share) {
      said.push(token);
      continue;
    }
    while (word.parts.has(said.at(-1) ?? -1)) said.pop();
    said.push(...(word.others[random.below(word.others.length)] ?? []));
  }
  return Int32Array.from(said);
}

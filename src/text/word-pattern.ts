import type { Span } from '../types/span.ts';
import { fold } from './fold.ts';

const HAN = /\p{Script=Han}/u;
const LATIN = /[a-z\d]/;

/**
 * Finds words as they stand in a folded text: 李明 also where it is set 李 明, a number or a Latin word only where it stands by
 * itself (5 is not in 15). Where several begin at one place, the longest is found.
 * @param words folded, not empty
 */
export function wordPattern(words: readonly string[]): RegExp {
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map(wordSource).join('|'), 'g');
}

/** Where any of the words stands in a text, ascending, none over another. */
export function wordSpans(text: string, words: readonly string[]): Span[] {
  if (words.length === 0) return [];
  return [...fold(text).matchAll(wordPattern(words))].map(({ index, 0: found }) => [index, index + found.length]);
}

/** Whether a word stands in a text; most texts need not be folded for it. */
export function holdsWord(text: string, word: string): boolean {
  const isBounded = LATIN.test(word[0] ?? '') || LATIN.test(word.at(-1) ?? '');
  return (!isBounded && text.includes(word)) || wordPattern([word]).test(fold(text));
}

function wordSource(word: string): string {
  const characters = [...word];
  const body = characters.map((character, i) => {
    const isRun = HAN.test(character) && HAN.test(characters[i + 1] ?? '');
    return escaped(character) + (isRun ? ' *' : '');
  });
  const before = LATIN.test(word[0] ?? '') ? '(?<![a-z\\d])' : '';
  const after = LATIN.test(word.at(-1) ?? '') ? '(?![a-z\\d])' : '';
  return before + body.join('') + after;
}

function escaped(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');
}

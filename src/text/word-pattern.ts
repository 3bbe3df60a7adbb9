import type { Span } from '../types/span.ts';
import { foldUnit } from './fold.ts';

const HAN = /\p{Script=Han}/u;
const LATIN = /[a-z\d]/;
/** A digit or a letter from a to z in any width and case. */
const LATIN_CLASS = '[a-zA-Z\\d\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a]';

/**
 * Finds words in texts as they are printed, whatever their script, width and case: 图书馆 finds 圖書館, 李明 also 李 明. A number or
 * a Latin word is found only where it stands by itself (5 is not in 15). Where several begin at one place, the longest is
 * found. The pattern knows all that each character may be printed as, so that no text need be folded.
 * @param words folded, not empty
 */
function wordPattern(words: readonly string[]): RegExp {
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map(wordSource).join('|'), 'g');
}

/** Tells whether a word stands in a text; most texts have it as it is written, which is seen at once. @param word folded */
export function wordTest(word: string): (text: string) => boolean {
  const pattern = wordPattern([word]);
  const isBounded = LATIN.test(word[0] ?? '') || LATIN.test(word.at(-1) ?? '');
  return (text) => (!isBounded && text.includes(word)) || text.search(pattern) >= 0;
}

/** Tells where any of some words stands in a text, ascending, none over another. */
export type WordFinder = (text: string) => Span[];

/** @param words folded; none finds nothing */
export function wordFinder(words: readonly string[]): WordFinder {
  if (words.length === 0) return () => [];
  const pattern = wordPattern(words);
  return (text) => [...text.matchAll(pattern)].map(({ index, 0: found }) => [index, index + found.length]);
}

function wordSource(word: string): string {
  const characters = [...word];
  const body = characters.map((character, i) => {
    const isRun = HAN.test(character) && HAN.test(characters[i + 1] ?? '');
    return printedForms(character) + (isRun ? '[ \\u00a0\\u3000]*' : '');
  });
  const before = LATIN.test(word[0] ?? '') ? `(?<!${LATIN_CLASS})` : '';
  const after = LATIN.test(word.at(-1) ?? '') ? `(?!${LATIN_CLASS})` : '';
  return before + body.join('') + after;
}

/** By folded unit, the units that fold to it, each `\uXXXX`; made at the first call. */
let forms: ReadonlyMap<number, string> | undefined;

function printedForms(character: string): string {
  forms ??= unfold();
  const units = Array.from({ length: character.length }, (_, i) => character.charCodeAt(i));
  return units.map((unit) => `[${forms?.get(unit) ?? escaped(unit)}]`).join('');
}

function unfold(): ReadonlyMap<number, string> {
  const unfolded = new Map<number, string>();
  for (let unit = 0; unit <= 0xffff; unit++) {
    const folded = foldUnit(unit);
    unfolded.set(folded, (unfolded.get(folded) ?? '') + escaped(unit));
  }
  return unfolded;
}

function escaped(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}

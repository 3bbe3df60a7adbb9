import { pinyin } from 'pinyin-pro';
import type { LexicalIndex } from '../types/ports/lexical-index.ts';
import type { Tokenizer } from '../types/ports/tokenizer.ts';
import type { QueryExpansion } from '../types/query.ts';

/** Less than a word the reader wrote: it is a guess. */
const WEIGHT = 0.5;
/** Longer words are seldom mistyped as a whole, and have too many neighbours. */
const NAME = /^\p{Script=Han}{2,4}$/u;
/** So many characters of a word may be other ones of the same sound. */
const MOST_CHANGES = 2;

/**
 * Words of the index that sound like a word of the question that no passage holds, tones aside: 芦淞 for 芦松. Names are
 * typed by their sound, and a wrong character finds nothing. A word of the dictionary is what the reader meant: only what
 * the segmenter took for a name, having no word for it, is guessed at.
 * @returns every such word of the index; a word of the question may have several
 */
export function homophones(words: readonly string[], lexical: LexicalIndex, tokenizer: Tokenizer): QueryExpansion[] {
  const isKnown = (word: string): boolean => lexical.documentFrequency(word) > 0;
  return words
    .filter((word) => NAME.test(word) && !isKnown(word) && tokenizer.cut(word).length > 1)
    .flatMap((from) =>
      spellings([...from], MOST_CHANGES)
        .filter(isKnown)
        .map((to) => ({ kind: 'homophone' as const, from, to, weight: WEIGHT })),
    );
}

/** All ways to write the same sounds with at most so many other characters, the way it is written left out. */
function spellings(characters: readonly string[], changes: number): string[] {
  const found = new Set<string>();
  const write = (written: string, at: number, left: number): void => {
    const character = characters[at];
    if (character === undefined) {
      found.add(written);
      return;
    }
    write(written + character, at + 1, left);
    if (left === 0) return;
    for (const other of soundalikes(character)) write(written + other, at + 1, left - 1);
  };
  write('', 0, changes);
  found.delete(characters.join(''));
  return [...found];
}

let charactersBySound: ReadonlyMap<string, readonly string[]> | undefined;

function soundalikes(character: string): readonly string[] {
  charactersBySound ??= listCharacters();
  return (charactersBySound.get(soundOf(character)) ?? []).filter((other) => other !== character);
}

/** The 6,763 characters of GB 2312: what simplified newspapers are printed with. */
function listCharacters(): ReadonlyMap<string, readonly string[]> {
  const bytes: number[] = [];
  for (let high = 0xb0; high <= 0xf7; high++) for (let low = 0xa1; low <= 0xfe; low++) bytes.push(high, low);
  const bySound = new Map<string, string[]>();
  for (const character of new TextDecoder('gb18030').decode(Uint8Array.from(bytes)).match(/\p{Script=Han}/gu) ?? []) {
    const sound = soundOf(character);
    bySound.set(sound, [...(bySound.get(sound) ?? []), character]);
  }
  return bySound;
}

function soundOf(character: string): string {
  return pinyin(character, { toneType: 'none' });
}

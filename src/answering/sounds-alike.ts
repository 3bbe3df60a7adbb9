import { pinyin } from 'pinyin-pro';

/** Readings met so far; one a character, since both sides of a comparison read a character the same way. */
const readings = new Map<string, string>();

/**
 * What the text prints that is read like the word, tones aside: 马若兰 for 马若岚. For words a reader may have mistyped; two
 * Han characters at least, since single syllables agree everywhere.
 */
export function soundalikeIn(text: string, word: string): string | undefined {
  if (!/^\p{Script=Han}{2,}$/u.test(word)) return undefined;
  const sounds = [...word].map(readingOf);
  for (let at = 0; at + word.length <= text.length; at++) {
    if (sounds.every((sound, i) => readingOf(text[at + i] ?? '') === sound)) return text.slice(at, at + word.length);
  }
  return undefined;
}

function readingOf(char: string): string {
  let reading = readings.get(char);
  if (reading === undefined) {
    reading = /\p{Script=Han}/u.test(char) ? pinyin(char, { toneType: 'none' }) : char;
    readings.set(char, reading);
  }
  return reading;
}

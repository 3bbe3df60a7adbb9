import { pinyin } from 'pinyin-pro';

/**
 * Whether the text holds a run that is read like the word, tones aside: 高小燕 for 高晓燕. For words a reader may have
 * mistyped; two characters at least, since single syllables agree everywhere.
 */
export function hasSoundalike(word: string, text: string): boolean {
  const sounds = soundsOf(word);
  if (sounds.length < 2) return false;
  const all = soundsOf(text);
  return all.some((_, at) => sounds.every((sound, i) => all[at + i] === sound));
}

function soundsOf(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array' });
}

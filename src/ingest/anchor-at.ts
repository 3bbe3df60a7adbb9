import type { LineNumbers } from '../text/line-numbers.ts';
import type { Anchor } from '../types/correction.ts';
import type { PlaceFinder } from './find-place.ts';

/** So many characters are tried, one after the other. */
const LENGTHS = [6, 9, 14, 24, 40];

/** The fewest words that name a place on a page, for a correction; the line's number where its words do not tell it apart. */
export function anchorAt({ place }: PlaceFinder, text: string, numbers: LineNumbers, offset: number): Anchor {
  const line = /^[^\r\n]*/u.exec(text.slice(offset, offset + 200))?.[0] ?? '';
  for (const length of LENGTHS) {
    const words = line.slice(0, length).trim();
    if (words !== '' && isAt(words)) return words;
    if (length >= line.length) break;
  }
  return numbers.at(offset);

  function isAt(words: string): boolean {
    try {
      return place(words)[0] === offset;
    } catch {
      return false; // they stand elsewhere too
    }
  }
}

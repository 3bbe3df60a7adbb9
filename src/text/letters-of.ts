import { fold } from './fold.ts';

const OTHERS = /[^\p{L}\p{N}]/gu;
/** What a code unit is, filled as units are met; 0 means not yet seen. */
const kinds = new Uint8Array(0x10000);
const [LETTER, OTHER, HALF] = [1, 2, 3];

/**
 * The folded letters and digits of a text alone: what two printings of the same words share. By a table, as whole passages are
 * read; but for the rare text with a character of two units.
 */
export function lettersOf(text: string): string {
  const folded = fold(text);
  let letters = '';
  let start = 0;
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i);
    const kind = kinds[unit] || kindOf(unit);
    if (kind === LETTER) continue;
    if (kind === HALF) return folded.replace(OTHERS, '');
    letters += folded.slice(start, i);
    start = i + 1;
  }
  return letters + folded.slice(start);
}

function kindOf(unit: number): number {
  const character = String.fromCharCode(unit);
  const isHalf = unit >= 0xd800 && unit <= 0xdfff;
  return (kinds[unit] = isHalf ? HALF : character.search(OTHERS) < 0 ? LETTER : OTHER);
}

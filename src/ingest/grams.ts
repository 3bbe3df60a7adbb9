import { isSurname } from '../text/surnames.ts';

/** The Han characters compared, as UTF-16 code units; 15 bits hold one, 30 two. */
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
const PAIRS = 2 ** 30;

/** 1 for each Han character, counted from the first, that tells of a subject. */
const TELLING = new Uint8Array(LAST_HAN - FIRST_HAN + 1).fill(1);
for (const particle of '的了在是和与等将为也对这那有不个以及从就都而于到着被把要') {
  TELLING[particle.charCodeAt(0) - FIRST_HAN] = 0;
}

/**
 * What tells the subject of a text: the pairs of neighbouring Han characters in it, and what may be a person's name of
 * three, each as one number. They tell nearly as much as words do and cost a tenth.
 */
export function gramsOf(text: string): Set<number> {
  const grams = new Set<number>();
  eachPair(text, (pair, before) => {
    grams.add(pair);
    if (before > 0 && isSurname(before)) grams.add((before - FIRST_HAN + 1) * PAIRS + pair);
  });
  return grams;
}

/** The pairs of neighbouring Han characters of a text, each as one number, in their order. */
export function pairsOf(text: string): number[] {
  const pairs: number[] = [];
  eachPair(text, (pair) => pairs.push(pair));
  return pairs;
}

/** @param see is told each pair and the character before it, 0 when that tells nothing */
function eachPair(text: string, see: (pair: number, before: number) => void): void {
  let [first, second] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const isTelling = TELLING[unit - FIRST_HAN] === 1;
    if (isTelling && second > 0) see(((second - FIRST_HAN) << 15) | (unit - FIRST_HAN), first);
    first = isTelling ? second : 0;
    second = isTelling ? unit : 0;
  }
}

/** Whether a gram may be a person's name. */
export function isNameGram(gram: number): boolean {
  return gram >= PAIRS;
}

/** The last two characters of a gram, as UTF-16 code units. */
export function lastPair(gram: number): readonly [number, number] {
  return [FIRST_HAN + ((gram >> 15) & 0x7fff), FIRST_HAN + (gram & 0x7fff)];
}

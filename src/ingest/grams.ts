import { isSurname } from './surnames.ts';

/**
 * What tells the subject of a text: the pairs of neighbouring Han characters in it, and what may be a person's name of
 * three, each as one number. They tell nearly as much as words do and cost a tenth.
 */
export function gramsOf(text: string): Set<number> {
  const grams = new Set<number>();
  let [first, second] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const isTelling = unit >= 0x4e00 && unit <= 0x9fff && !PARTICLES.has(unit);
    if (isTelling && second > 0) {
      grams.add(second * 0x10000 + unit);
      if (first > 0 && isSurname(first)) grams.add((first * 0x10000 + second) * 0x10000 + unit);
    }
    first = isTelling ? second : 0;
    second = isTelling ? unit : 0;
  }
  return grams;
}

/** Whether a gram may be a person's name. */
export function isNameGram(gram: number): boolean {
  return gram > 0xffff_ffff;
}

const PARTICLES = new Set(
  Array.from('的了在是和与等将为也对这那有不个以及从就都而于到着被把要', (c) => c.charCodeAt(0)),
);

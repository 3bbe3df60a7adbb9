import type { TextShape } from './text-shape.ts';

/** Share of the shorter text, by length, that must stand in the longer. */
const LEAST_HELD = 0.8;
/** Share of a sentence's four-character stretches that must stand in the longer text: an OCR slip costs four. */
const LEAST_LIKE = 0.6;
/** From this share on a sentence is another telling of one in the longer text, so its figures must be the same. */
const LEAST_RELATED = 0.3;
/** Figures of the sentences both texts have may differ this often, by OCR. */
const MOST_OTHER_FIGURES = 0.1;
const GRAM = 4;

/** Whether the longer text holds the shorter: its sentences, slightly changed at most, and the figures in them. */
export function isSameText(shorter: TextShape, longer: TextShape): boolean {
  if (shorter.letters === longer.letters) return true;
  const grams = gramsOf(longer.letters);
  let held = 0;
  let figures = 0;
  let others = 0;
  let start = 0;
  for (const end of shorter.ends) {
    const likeness = likenessOf(shorter.letters.slice(start, end), longer.letters, grams);
    if (likeness >= LEAST_LIKE) held += end - start;
    for (const figure of likeness >= LEAST_RELATED ? figuresIn(shorter.letters, start, end) : []) {
      figures++;
      if (!figure.some((context) => longer.letters.includes(context))) others++;
    }
    start = end;
  }
  return held >= LEAST_HELD * shorter.letters.length && others <= MOST_OTHER_FIGURES * figures;
}

/** Hashes: a set of small numbers takes a fraction of what one of strings does, and a stretch in millions is taken for another. */
function gramsOf(letters: string): Set<number> {
  const grams = new Set<number>();
  for (let at = 0; at + GRAM <= letters.length; at++) grams.add(gramAt(letters, at));
  return grams;
}

function gramAt(letters: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let i = at; i < at + GRAM; i++) hash = Math.imul(hash ^ letters.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) & 0x3fff_ffff;
}

/** Share of the sentence's stretches that stand in the longer text; a very short one stands there whole or not at all. */
function likenessOf(sentence: string, longer: string, grams: ReadonlySet<number>): number {
  const count = sentence.length - GRAM + 1;
  if (count < GRAM) return longer.includes(sentence) ? 1 : 0;
  let found = 0;
  for (let at = 0; at < count; at++) if (grams.has(gramAt(sentence, at))) found++;
  return found / count;
}

const FIGURE = /\d+|[零一二三四五六七八九十百千万亿]{2,}/gu;
const CONTEXT = 4;

/** Each figure with what stands before it and with what stands after it: either will do, as a cut takes the other away. */
function figuresIn(letters: string, start: number, end: number): [before: string, after: string][] {
  return Array.from(letters.slice(start, end).matchAll(FIGURE), ({ 0: figure, index }) => {
    const from = start + index;
    const to = from + figure.length;
    return [letters.slice(Math.max(0, from - CONTEXT), to), letters.slice(from, to + CONTEXT)];
  });
}

import type { ParsedQuery } from '../types/query.ts';

/** A word of the question, or one looked for beside it. */
export interface SheetWord {
  /** Row number in the sheet's words. */
  readonly index: number;
  readonly text: string;
  /** Its idf; of an expansion its share of that. */
  readonly weight: number;
  /** The row of the word of the question that it says, its own when it is one; the two are one thing. */
  readonly means: number;
  /** False for an expansion. */
  readonly isOwn: boolean;
}

/** A question laid out as a strip of characters, its expansions after it, so that one pass over a text finds all it shares. */
export interface QuestionSheet {
  /** @returns where a folded code unit stands on the strip, falling; undefined when nowhere */
  placesOf(unit: number): readonly number[] | undefined;
  readonly words: readonly SheetWord[];
  /** By position on the strip: the words whose last character stands there. */
  readonly wordsEnding: readonly (readonly SheetWord[])[];
  /** By position of the second character; 0 where the two are no term of the question. */
  readonly bigramWeights: Float64Array;
  /** Length of the strip. */
  readonly length: number;
  /** The longest run of letters and digits in the question. */
  readonly longestRun: number;
}

const SEAM = '\n';

/** @param idf of a term of the lexical index */
export function questionSheet(query: ParsedQuery, idf: (term: string) => number): QuestionSheet {
  const strip = [query.folded, ...query.expansions.map(({ to }) => to)].join(SEAM);
  const own = query.words.map((text, index) => ({ index, text, weight: idf(text), means: index, isOwn: true }));
  const heaviest = Math.max(0, ...own.map((word) => word.weight));
  const added = query.expansions.map(({ from, to, weight }, i) => {
    const means = query.words.indexOf(from);
    const index = own.length + i;
    const full = Math.min(heaviest, own[means]?.weight ?? idf(to));
    return { index, text: to, weight: weight * full, means: means < 0 ? index : means, isOwn: false };
  });
  const words = [...own, ...added];
  const wordsEnding: SheetWord[][] = Array.from(strip, () => []);
  for (const word of words) {
    for (let at = strip.indexOf(word.text); at >= 0; at = strip.indexOf(word.text, at + 1))
      wordsEnding[at + word.text.length - 1]?.push(word);
  }
  return {
    placesOf: placesOn(strip),
    words,
    wordsEnding,
    bigramWeights: bigramWeights(query, strip, idf),
    length: strip.length,
    longestRun: Math.max(0, ...(query.folded.match(/[\p{L}\p{N}]+/gu) ?? []).map((run) => run.length)),
  };
}

/** A table over all code units: this is asked for every character of every candidate. */
function placesOn(strip: string): QuestionSheet['placesOf'] {
  const lists: (number[] | undefined)[] = [undefined];
  const listOf = new Uint16Array(0x10000);
  for (let at = strip.length - 1; at >= 0; at--) {
    const unit = strip.charCodeAt(at);
    if (!/[\p{L}\p{N}]/u.test(strip[at] as string)) continue;
    const list = lists[listOf[unit] as number];
    if (list) list.push(at);
    else listOf[unit] = lists.push([at]) - 1;
  }
  return (unit) => lists[listOf[unit] as number];
}

/** Expansions have none: their words are counted, the question's own wording is not. */
function bigramWeights({ terms, folded }: ParsedQuery, strip: string, idf: (term: string) => number): Float64Array {
  const asked = new Set(terms.map(({ term }) => term));
  const weights = new Float64Array(strip.length);
  const met = new Set<string>();
  for (let at = 1; at < folded.length; at++) {
    const term = folded.slice(at - 1, at + 1);
    if (!asked.has(term) || met.has(term)) continue;
    weights[at] = idf(term);
    met.add(term);
  }
  return weights;
}

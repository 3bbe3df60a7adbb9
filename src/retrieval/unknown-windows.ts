import { isHanGram } from '../text/han-grams.ts';
import type { LexicalIndex } from '../types/ports/lexical-index.ts';
import type { Tokenizer } from '../types/ports/tokenizer.ts';
import { STOP_WORDS } from './stop-words.ts';

/** Some characters of a question, whole words of it, among them a pair that the archive does not hold. */
export interface UnknownWindow {
  /** Where in the question it begins. */
  readonly start: number;
  readonly text: string;
  /** For each of its characters, whether it stands in an unknown pair. */
  readonly isUnknown: readonly boolean[];
}

/** A longer one has too many spellings, and a shorter one inside it tells as much. */
const LONGEST = 4;

interface Word {
  readonly start: number;
  readonly end: number;
  readonly isContent: boolean;
}

/**
 * Where a question may be mistyped: pairs of neighbours that stand nowhere in the archive, one of them at least a character
 * that is no word of the dictionary with another. Words of the dictionary are what the reader meant.
 * @param folded the folded question
 * @returns for each such pair the windows around it; a pair inside the windows of one before has none of its own
 */
export function unknownWindows(
  folded: string,
  { tokenizer, lexical }: { readonly tokenizer: Tokenizer; readonly lexical: LexicalIndex },
): UnknownWindow[][] {
  const words = wordsOf(folded, tokenizer);
  const unknown = new Set<number>();
  for (const [i, word] of words.entries()) {
    const next = words[i + 1];
    if (!next || !word.isContent || !next.isContent) continue;
    const isLoose = word.end - word.start === 1 || next.end - next.start === 1;
    const pair = folded.slice(word.end - 1, next.start + 1);
    if (isLoose && isHanGram(pair) && lexical.documentFrequency(pair) === 0) unknown.add(word.end - 1);
  }
  const groups: UnknownWindow[][] = [];
  let covered = 0;
  for (const place of unknown) {
    if (place < covered) continue;
    const windows = windowsAround(place, words, folded, unknown);
    groups.push(windows);
    covered = Math.max(...windows.map(({ start, text }) => start + text.length));
  }
  return groups;
}

function wordsOf(folded: string, tokenizer: Tokenizer): Word[] {
  let end = 0;
  return tokenizer.cut(folded).map((word) => {
    const start = end;
    end += word.length;
    return { start, end, isContent: /^\p{Script=Han}+$/u.test(word) && !STOP_WORDS.has(word) };
  });
}

/** Those that hold the pair at this place, of content words alone. */
function windowsAround(
  place: number,
  words: readonly Word[],
  folded: string,
  unknown: ReadonlySet<number>,
): UnknownWindow[] {
  const first = words.findIndex(({ end }) => end > place);
  const windows: UnknownWindow[] = [];
  for (let from = first; words[from]?.isContent; from--) {
    for (let to = first + 1; words[to]?.isContent; to++) {
      const [start, end] = [words[from]?.start ?? 0, words[to]?.end ?? 0];
      if (end - start > LONGEST) break;
      const text = folded.slice(start, end);
      const isUnknown = Array.from(text, (_, i) => unknown.has(start + i) || unknown.has(start + i - 1));
      windows.push({ start, text, isUnknown });
    }
  }
  return windows;
}

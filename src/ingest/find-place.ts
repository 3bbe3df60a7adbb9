import { BaowenError } from '../errors.ts';
import { fold } from '../text/fold.ts';
import { lineNumbers, type LineNumbers } from '../text/line-numbers.ts';
import type { Anchor } from '../types/correction.ts';
import type { Span } from '../types/span.ts';
import { plainPage } from './plain-page.ts';

/** Finds places on one page by the words that stand there. */
export interface PlaceFinder {
  /**
   * The words of an anchor, or the words of the line it counts. Words must stand on the page once; where they stand more than
   * once but one line alone begins with them, that line is meant. White space, width and script do not matter.
   * @returns their span on the page
   * @throws BaowenError `correction_failed`
   */
  place(anchor: Anchor): Span;
  /** As {@link place}, but the first such words that end behind an offset. */
  placeAfter(anchor: Anchor, offset: number): Span;
}

/** @param lines spans of words of the page, no longer than a line each, that together are all its words; in order */
export function placeFinder(text: string, lines: readonly Span[]): PlaceFinder {
  const page = condensed(text);
  const numbers = lineNumbers(text);
  const starts = new Set(lines.map(([start]) => start));
  const find = (anchor: Anchor): Span[] => {
    if (typeof anchor === 'number') return [lineAt(numbers, lines, anchor, text.length)];
    const words = condensed(anchor.replace(/^[\s#*]+/u, '')).text;
    const spans = words === '' ? [] : occurrences(page.text, words).map((at): Span => spanOf(page.offsets, at, words));
    if (spans.length === 0) throw cannot(`the words "${anchor}" do not stand on the page`);
    return spans;
  };
  return {
    place(anchor) {
      const spans = find(anchor);
      const atStarts = spans.filter(([start]) => starts.has(start));
      const [only, ...others] = spans.length > 1 && atStarts.length === 1 ? atStarts : spans;
      if (only && others.length === 0) return only;
      const places = spans.slice(0, 5).map(([start]) => numbers.at(start));
      throw cannot(
        `the words "${anchor}" stand on the page ${spans.length} times (lines ${places.join(', ')}); quote more of them, or give the line's number`,
      );
    },
    placeAfter(anchor, offset) {
      const found = find(anchor).find(([, end]) => end > offset);
      if (!found) throw cannot(`${quoted(anchor)} stands before the place where the passage begins`);
      return found;
    },
  };
}

/** An anchor as messages show it: `"words"` or `line 7`. */
export function quoted(anchor: Anchor): string {
  return typeof anchor === 'number' ? `line ${anchor}` : `"${anchor}"`;
}

/** A reason why a correction cannot be applied. */
export function cannot(reason: string): BaowenError {
  return new BaowenError('correction_failed', reason);
}

function lineAt({ starts }: LineNumbers, lines: readonly Span[], number: number, length: number): Span {
  const [start, next] = [starts[number - 1], starts[number] ?? length + 1];
  if (start === undefined) throw cannot(`the page has only ${starts.length} lines, no line ${number}`);
  const found = lines.filter((line) => line[0] >= start && line[1] <= next);
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) throw cannot(`line ${number} is empty`);
  return [first[0], last[1]];
}

function condensed(text: string): { readonly text: string; readonly offsets: readonly number[] } {
  const folded = fold(plainPage(text));
  const offsets: number[] = [];
  let kept = '';
  for (const { index, 0: char } of folded.matchAll(/\S/g)) {
    offsets.push(index);
    kept += char;
  }
  return { text: kept, offsets };
}

function spanOf(offsets: readonly number[], at: number, words: string): Span {
  return [offsets[at] ?? 0, (offsets[at + words.length - 1] ?? 0) + 1];
}

/** More are as ambiguous as these. */
const MOST_HITS = 1000;

function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && found.length < MOST_HITS; at = text.indexOf(words, at + 1))
    found.push(at);
  return found;
}

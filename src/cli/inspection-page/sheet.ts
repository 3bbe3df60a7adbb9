import { anchorAt } from '../../ingest/anchor-at.ts';
import type { Reason } from '../../ingest/evidence.ts';
import { placeFinder } from '../../ingest/find-place.ts';
import { lineNumbers, type LineNumbers } from '../../text/line-numbers.ts';
import type { Anchor } from '../../types/correction.ts';
import { reasonsText } from '../evidence-text.ts';
import type { Explained } from '../inspect-files.ts';

/** One page of an inspection with what its parts need to point to each other. */
export interface Sheet extends Explained {
  /** Begins the ids of the page's elements, such as `f2`. */
  readonly id: string;
  readonly numbers: LineNumbers;
  /** The words by which a correction may name a place. */
  anchor(offset: number): Anchor;
}

/** @param n the page's number in the inspection, from 1 */
export function sheetOf(explained: Explained, n: number): Sheet {
  const { page, articles, furniture } = explained.explanation.reading;
  const words = articles.flatMap((a) => a.paragraphs.flatMap((p) => p.segments.map((s) => s.span)));
  const finder = placeFinder(
    page.text,
    [...words, ...furniture].toSorted((a, b) => a[0] - b[0]),
  );
  const numbers = lineNumbers(page.text);
  return { ...explained, id: `f${n}`, numbers, anchor: (offset) => anchorAt(finder, page.text, numbers, offset) };
}

/** How many articles have colours of their own before they come round again. */
export const COLOURS = 8;

/** The class that colours an article, counted from 1. */
export function colourOf(article: number): string {
  return `c${(article - 1) % COLOURS}`;
}

/** Evidence on one line, as the inspection shows it. */
export function evidence(reasons: readonly Reason[]): string {
  return reasonsText(reasons, '，', (count) => `另有${count}条较弱`);
}

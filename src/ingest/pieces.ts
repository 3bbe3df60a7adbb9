import type { Span } from '../types/span.ts';
import { sliceParts } from './parts.ts';
import type { PageBlock } from './to-blocks.ts';

/** Words that stand on the page as they are read. */
export interface Piece {
  readonly text: string;
  readonly span: Span;
}

/**
 * A block's words in one or more pieces, Markdown's bold marks between them left out.
 * @param skip characters at the start that are left out too
 */
export function pieces({ text, parts }: PageBlock, skip = 0): Piece[] {
  const found: Piece[] = [];
  let from = skip;
  const add = (to: number): void => {
    for (const span of sliceParts(parts, from, to)) {
      found.push({ text: text.slice(from, from + span[1] - span[0]), span });
      from += span[1] - span[0];
    }
  };
  for (const mark of text.matchAll(/\*\*|__/g)) {
    add(mark.index);
    from = Math.max(from, mark.index + mark[0].length);
  }
  add(text.length);
  return found;
}

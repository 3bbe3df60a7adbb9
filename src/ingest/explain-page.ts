import type { PageFile } from '../types/page.ts';
import type { Span } from '../types/span.ts';
import { cueLines } from './cues.ts';
import type { Reason } from './evidence.ts';
import { labelLines, reasonsFor } from './label-lines.ts';
import type { LineState } from './line-states.ts';
import { toBlocks } from './to-blocks.ts';

/** What a line of a page was taken for and why. */
export interface LineExplanation {
  /** Where its words stand in the page file. */
  readonly span: Span;
  readonly text: string;
  readonly state: LineState;
  /** The cues that spoke for or against that state and the step from the line before, with their points. */
  readonly reasons: readonly Reason[];
}

/**
 * Explains every line of a page that is part of an article; a line whose state opens an article is a boundary. Where the
 * file gives its articles nothing was decided, so there is nothing to explain.
 */
export function explainPage(page: PageFile): LineExplanation[] {
  if (page.articles) return [];
  const lines = cueLines(toBlocks(page.text));
  const { states } = labelLines(lines);
  return lines.map((line, n) => {
    const state = states[n] as LineState;
    const { parts, span: whole, text } = line.block;
    const span: Span = [parts[0]?.[0] ?? whole[0], parts.at(-1)?.[1] ?? whole[1]];
    return { span, text, state, reasons: reasonsFor(line, state, states[n - 1]) };
  });
}

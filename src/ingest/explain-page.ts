import type { PageFile } from '../types/page.ts';
import type { PageReading } from '../types/reading.ts';
import type { Span } from '../types/span.ts';
import type { Reason } from './evidence.ts';
import { explainBoundaries, type BoundaryExplanation } from './explain-boundaries.ts';
import {
  explainGaps,
  explainJoins,
  explainMoves,
  explainRepeats,
  type GapExplanation,
  type JoinExplanation,
  type MoveExplanation,
  type RepeatExplanation,
} from './explain-joins.ts';
import { readJump } from './jump-lines.ts';
import { reasonsOf } from './label-lines.ts';
import type { LineState } from './line-states.ts';
import { startOf } from './rearrange.ts';
import { understandPage, type Understanding } from './understand-page.ts';

/** Why a page was read as it was. Articles are counted from 1 in the order of the reading. */
export interface PageExplanation {
  readonly reading: PageReading;
  readonly boundaries: readonly BoundaryExplanation[];
  /** Every line that is part of an article, as it was read before any correction. */
  readonly lines: readonly LineExplanation[];
  readonly joins: readonly JoinExplanation[];
  readonly gaps: readonly GapExplanation[];
  readonly moves: readonly MoveExplanation[];
  readonly repeats: readonly RepeatExplanation[];
  readonly jumps: readonly JumpExplanation[];
}

/** What a line of a page was taken for and why. */
export interface LineExplanation {
  /** Where its words stand in the page file. */
  readonly span: Span;
  readonly text: string;
  readonly state: LineState;
  /** The cues that spoke for or against that state and the step from the line before, with their points. */
  readonly reasons: readonly Reason[];
}

/** A printed line that sends the reader to another page or names the one a text comes from. */
export interface JumpExplanation {
  readonly span: Span;
  readonly text: string;
  readonly direction: 'from' | 'to' | 'see';
  /** The other page. */
  readonly page: string;
}

/**
 * Reads a page as `readPage` does and tells why, from the very steps that led to the reading: boundaries, lines, seams,
 * gaps, text brought back from elsewhere, repeats left out, jump lines.
 */
export function explainPage(page: PageFile): PageExplanation {
  return explain(understandPage(page));
}

/** Tells why of a page that is understood already. */
export function explain(understanding: Understanding): PageExplanation {
  const { reading, segmentation } = understanding;
  const { lines, states, furniture } = segmentation;
  const reasons = reasonsOf(lines, states);
  return {
    reading,
    boundaries: explainBoundaries(understanding, reasons),
    lines: lines.map(({ block }, n) => {
      const span: Span = [startOf(block), block.parts.at(-1)?.[1] ?? block.span[1]];
      return { span, text: block.text, state: states[n] as LineState, reasons: reasons[n] ?? [] };
    }),
    joins: explainJoins(understanding),
    gaps: explainGaps(understanding),
    moves: explainMoves(understanding),
    repeats: explainRepeats(understanding),
    jumps: furniture.flatMap(({ role, text, span }): JumpExplanation[] => {
      const found = role === 'jump-line' ? readJump(text) : undefined;
      return found ? [{ span, text, direction: found.direction, page: found.jump.page }] : [];
    }),
  };
}

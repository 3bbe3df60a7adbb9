import type { Jump } from '../types/reading.ts';
import { breaksOff, isParticulars } from './line-ends.ts';
import type { LineState } from './line-states.ts';
import type { PageBlock } from './to-blocks.ts';

/** A line of an article in the making. */
export interface DraftLine {
  readonly block: PageBlock;
  /** Place among all blocks of the page. */
  readonly index: number;
  readonly state: LineState;
  /** Where white space tells it: running text that stands apart from what is above, or close to it. */
  readonly standing?: 'apart' | 'close' | undefined;
}

/** An article in the making: its lines as {@link segment} gave them, in the order of the page. */
export interface Draft {
  /** Where its first line begins on the page: what tells it from the others, wherever its text goes. */
  readonly opens: number;
  /** Section, kicker, headline, deck, bylines. */
  readonly head: readonly DraftLine[];
  /** Running text, subheads, table rows, credits and signatures. */
  readonly text: readonly DraftLine[];
  readonly captions: readonly PageBlockAt[];
  /** Sections above that govern it, outermost first. */
  readonly sections: readonly string[];
  readonly jumpsFrom: Jump | null;
  readonly jumpsTo: Jump | null;
}

export interface PageBlockAt {
  readonly block: PageBlock;
  readonly index: number;
}

/** Whether a line is running text, which may break off and go on elsewhere. */
export function isProse({ state }: DraftLine): boolean {
  return (
    state === 'lead' || state === 'body' || state === 'photo' || state === 'photo-further' || state === 'notice-body'
  );
}

/** Running text that breaks off, lines of particulars and an office's name aside. */
export function isOpen(line: DraftLine): boolean {
  return isProse(line) && breaksOff(line.block.text) && !isParticulars(line.block.text);
}

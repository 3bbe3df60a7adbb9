import type { PieceRole } from '../style.ts';

/** A line or paragraph as the editor wrote it. */
export interface Line {
  readonly role: PieceRole;
  readonly text: string;
  /** Never cut by a column nor set narrow: a verse, an item of a list. */
  readonly isWhole?: boolean;
  /** Right below the line before it. */
  readonly isTight?: boolean;
  /** A blank line before it, whatever the page's habit. */
  readonly isApart?: boolean;
}

/** An article, or furniture when all its lines are. */
export type Item = readonly Line[];

import type { PieceRole, StyleSource } from '../style.ts';
import type { Chance } from '../../compose-page-random.ts';
import { speaker, type Say } from './say.ts';

/** A unit of print before it is set: where a column breaks it and what marks it carries is not decided. */
export interface Draft {
  readonly role: PieceRole;
  readonly text: string;
  /** It stands right below the one before, whatever the page does elsewhere. */
  readonly isTight?: true;
}

/** An article with all its pieces in reading order, or furniture between articles. */
export interface Item {
  readonly isFurniture?: true;
  readonly drafts: readonly Draft[];
}

/** What the makers of one page work with. */
export interface Desk {
  readonly chance: Chance;
  readonly source: StyleSource;
  readonly say: Say;
}

/** A desk for one page. */
export function deskOf(source: StyleSource, chance: Chance): Desk {
  return { chance, source, say: speaker(chance, source.date) };
}

/** One piece of a page. */
export function draft(role: PieceRole, text: string, isTight?: true): Draft {
  return isTight ? { role, text, isTight } : { role, text };
}

/** An article of these pieces; empty ones are left out. */
export function item(...drafts: readonly (Draft | readonly Draft[] | false)[]): Item {
  return { drafts: drafts.flat().filter((d): d is Draft => d !== false && d.text !== '') };
}

/** Furniture that stands in the flow of the page, a line each. */
export function furniture(...lines: readonly string[]): Item {
  return { isFurniture: true, drafts: lines.map((text, n) => draft('furniture', text, n > 0 ? true : undefined)) };
}

/** So many items, each made by the same maker. */
export function times(count: number, make: (n: number) => Item): Item[] {
  return Array.from({ length: count }, (_, n) => make(n));
}

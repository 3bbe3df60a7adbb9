import type { Chance } from './compose-page-random.ts';

/** The lines above an article's text that are no bylines. */
export type HeadKind = 'section' | 'kicker' | 'headline' | 'headline-further' | 'deck';

export function isHeading(kind: PieceKind): kind is HeadKind {
  return HEAD_KINDS.includes(kind);
}

const HEAD_KINDS: readonly PieceKind[] = ['section', 'kicker', 'headline', 'headline-further', 'deck'];

/** What a piece of a page is; running text is `text`, what breaks no columns though it is text is `line`. */
export type PieceKind = HeadKind | 'subhead' | 'byline' | 'text' | 'line' | 'verse' | 'row' | 'caption' | 'furniture';

/** A line of a composed page, or a paragraph of several where lines are printed as they stand. */
export interface Piece {
  readonly text: string;
  /** The article it belongs to; null for furniture. */
  readonly owner: number | null;
  readonly kind: PieceKind;
  /** Only one line break stands before it. */
  readonly isTight: boolean;
  /** It goes on with the paragraph of the piece before it of the same article. */
  readonly goesOn: boolean;
  /** The same text stands on the page twice. */
  readonly isCopy: boolean;
}

/** A piece of a page that shows nothing special. */
export function piece(text: string, owner: number | null, kind: PieceKind, more: Partial<Piece> = {}): Piece {
  return { text, owner, kind, isTight: false, goesOn: false, isCopy: false, ...more };
}

const SHORTEST = 60;

/**
 * Breaks long paragraphs where columns end, inside sentences and words.
 * @param lines where the printed lines of a text begin; columns end between two of them
 */
export function breakIntoColumns(
  chance: Chance,
  pieces: readonly Piece[],
  percent: number,
  lines?: (text: string) => readonly number[],
): Piece[] {
  return pieces.flatMap((piece) => {
    if (piece.kind !== 'text') return [piece];
    const cuts = [0];
    for (let left = piece.text.length; left > SHORTEST && chance.percent(percent);) {
      const from = cuts.at(-1) ?? 0;
      const wanted = from + chance.between(20, Math.min(left - 8, 400));
      const cut = lines ? lines(piece.text).findLast((start) => start <= wanted) : wanted;
      if (cut === undefined || cut <= from) break;
      cuts.push(cut);
      left = piece.text.length - cut;
    }
    return cuts.map((cut, n) => ({
      ...piece,
      text: piece.text.slice(cut, cuts[n + 1]),
      goesOn: n > 0 || piece.goesOn,
    }));
  });
}

/** Now and then a piece of text is missing. */
export function tearOut(chance: Chance, pieces: readonly Piece[]): Piece[] {
  if (!chance.percent(4)) return [...pieces];
  const places = pieces.flatMap((p, n) => (n > 1 && p.goesOn && pieces[n + 1]?.kind === 'text' ? [n] : []));
  if (places.length === 0) return [...pieces];
  const torn = chance.pick(places);
  return pieces.flatMap((p, n) => (n === torn ? [] : [n === torn + 1 ? { ...p, goesOn: false } : p]));
}

/** Left columns of several pieces in a row come first, their right columns after them in the same order. */
export function carryColumnsAway(chance: Chance, items: readonly (readonly Piece[])[]): Piece[] {
  const first = chance.between(0, Math.max(0, items.length - 2));
  const last = Math.min(items.length - 1, first + chance.between(1, 4));
  const left: Piece[] = [];
  const right: Piece[] = [];
  items.forEach((pieces, n) => {
    const isCarried = n >= first && n <= last;
    const places = isCarried ? cuts(chance, pieces) : [];
    const cut = places.length > 0 ? chance.pick(places) : pieces.length;
    left.push(...pieces.slice(0, cut));
    right.push(...pieces.slice(cut));
    if (n === last) left.push(...right);
  });
  return left;
}

/** Mostly inside a sentence, sometimes between two paragraphs. */
function cuts(chance: Chance, pieces: readonly Piece[]): number[] {
  const isText = (p: Piece | undefined): boolean => p?.kind === 'text';
  const places = pieces.flatMap((p, n) => (n > 1 && isText(p) && isText(pieces[n - 1]) ? [n] : []));
  const inside = places.filter((n) => pieces[n]?.goesOn);
  return inside.length > 0 && chance.percent(75) ? inside : chance.percent(40) ? places : inside;
}

/** Now and then a paragraph is printed twice on a page, the copy at the end of some article. */
export function repeatOne(chance: Chance, pieces: readonly Piece[]): Piece[] {
  const places = pieces.flatMap((p, n) =>
    p.kind === 'text' && p.text.length >= 40 && !p.goesOn && !pieces[n + 1]?.goesOn ? [n] : [],
  );
  if (!chance.percent(8) || places.length === 0) return [...pieces];
  const from = chance.pick(places);
  const original = pieces[from] as Piece;
  const at = chance.pick(places.filter((n) => n >= from)) + 1;
  const copy = { ...original, isCopy: true };
  return [...pieces.slice(0, at), copy, ...pieces.slice(at)].map((p) => (p === original ? copy : p));
}

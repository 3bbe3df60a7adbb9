/** A rectangle on the screen, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a card stands, and how high it may be. */
export interface CardPlace {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

/** Between mark and card, and between card and the edge of the screen. */
const GAP = 6;

/**
 * Puts a card below its mark, or above when there is more room: within the screen and never over the mark. A card that is
 * higher than the room is cut to it.
 */
export function placeCard(
  mark: Box,
  card: Pick<Box, 'width' | 'height'>,
  screen: Pick<Box, 'width' | 'height'>,
): CardPlace {
  const below = screen.height - (mark.top + mark.height) - 2 * GAP;
  const above = mark.top - 2 * GAP;
  const isBelow = card.height <= below || below >= above;
  const maxHeight = Math.max(0, isBelow ? below : above);
  const height = Math.min(card.height, maxHeight);
  const left = Math.max(GAP, Math.min(mark.left, screen.width - card.width - GAP));
  return { left, top: isBelow ? mark.top + mark.height + GAP : mark.top - GAP - height, maxHeight };
}

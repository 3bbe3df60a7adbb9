import { signal } from '@preact/signals';
import type { Citation } from '../../../src/types/answer.ts';

/** The card, and the mark it belongs to. */
export interface ShownCard {
  readonly citation: Citation;
  readonly mark: HTMLElement;
}

export const CARD_ID = 'citation-card';

/** The one card there may be; undefined while none is shown. */
export const shownCard = signal<ShownCard | undefined>(undefined);

/** A pointer that only passes by shows nothing, and one on its way to the card does not lose it. */
const SHOW_AFTER_MS = 200;
const HIDE_AFTER_MS = 250;
let timer: ReturnType<typeof setTimeout> | undefined;

/** What a mark listens to. A finger has no card: it would cover what is read, and a tap opens the article anyway. */
export function cardOver(citation: Citation) {
  return {
    // Not entering alone: the page may have moved the mark under a pointer that rests.
    onPointerMove: ({ pointerType, currentTarget }: CardEvent<PointerEvent>): void => {
      if (pointerType === 'touch') return;
      if (shownCard.value?.mark === currentTarget) stayOnCard();
      else later(SHOW_AFTER_MS, () => show({ citation, mark: currentTarget }));
    },
    onPointerLeave: (): void => leaveCard(),
    onFocus: ({ currentTarget }: CardEvent<FocusEvent>): void => {
      if (currentTarget.matches(':focus-visible')) show({ citation, mark: currentTarget });
    },
    onBlur: (): void => hideCard(),
  };
}

/** The pointer is on the card: it stays as long as it is. */
export function stayOnCard(): void {
  clearTimeout(timer);
}

/** The pointer has left mark or card. */
export function leaveCard(): void {
  later(HIDE_AFTER_MS, hideCard);
}

export function hideCard(): void {
  clearTimeout(timer);
  shownCard.value = undefined;
}

type CardEvent<E extends Event> = Omit<E, 'currentTarget'> & { readonly currentTarget: HTMLElement };

function show(card: ShownCard): void {
  clearTimeout(timer);
  if (card.mark.isConnected) shownCard.value = card;
}

function later(ms: number, act: () => void): void {
  clearTimeout(timer);
  timer = setTimeout(act, ms);
}

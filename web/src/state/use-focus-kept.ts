import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Keeps the focus of whoever goes on by keyboard: when a link that was followed goes with what it stood in, the focus goes to
 * the element that holds what came instead.
 * @param shown changes when something else is shown
 */
export function useFocusKept<E extends HTMLElement>(shown: unknown): RefObject<E | null> {
  const holder = useRef<E>(null);
  const before = useRef(shown);
  useEffect(() => {
    if (before.current !== shown && document.activeElement === document.body)
      holder.current?.focus({ preventScroll: true });
    before.current = shown;
  }, [shown]);
  return holder;
}

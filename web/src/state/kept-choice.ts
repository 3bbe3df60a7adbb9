import { effect, type Signal, signal } from '@preact/signals';
import type { BrowserStore } from './keep.ts';

/** One of a few values, chosen by the reader and kept in the browser; `fallback` until one was chosen. */
export function keptChoice<T extends string>(
  store: BrowserStore,
  key: string,
  values: readonly T[],
  fallback: T,
): Signal<T> {
  const kept = store.get(key);
  const choice = signal<T>(values.find((value) => value === kept) ?? fallback);
  effect(() => {
    const value = choice.value;
    if (value === (store.get(key) ?? fallback)) return;
    try {
      store.set(key, value);
    } catch {
      // The storage is full or forbidden: the choice holds until the page is left.
    }
  });
  return choice;
}

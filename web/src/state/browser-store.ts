import type { KeyValueStore } from './keep.ts';

/** What outlives the tab; where the browser forbids keeping anything, nothing is kept. */
export function browserStore(): KeyValueStore {
  try {
    return localStorage;
  } catch {
    return { getItem: () => null, setItem: () => undefined };
  }
}

import type { KeyValueStore } from './keep.ts';

/** What lives as long as the tab; where the browser forbids keeping anything, nothing is kept. */
export function tabStore(): KeyValueStore {
  try {
    return sessionStorage;
  } catch {
    return { getItem: () => null, setItem: () => undefined };
  }
}

import type { BrowserStore } from './keep.ts';

/** What outlives the tab. */
export const browserStore = (): BrowserStore => storeOf(() => localStorage);
/** What lives as long as the tab, reloads included. */
export const tabStore = (): BrowserStore => storeOf(() => sessionStorage);

/** Where the browser forbids keeping anything, nothing is kept. */
function storeOf(storage: () => Storage): BrowserStore {
  try {
    const kept = storage();
    return {
      get: (key) => kept.getItem(key),
      set: (key, value) => kept.setItem(key, value),
      remove: (key) => kept.removeItem(key),
      keys: () => Object.keys(kept),
    };
  } catch {
    return { get: () => null, set: () => undefined, remove: () => undefined, keys: () => [] };
  }
}

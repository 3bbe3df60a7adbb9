import type { BrowserStore } from '../../web/src/state/keep.ts';

/** A browser's storage that takes no more than so many characters. */
export function storeOf(entries: Iterable<readonly [string, string]> = [], maxChars = Infinity): BrowserStore {
  const map = new Map(entries);
  const room = (key: string): number =>
    maxChars - [...map].filter(([other]) => other !== key).reduce((sum, [, value]) => sum + value.length, 0);
  return {
    get: (key) => map.get(key) ?? null,
    set(key, value) {
      if (value.length > room(key)) throw new Error('QuotaExceededError');
      map.set(key, value);
    },
    remove: (key) => void map.delete(key),
    keys: () => [...map.keys()],
  };
}

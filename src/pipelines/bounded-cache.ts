/** Values under keys, those asked for last kept longest. */
export interface BoundedCache<Value> {
  /** The value kept under a key, which counts as asked for; undefined when there is none. */
  get(key: string): Value | undefined;
  /** Keeps a value under a key and drops those asked for longest ago until the bounds hold. */
  keep(key: string, value: Value): void;
}

/** What a cache may hold; no entries turn it off. */
export interface CacheBounds {
  readonly maxEntries: number;
  /** Of the values as JSON in UTF-16 and of their keys, which is about what they take in memory. */
  readonly maxBytes: number;
}

/** An empty cache. Looking up and keeping take constant time, but for weighing what is kept. */
export function createBoundedCache<Value>({ maxEntries, maxBytes }: CacheBounds): BoundedCache<Value> {
  // A map is in the order of insertion: the first key is the one asked for longest ago.
  const entries = new Map<string, { readonly value: Value; readonly bytes: number }>();
  let bytesHeld = 0;

  function drop(key: string): void {
    bytesHeld -= entries.get(key)?.bytes ?? 0;
    entries.delete(key);
  }

  return {
    get(key) {
      const entry = entries.get(key);
      if (!entry) return undefined;
      entries.delete(key);
      entries.set(key, entry);
      return entry.value;
    },
    keep(key, value) {
      drop(key);
      const bytes = 2 * (JSON.stringify(value).length + key.length);
      if (bytes > maxBytes || maxEntries === 0) return;
      entries.set(key, { value, bytes });
      bytesHeld += bytes;
      for (const oldest of entries.keys()) {
        if (entries.size <= maxEntries && bytesHeld <= maxBytes) break;
        drop(oldest);
      }
    },
  };
}

import type { AnswerEvent } from '../types/answer.ts';

/** The events of finished answers, those asked for last kept longest. It belongs to one index and one answer model. */
export interface AnswerCache {
  /** The events kept under a key, which counts as asked for; undefined when there are none. */
  get(key: string): readonly AnswerEvent[] | undefined;
  /** Keeps events under a key and drops those asked for longest ago until the bounds hold. */
  keep(key: string, events: readonly AnswerEvent[]): void;
}

/** What a cache may hold; no entries turn it off. */
export interface AnswerCacheBounds {
  readonly maxEntries: number;
  /** Of the events as JSON in UTF-16 and of their keys, which is about what they take in memory. */
  readonly maxBytes: number;
}

/** An empty cache. Looking up and keeping take constant time, but for weighing what is kept. */
export function createAnswerCache({ maxEntries, maxBytes }: AnswerCacheBounds): AnswerCache {
  // A map is in the order of insertion: the first key is the one asked for longest ago.
  const entries = new Map<string, { readonly events: readonly AnswerEvent[]; readonly bytes: number }>();
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
      return entry.events;
    },
    keep(key, events) {
      drop(key);
      const bytes = 2 * (JSON.stringify(events).length + key.length);
      if (bytes > maxBytes || maxEntries === 0) return;
      entries.set(key, { events, bytes });
      bytesHeld += bytes;
      for (const oldest of entries.keys()) {
        if (entries.size <= maxEntries && bytesHeld <= maxBytes) break;
        drop(oldest);
      }
    },
  };
}

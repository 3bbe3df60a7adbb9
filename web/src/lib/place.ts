/** What the side panel shows. */
export type Panel =
  | {
      readonly type: 'article';
      readonly id: string;
      /** The citation that led here; its quote is lit. */
      readonly cited?: { readonly exchangeId: string; readonly n: number };
    }
  | { readonly type: 'issue'; readonly id: string };

/** Where the reader is: the chat, with or without a panel, or a page of its own for an article or an issue. */
export type Place =
  | { readonly type: 'chat'; readonly panel?: Panel }
  | { readonly type: 'article'; readonly id: string }
  | { readonly type: 'issue'; readonly id: string };

/** The place a path names; anything unknown is the chat. */
export function placeOf(path: string, panel?: Panel): Place {
  const [, kind, id] = /^\/(article|issue)s\/([^/]+)\/?$/.exec(path) ?? [];
  if ((kind === 'article' || kind === 'issue') && id) return { type: kind, id: decode(id) };
  return panel ? { type: 'chat', panel } : { type: 'chat' };
}

/** The permalink of an article or an issue. */
export function pathOf({ type, id }: { readonly type: 'article' | 'issue'; readonly id: string }): string {
  return `/${type}s/${encodeURIComponent(id)}`;
}

function decode(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

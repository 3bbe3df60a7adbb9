/** What the side panel shows. */
export type Panel =
  | {
      readonly type: 'article';
      readonly id: string;
      /** The citation that led here; its quote is lit. */
      readonly cited?: { readonly exchangeId: string; readonly n: number };
    }
  | { readonly type: 'issue'; readonly id: string };

/** Where the reader is: the chat, with or without a panel, or a page of its own. */
export type Place =
  | { readonly type: 'chat'; readonly panel?: Panel }
  | { readonly type: 'article' | 'issue'; readonly id: string }
  /** An answer that was shared, with or without the panel beside it. */
  | { readonly type: 'shared'; readonly id: string; readonly panel?: Panel }
  /** `search` is the address's query string, which holds what is looked for. */
  | { readonly type: 'archive'; readonly search: string }
  | { readonly type: 'admin' };

/** What is addressed by a path of its own, other than the chat. */
export type Address = Exclude<Place, { type: 'chat' }>;

/** The place an address names; anything unknown is the chat. */
export function placeOf(path: string, search = '', panel?: Panel): Place {
  if (/^\/archive\/?$/.test(path)) return { type: 'archive', search };
  if (/^\/admin\/?$/.test(path)) return { type: 'admin' };
  const [, kind, id] = /^\/(article|issue)s\/([^/]+)\/?$/.exec(path) ?? [];
  if ((kind === 'article' || kind === 'issue') && id) return { type: kind, id: decode(id) };
  const [, shared] = /^\/shared\/([^/]+)\/?$/.exec(path) ?? [];
  if (shared) return { type: 'shared', id: decode(shared), ...(panel && { panel }) };
  return panel ? { type: 'chat', panel } : { type: 'chat' };
}

/** Whether articles and issues open in a panel beside a place, not in its stead. */
export function hasPanel(place: Place): place is Extract<Place, { readonly panel?: Panel }> {
  return place.type === 'chat' || place.type === 'shared';
}

/** The address of a place: the permalink of an article or an issue, or a page's path with its query string. */
export function pathOf(place: Address | Panel): string {
  switch (place.type) {
    case 'article':
    case 'issue':
      return `/${place.type}s/${encodeURIComponent(place.id)}`;
    case 'shared':
      return `/shared/${encodeURIComponent(place.id)}`;
    case 'archive':
      return `/archive${place.search}`;
    case 'admin':
      return '/admin';
  }
}

function decode(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

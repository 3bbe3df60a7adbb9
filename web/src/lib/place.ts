/** What the side panel shows. */
export type Panel =
  | {
      readonly type: 'article';
      readonly id: string;
      /** The citation that led here; its quote is lit. */
      readonly cited?: { readonly exchangeId: string; readonly n: number };
      /** What was looked for, as the article prints it; lit where nothing is cited. */
      readonly words?: readonly string[];
    }
  | { readonly type: 'issue' | 'page'; readonly id: string }
  /** The list of all hits; `search` is the query string that says of what. */
  | { readonly type: 'hits'; readonly search: string };

/** Where the reader is: the chat, with or without a panel, or a page of its own. */
export type Place =
  | { readonly type: 'chat'; readonly panel?: Panel }
  | { readonly type: 'article'; readonly id: string; readonly words?: readonly string[] }
  | { readonly type: 'issue' | 'page'; readonly id: string }
  /** An answer that was shared, with or without the panel beside it. */
  | { readonly type: 'shared'; readonly id: string; readonly panel?: Panel }
  /** `search` is the address's query string, which holds what is looked for. */
  | { readonly type: 'archive'; readonly search: string }
  | { readonly type: 'admin' };

/** What is addressed by a path of its own, other than the chat. */
export type Address = Exclude<Place, { type: 'chat' }>;

/** What belongs to a place and is no part of its address. */
export interface Beside {
  readonly panel?: Panel | undefined;
  /** What is lit in an article. */
  readonly words?: readonly string[] | undefined;
}

/** The place an address names; anything unknown is the chat. */
export function placeOf(path: string, search = '', { panel, words }: Beside = {}): Place {
  if (/^\/archive\/?$/.test(path)) return { type: 'archive', search };
  if (/^\/admin\/?$/.test(path)) return { type: 'admin' };
  const [, kind, id = ''] = /^\/(article|issue|page)s\/([^/]+)\/?$/.exec(path) ?? [];
  if (kind === 'article') return { type: kind, id: decode(id), ...(words && { words }) };
  if (kind === 'issue' || kind === 'page') return { type: kind, id: decode(id) };
  const [, shared] = /^\/shared\/([^/]+)\/?$/.exec(path) ?? [];
  if (shared) return { type: 'shared', id: decode(shared), ...(panel && { panel }) };
  return panel ? { type: 'chat', panel } : { type: 'chat' };
}

/** Whether articles, issues and lists open in a panel beside a place, not in its stead. */
export function hasPanel(place: Place): place is Extract<Place, { readonly panel?: Panel }> {
  return place.type === 'chat' || place.type === 'shared';
}

/** The address of a place: the permalink of an article, an issue or a page, or a page's path with its query string. */
export function pathOf(place: Address | Panel): string {
  switch (place.type) {
    case 'article':
    case 'issue':
    case 'page':
      return `/${place.type}s/${encodeURIComponent(place.id)}`;
    case 'shared':
      return `/shared/${encodeURIComponent(place.id)}`;
    case 'archive':
    case 'hits':
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

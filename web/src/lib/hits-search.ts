import type { HitsRequest } from '../../../src/contract/hits.ts';

/** What a list of all hits is of: the parameters of `GET /hits` that an address keeps. */
export interface HitsSearch {
  readonly q: string;
  readonly match?: HitsRequest['match'];
  readonly sort?: Exclude<HitsRequest['sort'], 'relevance'> | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly section?: string | undefined;
  readonly page?: string | undefined;
  readonly type?: HitsRequest['type'];
}

const NAMES = ['q', 'match', 'sort', 'from', 'to', 'section', 'page', 'type'] as const;

/** Reads a query string; what else stands in it is left out, and the server judges the values. */
export function readHitsSearch(search: string): HitsSearch {
  const params = new URLSearchParams(search);
  const found = NAMES.flatMap((name) => {
    const value = params.get(name)?.trim();
    return value ? [[name, value] as const] : [];
  });
  return { q: '', ...Object.fromEntries(found) };
}

/** The query string of a list, always the same for the same list; empty parts are left out. */
export function hitsSearchString(search: Partial<HitsSearch>): string {
  const params = new URLSearchParams();
  for (const name of NAMES) {
    const value = search[name];
    if (value) params.set(name, value);
  }
  const text = params.toString();
  return text ? `?${text}` : '';
}

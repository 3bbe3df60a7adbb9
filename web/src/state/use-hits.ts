import { useEffect, useState } from 'preact/hooks';
import type { FoundArticle, HitsResponse } from '../../../src/contract/hits.ts';
import { type Failure, toFailure } from '../lib/api-error.ts';
import { getHits } from '../lib/hits-api.ts';

/** As much of a list as has been fetched. */
export interface HitList {
  readonly summary: Omit<HitsResponse, 'hits'>;
  readonly hits: readonly FoundArticle[];
}

/** Where a list was left to read one of its articles. */
export interface LeftAt {
  readonly articleId: string;
  /** Of the column the list scrolls in, in CSS pixels. */
  readonly scrollTop: number;
}

export interface Hits {
  /** That of the search before while `isLoading`. */
  readonly list?: HitList;
  readonly failure?: Failure;
  readonly isLoading: boolean;
  readonly more: () => void;
  readonly retry: () => void;
}

/** Lists kept for going back to them. */
const MOST_KEPT = 20;
const lists = new Map<string, HitList>();
const left = new Map<string, LeftAt>();

/** Notes where a list is left, for coming back to the same place. */
export function leaveAt(search: string, at: LeftAt): void {
  left.set(search, at);
}

/** Where the list was left; told once, and only when the list is still there. */
export function comeBack(search: string): LeftAt | undefined {
  const at = lists.has(search) ? left.get(search) : undefined;
  left.delete(search);
  return at;
}

/** A list, fetched part by part; one that was seen before is there at once. An empty search fetches nothing. */
export function useHits(search: string): Hits {
  const [state, setState] = useState<{ search: string; list?: HitList; failure?: Failure; isFetching?: boolean }>(() =>
    stateOf(search),
  );
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const { list: kept } = stateOf(search);
    if (kept || search === '') setState({ search, ...(kept && { list: kept }) });
    if (search === '') return;
    let isWanted = true;
    (kept ? upToDate(search, kept) : fetchOn(search, undefined)).then(
      (list) => isWanted && list !== kept && setState({ search, list }),
      // What was kept is still worth reading.
      (thrown: unknown) => isWanted && !kept && setState({ search, failure: toFailure(thrown) }),
    );
    return () => {
      isWanted = false;
    };
  }, [search, attempt]);
  const more = (): void => {
    const { list } = state;
    if (!list || state.isFetching || state.search !== search) return;
    setState({ search, list, isFetching: true });
    fetchOn(search, list).then(
      (longer) => setState((now) => (now.search === search ? { search, list: longer } : now)),
      (thrown: unknown) =>
        setState((now) => (now.search === search ? { ...now, isFetching: false, failure: toFailure(thrown) } : now)),
    );
  };
  const { list, failure } = state;
  return {
    ...(list && { list }),
    ...(failure && { failure }),
    isLoading: search !== '' && (state.search !== search || (!list && !failure)),
    more,
    retry: () => {
      setState({ search });
      setAttempt(attempt + 1);
    },
  };
}

function stateOf(search: string): { search: string; list?: HitList } {
  const list = lists.get(search);
  return { search, ...(list && { list }) };
}

/** The list with its next part; from its beginning when the archive has changed meanwhile. */
async function fetchOn(search: string, before: HitList | undefined): Promise<HitList> {
  const { hits, ...summary } = await getHits(search, before?.hits.length ?? 0);
  if (before && !isOfSame(before, summary)) return await fetchOn(search, undefined);
  return keep(search, { summary, hits: [...(before?.hits ?? []), ...hits] });
}

/**
 * A kept list, or its first part anew when the archive has changed. Asked for each time rather than told by the server: that
 * would take one of the few connections a browser has to it, for good and in each tab.
 */
async function upToDate(search: string, kept: HitList): Promise<HitList> {
  const { hits, ...summary } = await getHits(search);
  return isOfSame(kept, summary) ? kept : keep(search, { summary, hits });
}

/** What is withdrawn goes without another index. */
function isOfSame({ summary: { indexId, total } }: HitList, now: HitList['summary']): boolean {
  return indexId === now.indexId && total === now.total;
}

function keep(search: string, list: HitList): HitList {
  lists.delete(search);
  lists.set(search, list);
  for (const oldest of [...lists.keys()].slice(0, -MOST_KEPT)) lists.delete(oldest);
  return list;
}

import type { SearchResponse } from '../contract/search.ts';
import { queryNotes } from '../retrieval/query-notes.ts';
import { retrieve, type RetrievalParts } from '../retrieval/retrieve.ts';
import { understandQuery } from '../retrieval/understand-query.ts';
import { citationLabel } from '../text/label.ts';
import { locate } from '../text/locate.ts';
import { articleRef, printedIn } from '../text/refs.ts';
import { wordsOnlyNotice } from './words-only-notice.ts';
import type { Hit } from '../types/hit.ts';
import type { PassageStore } from '../types/ports/passage-store.ts';
import type { Clock } from '../types/ports/clock.ts';
import type { Tokenizer } from '../types/ports/tokenizer.ts';
import type { Filters } from '../types/query.ts';

/** What searching works with. */
export interface SearchParts extends RetrievalParts {
  readonly tokenizer: Tokenizer;
  readonly clock: Clock;
}

/**
 * Searches with the retrieval that answers are made from, and shows its scores.
 * @throws BaowenError `request_aborted`
 */
export async function search(
  parts: SearchParts,
  q: string,
  k: number,
  filters: Filters,
  signal?: AbortSignal,
): Promise<SearchResponse> {
  const { snapshot, tokenizer, clock } = parts;
  const { store } = snapshot;
  const query = understandQuery(q, filters, { ...snapshot, tokenizer, clock });
  const { hits, total, wordsOnly } = await retrieve(parts, query, { k }, signal);
  return {
    passages: hits.flatMap((hit) => foundPassage(hit, store)),
    query: {
      text: q,
      words: query.words,
      phrases: query.phrases,
      filters,
      expansions: query.expansions,
      periods: query.periods,
      limits: query.limits,
      notes: [...queryNotes(query, k), ...(wordsOnly ? [wordsOnlyNotice(wordsOnly)] : [])],
    },
    total,
  };
}

type FoundPassage = SearchResponse['passages'][number];

function foundPassage({ rank, passage, article, scores }: Hit, store: PassageStore): FoundPassage[] {
  const issue = printedIn(article, store);
  const [source, ...continued] = locate(article, passage.span);
  if (!issue || !source) return [];
  return [
    {
      rank,
      passageId: passage.id,
      text: passage.text,
      label: citationLabel(issue, article.headline),
      source,
      ...(continued.length > 0 && { continued }),
      article: articleRef(article),
      issue,
      scores,
    },
  ];
}

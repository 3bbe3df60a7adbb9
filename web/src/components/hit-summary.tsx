import type { HitsResponse } from '../../../src/contract/hits.ts';
import { hitsFile } from '../lib/hits-api.ts';
import type { HitsSearch } from '../lib/hits-search.ts';
import { hits } from '../messages/hits.ts';
import { Choice } from './choice.tsx';

interface Props {
  readonly summary: Omit<HitsResponse, 'hits'>;
  readonly asked: HitsSearch;
  readonly search: string;
  readonly onNarrow: (change: Pick<HitsSearch, 'match' | 'sort'>) => void;
}

/** How many articles there are, of which words, in which order, and the whole list as a file. */
export function HitSummary({ summary: { total, query }, asked, search, onNarrow }: Props) {
  const text = hits();
  const isNarrowed = [asked.from, asked.to, asked.section, asked.page, asked.type].some(Boolean);
  return (
    <>
      {query.words.length > 0 && (
        <ul class="hit-words" aria-label={text.words}>
          {query.words.map(({ text: word, others, articles }) => (
            <li key={word} title={others.length > 0 ? text.others(others.join('、')) : undefined}>
              <bdi lang="zh-CN">{word}</bdi> <span class="hit-count">{articles}</span>
            </li>
          ))}
        </ul>
      )}
      {query.notes.map((note) => (
        <p key={note} class="hit-note" lang="zh-CN">
          {note}。
        </p>
      ))}
      <div class="hits-bar">
        <p class="hits-total" role="status">
          {total > 0
            ? text.total(total)
            : query.words.length === 0
              ? text.tooCommon
              : isNarrowed
                ? text.noneWithin
                : text.none}
        </p>
        {query.words.length > 1 && (
          <Choice
            label={text.match}
            value={query.match}
            names={text.matches}
            onChoose={(match) => onNarrow({ match })}
          />
        )}
        {total > 1 && (
          <Choice
            label={text.sort}
            value={asked.sort ?? 'relevance'}
            names={text.sorts}
            onChoose={(sort) => onNarrow({ sort: sort === 'relevance' ? undefined : sort })}
          />
        )}
        {total > 0 && (
          <p class="hits-export">
            {text.export}{' '}
            <a href={hitsFile(search, 'csv')} download>
              CSV
            </a>{' '}
            <a href={hitsFile(search, 'json')} download>
              JSON
            </a>
          </p>
        )}
      </div>
    </>
  );
}

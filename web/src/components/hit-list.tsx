import { useLayoutEffect, useRef } from 'preact/hooks';
import { type HitsSearch, hitsSearchString, readHitsSearch } from '../lib/hits-search.ts';
import { hits as messagesOf } from '../messages/hits.ts';
import { comeBack, leaveAt, useHits } from '../state/use-hits.ts';
import { FailureNote } from './failure-note.tsx';
import { HitEntry } from './hit-entry.tsx';
import { HitKinds } from './hit-kinds.tsx';
import { HitSummary } from './hit-summary.tsx';
import { MonthHistogram } from './month-histogram.tsx';

interface Props {
  /** As {@link hitsSearchString} gives it. */
  readonly search: string;
  /** Called with the search that shall be shown instead. */
  readonly onNarrow: (search: string) => void;
}

/** Every article that holds what is looked for: how many, when, in which sections, and the articles, more on demand. */
export function HitList({ search, onNarrow }: Props) {
  const text = messagesOf();
  const { list, failure, isLoading, more, retry } = useHits(search);
  const root = useRef<HTMLDivElement>(null);
  const asked = readHitsSearch(search);
  const narrow = (change: Partial<HitsSearch>): void => onNarrow(hitsSearchString({ ...asked, ...change }));
  useLayoutEffect(() => {
    const at = comeBack(search);
    if (!at || !root.current) return;
    scrollerOf(root.current).scrollTop = at.scrollTop;
    root.current
      .querySelector<HTMLElement>(`[data-article="${CSS.escape(at.articleId)}"] a`)
      ?.focus({ preventScroll: true });
  }, [search]);

  if (failure && !list) return <FailureNote title={text.cannotList} failure={failure} onRetry={retry} />;
  if (!list) return <p class="loading">{text.loading}</p>;
  const { summary, hits } = list;
  const left = summary.total - hits.length;
  return (
    <div class={isLoading ? 'hits hits-waiting' : 'hits'} aria-busy={isLoading} ref={root}>
      <HitSummary summary={summary} asked={asked} search={search} onNarrow={narrow} />
      {summary.months.length > 0 && (
        <MonthHistogram
          months={summary.months}
          undated={summary.undated}
          from={asked.from}
          to={asked.to}
          onRange={(from, to) => narrow({ from, to })}
        />
      )}
      <HitKinds summary={summary} asked={asked} onNarrow={narrow} />
      <ol class="hit-list" lang="zh-CN">
        {hits.map((hit) => (
          <HitEntry
            key={hit.article.id}
            hit={hit}
            onOpen={() => {
              if (root.current)
                leaveAt(search, { articleId: hit.article.id, scrollTop: scrollerOf(root.current).scrollTop });
            }}
          />
        ))}
      </ol>
      {failure && <FailureNote title={text.cannotList} failure={failure} onRetry={more} />}
      {left > 0 && !failure && (
        <p class="hits-more">
          <span role="status">{text.shown(hits.length, summary.total)}</span>
          <button type="button" class="quiet-button" onClick={more}>
            {text.more(left)}
          </button>
        </p>
      )}
    </div>
  );
}

/** The panel's column, or the page. */
function scrollerOf(element: HTMLElement): Element {
  return element.closest('.panel-scroll') ?? document.documentElement;
}

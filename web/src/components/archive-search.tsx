import { useEffect, useState } from 'preact/hooks';
import { tidyFilters } from '../lib/filters.ts';
import type { HitsSearch } from '../lib/hits-search.ts';
import { hits } from '../messages/hits.ts';
import { DayField } from './day-field.tsx';

interface Props {
  readonly asked: HitsSearch;
  readonly onSearch: (wanted: HitsSearch) => void;
}

/** Words to look for, and the days to look in. A new search keeps its days and its order, and nothing else. */
export function ArchiveSearch({ asked, onSearch }: Props) {
  const text = hits();
  const [q, setQ] = useState(asked.q);
  const [from, setFrom] = useState(asked.from ?? '');
  const [to, setTo] = useState(asked.to ?? '');
  useEffect(() => {
    setQ(asked.q);
    setFrom(asked.from ?? '');
    setTo(asked.to ?? '');
  }, [asked.q, asked.from, asked.to]);
  const submit = (event: Event): void => {
    event.preventDefault();
    onSearch({ q: q.trim(), ...(asked.sort && { sort: asked.sort }), ...tidyFilters({ from, to }) });
  };
  return (
    <form class="archive-search" role="search" onSubmit={submit}>
      <label class="visually-hidden" for="archive-q">
        {text.keywords}
      </label>
      <input
        id="archive-q"
        class="archive-q"
        type="search"
        value={q}
        placeholder={text.keywords}
        aria-describedby="archive-q-help"
        onInput={({ currentTarget }) => setQ(currentTarget.value)}
      />
      <button type="submit" class="quiet-button">
        {text.search}
      </button>
      <p class="archive-days">
        <DayField label={text.from} value={from} onInput={setFrom} />
        <DayField label={text.to} value={to} onInput={setTo} />
        <span id="archive-q-help" class="archive-help">
          {text.keywordsHelp}
        </span>
      </p>
    </form>
  );
}

import { useEffect, useState } from 'preact/hooks';
import type { HitsSearch } from '../lib/hits-search.ts';
import { hits } from '../messages/hits.ts';

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
    const [first, last] = from && to && from > to ? [to, from] : [from, to];
    onSearch({
      q: q.trim(),
      ...(asked.sort && { sort: asked.sort }),
      ...(first && { from: first }),
      ...(last && { to: last }),
    });
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
        <label>
          {text.from}
          <input type="date" value={from} onInput={({ currentTarget }) => setFrom(currentTarget.value)} />
        </label>
        <label>
          {text.to}
          <input type="date" value={to} onInput={({ currentTarget }) => setTo(currentTarget.value)} />
        </label>
        <span id="archive-q-help" class="archive-help">
          {text.keywordsHelp}
        </span>
      </p>
    </form>
  );
}

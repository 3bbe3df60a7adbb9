import { useState } from 'preact/hooks';
import type { HitsResponse } from '../../../src/contract/hits.ts';
import type { HitsSearch } from '../lib/hits-search.ts';
import { hits } from '../messages/hits.ts';
import { reading } from '../messages/reading.ts';

/** Shown at first. */
const FIRST = 8;

interface Props {
  readonly summary: Omit<HitsResponse, 'hits'>;
  readonly asked: HitsSearch;
  readonly onNarrow: (change: Pick<HitsSearch, 'section' | 'type' | 'page'>) => void;
}

/** The sections and types of what was found, each to be narrowed to with a press, and widened again with another. */
export function HitKinds({ summary: { sections, types }, asked, onNarrow }: Props) {
  const text = hits();
  const page = asked.page && reading().page(asked.page);
  return (
    <div class="hit-kinds">
      <Kinds
        name={text.section}
        kinds={sections.map(({ section, articles }) => ({ value: section, name: section, articles }))}
        chosen={asked.section}
        onChoose={(section) => onNarrow({ section })}
      />
      <Kinds
        name={text.type}
        kinds={types.map(({ type, articles }) => ({ value: type, name: text.types[type], articles }))}
        chosen={asked.type}
        onChoose={(type) => onNarrow({ type: types.find((one) => one.type === type)?.type })}
      />
      {page && (
        <p class="kinds">
          <button
            type="button"
            class="kind"
            aria-pressed
            aria-label={text.remove(page)}
            onClick={() => onNarrow({ page: undefined })}
          >
            {page} ×
          </button>
        </p>
      )}
    </div>
  );
}

interface KindsProps {
  readonly name: string;
  readonly kinds: readonly { readonly value: string; readonly name: string; readonly articles: number }[];
  readonly chosen: string | undefined;
  readonly onChoose: (value: string | undefined) => void;
}

/** One kind alone says nothing, unless it is what the list was narrowed to. */
function Kinds({ name, kinds, chosen, onChoose }: KindsProps) {
  const { moreKinds } = hits();
  const [isWhole, setWhole] = useState(false);
  if (kinds.length < 2 && chosen === undefined) return null;
  const missing = chosen !== undefined && !kinds.some(({ value }) => value === chosen);
  const all = missing ? [{ value: chosen, name: chosen, articles: 0 }, ...kinds] : kinds;
  const shown = isWhole ? all : all.filter(({ value }, i) => i < FIRST || value === chosen);
  return (
    <div class="kinds" role="group" aria-label={name}>
      <span class="kinds-name">{name}</span>
      {shown.map(({ value, name: kind, articles }) => (
        <button
          key={value}
          type="button"
          class="kind"
          aria-pressed={value === chosen}
          onClick={() => onChoose(value === chosen ? undefined : value)}
        >
          <bdi>{kind}</bdi> <span class="hit-count">{articles}</span>
        </button>
      ))}
      {shown.length < all.length && (
        <button type="button" class="kind kind-more" onClick={() => setWhole(true)}>
          {moreKinds(all.length - shown.length)}
        </button>
      )}
    </div>
  );
}

import { useId, useState } from 'preact/hooks';
import type { Filters } from '../../../src/types/query.ts';
import { getSections } from '../lib/archive-api.ts';
import { dateLimits, tidyFilters } from '../lib/filters.ts';
import { limits as messages } from '../messages/limits.ts';
import { archiveStatus } from '../state/archive.ts';
import { useResource } from '../state/use-resource.ts';
import { Chip } from './chip.tsx';
import { DayField } from './day-field.tsx';

interface Props {
  readonly value: Filters;
  readonly onChange: (value: Filters) => void;
}

/** The days and the section that questions are limited to: chips of what is set, and the fields to set it with. */
export function LimitChips({ value, onChange }: Props) {
  const { limit, dates, section, remove } = messages();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { from, to, section: chosen } = value;
  const days = dateLimits(tidyFilters({ from, to }));
  return (
    <div class="limits">
      <div class="chips">
        <button
          type="button"
          class="bare-button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {limit}
        </button>
        {days && (
          <Chip
            label={dates}
            text={days}
            removal={remove(dates)}
            onRemove={() => onChange(tidyFilters({ section: chosen }))}
          />
        )}
        {chosen && (
          <Chip
            label={section}
            text={chosen}
            removal={remove(section)}
            onRemove={() => onChange(tidyFilters({ from, to }))}
          />
        )}
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen && <LimitFields value={value} onChange={onChange} />}
      </div>
    </div>
  );
}

/** The fields themselves, the days bounded by what the archive covers. */
export function LimitFields({ value, onChange }: Props) {
  const { from, to, section, all } = messages();
  const status = archiveStatus.value;
  const coverage = status && 'coverage' in status ? status.coverage : null;
  const { value: known } = useResource('sections', getSections);
  const sections = known?.sections.map((one) => one.section) ?? [];
  // A section that the archive does not list, of a conversation kept for long, can still be seen and left.
  const listed = value.section && !sections.includes(value.section) ? [value.section, ...sections] : sections;
  const bounds = { min: coverage?.from ?? undefined, max: coverage?.to ?? undefined };
  return (
    <div class="limit-fields">
      <DayField label={from} value={value.from} {...bounds} onInput={(day) => onChange({ ...value, from: day })} />
      <DayField label={to} value={value.to} {...bounds} onInput={(day) => onChange({ ...value, to: day })} />
      {listed.length > 0 && (
        <label>
          {section}
          <select
            value={value.section ?? ''}
            onInput={(event) => onChange({ ...value, section: event.currentTarget.value })}
          >
            <option value="">{all}</option>
            {listed.map((name) => (
              <option key={name} value={name} lang="zh-CN">
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

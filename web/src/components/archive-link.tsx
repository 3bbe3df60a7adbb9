import type { ComponentChildren } from 'preact';
import { onPlainClick } from '../lib/on-plain-click.ts';
import { pathOf } from '../lib/place.ts';
import { goTo } from '../state/place.ts';

interface Props {
  /** Of the address's query string; those without a value are left out. */
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly isHere?: boolean;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A link to a part of the archive's calendar. */
export function ArchiveLink({ params, isHere = false, class: className = 'kind', children }: Props) {
  const given = Object.entries(params).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const address = {
    type: 'archive',
    search: given.length > 0 ? `?${new URLSearchParams(given).toString()}` : '',
  } as const;
  return (
    <a
      class={className}
      href={pathOf(address)}
      aria-current={isHere ? 'true' : undefined}
      onClick={onPlainClick(() => goTo(address))}
    >
      {children}
    </a>
  );
}

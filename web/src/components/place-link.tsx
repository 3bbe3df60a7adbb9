import type { ComponentChildren } from 'preact';
import { onPlainClick } from '../lib/on-plain-click.ts';
import { type Panel, pathOf } from '../lib/place.ts';
import { open } from '../state/place.ts';

interface Props {
  readonly to: Panel;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A link to an article or issue: a plain click opens it here, anything else goes by its permalink. */
export function PlaceLink({ to, class: className, children }: Props) {
  return (
    <a class={className} href={pathOf(to)} onClick={onPlainClick(() => open(to))}>
      {children}
    </a>
  );
}

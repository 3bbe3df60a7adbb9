import type { ComponentChildren } from 'preact';
import { type Panel, pathOf } from '../lib/place.ts';
import { open } from '../state/place.ts';

interface Props {
  readonly to: Panel;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A link to an article or issue: a plain click opens it here, anything else goes by its permalink. */
export function PlaceLink({ to, class: className, children }: Props) {
  const onClick = (event: MouseEvent): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(to);
  };
  return (
    <a class={className} href={pathOf(to)} onClick={onClick}>
      {children}
    </a>
  );
}

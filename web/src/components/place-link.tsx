import type { ComponentChildren } from 'preact';
import { onPlainClick } from '../lib/on-plain-click.ts';
import { type Panel, pathOf } from '../lib/place.ts';
import { open } from '../state/place.ts';

interface Props {
  readonly to: Panel;
  readonly class?: string;
  readonly title?: string;
  /** Its accessible name, where its text alone does not say enough. */
  readonly label?: string;
  /** Called before it is opened here. */
  readonly onOpen?: () => void;
  readonly children: ComponentChildren;
}

/** A link to an article, an issue, a page or a list: a plain click opens it here, anything else goes by its permalink. */
export function PlaceLink({ to, class: className, title, label, onOpen, children }: Props) {
  return (
    <a
      class={className}
      title={title}
      aria-label={label}
      href={pathOf(to)}
      onClick={onPlainClick(() => {
        onOpen?.();
        open(to);
      })}
    >
      {children}
    </a>
  );
}

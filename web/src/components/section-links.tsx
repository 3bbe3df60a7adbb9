import { onPlainClick } from '../lib/on-plain-click.ts';
import { pathOf } from '../lib/place.ts';
import { shell } from '../messages/shell.ts';
import { goTo, goToChat, place } from '../state/place.ts';

const ARCHIVE = { type: 'archive', search: '' } as const;
const OF_ARCHIVE: ReadonlySet<string> = new Set(['archive', 'issue', 'page', 'article']);

/** The way between asking and the archive; the section one is in is marked. */
export function SectionLinks() {
  const { sections, ask, archive } = shell();
  const { type } = place.value;
  const isArchive = OF_ARCHIVE.has(type);
  return (
    <nav class="sections" aria-label={sections}>
      <a href="/" aria-current={type === 'chat' ? 'page' : undefined} onClick={onPlainClick(goToChat)}>
        {ask}
      </a>
      <a
        href={pathOf(ARCHIVE)}
        aria-current={isArchive ? 'page' : undefined}
        onClick={onPlainClick(() => goTo(ARCHIVE))}
      >
        {archive}
      </a>
    </nav>
  );
}

import { getIssues } from '../lib/archive-api.ts';
import { hitsSearchString, readHitsSearch } from '../lib/hits-search.ts';
import { archive } from '../messages/archive.ts';
import { goTo, showInstead } from '../state/place.ts';
import { useReadingTitle } from '../state/use-reading-title.ts';
import { useResource } from '../state/use-resource.ts';
import { ArchiveSearch } from './archive-search.tsx';
import { Calendar } from './calendar.tsx';
import { FailureNote } from './failure-note.tsx';
import { HitList } from './hit-list.tsx';

/** The archive without asking: a search for words, and below it what is found, or the calendar of issues. */
export function ArchivePage({ search }: { readonly search: string }) {
  const { title } = archive();
  const asked = readHitsSearch(search);
  useReadingTitle(asked.q ? `${asked.q} · ${title}` : title);
  return (
    <section class="archive">
      <h2 class="headline">{title}</h2>
      <ArchiveSearch asked={asked} onSearch={(wanted) => goTo({ type: 'archive', search: hitsSearchString(wanted) })} />
      {asked.q ? <HitList search={hitsSearchString(asked)} onNarrow={showInstead} /> : <Issues search={search} />}
    </section>
  );
}

function Issues({ search }: { readonly search: string }) {
  const { cannotOpen, loading, empty } = archive();
  const { value, failure, isLoading, retry } = useResource('issues', getIssues);
  if (failure && !isLoading) return <FailureNote title={cannotOpen} failure={failure} onRetry={retry} />;
  if (!value) return <p class="loading">{loading}</p>;
  if (value.issues.length === 0) return <p class="notice">{empty}</p>;
  return <Calendar archive={value} search={search} />;
}

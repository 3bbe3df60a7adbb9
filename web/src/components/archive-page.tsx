import { chineseDate } from '../../../src/text/label.ts';
import { getIssues } from '../lib/archive-api.ts';
import { archive } from '../messages/archive.ts';
import { useReadingTitle } from '../state/use-reading-title.ts';
import { useResource } from '../state/use-resource.ts';
import { FailureNote } from './failure-note.tsx';
import { PlaceLink } from './place-link.tsx';

/** The archive without asking: its issues, newest first. */
export function ArchivePage() {
  const { title, cannotOpen, loading, issueCounts, undated } = archive();
  const { value, failure, isLoading, retry } = useResource('issues', getIssues);
  useReadingTitle(title);
  if (failure && !isLoading) return <FailureNote title={cannotOpen} failure={failure} onRetry={retry} />;
  if (!value) return <p class="loading">{loading}</p>;
  const issues = value.issues.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  return (
    <section class="contents">
      <h2 class="headline">{title}</h2>
      <ul class="issue-list">
        {issues.map(({ id, paper, date, pages, articles }) => (
          <li key={id}>
            <PlaceLink to={{ type: 'issue', id }}>
              {paper} {date ? chineseDate(date) : undated}
            </PlaceLink>{' '}
            <span class="issue-counts">{issueCounts(pages, articles)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

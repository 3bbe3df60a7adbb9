import { getIssues } from '../lib/archive-api.ts';
import { dayRange } from '../lib/day-names.ts';
import { admin } from '../messages/admin.ts';
import { indexVersion } from '../state/index-events.ts';
import { language } from '../state/language.ts';
import { useResource } from '../state/use-resource.ts';
import { FailureNote } from './failure-note.tsx';

/** More gaps than these are counted, not listed. */
const MOST_GAPS = 60;

/** From when to when the archive reaches, and which days it lacks. */
export function AdminCoverage() {
  const text = admin();
  const { value, failure, retry } = useResource(`issues ${indexVersion.value}`, getIssues);
  if (failure) return <FailureNote title={text.cannotOpen} failure={failure} onRetry={retry} />;
  if (!value) return <p class="loading">{text.loading}</p>;
  const { issues, coverage, gaps } = value;
  const undated = issues.filter(({ date }) => date === null).length;
  const days = gaps.reduce((sum, gap) => sum + gap.days, 0);
  return (
    <section class="admin-part" aria-labelledby="admin-coverage">
      <h3 id="admin-coverage">{text.coverage}</h3>
      <p>{text.covers(dayRange(coverage, language.value) || text.none)}</p>
      {undated > 0 && <p>{text.undatedIssues(undated)}</p>}
      {gaps.length === 0 ? <p>{text.noGaps}</p> : <p>{text.gaps(gaps.length, days)}</p>}
      <ul class="admin-list gap-list">
        {gaps.slice(0, MOST_GAPS).map((gap) => (
          <li key={gap.from}>
            {dayRange(gap, language.value)} <span class="failure-detail">{text.days(gap.days)}</span>
          </li>
        ))}
      </ul>
      {gaps.length > MOST_GAPS && <p>{text.more(gaps.length - MOST_GAPS)}</p>}
    </section>
  );
}

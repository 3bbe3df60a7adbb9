import { getIndexStatus } from '../lib/archive-api.ts';
import { admin } from '../messages/admin.ts';
import { useReadingTitle } from '../state/use-reading-title.ts';
import { useResource } from '../state/use-resource.ts';
import { FailureNote } from './failure-note.tsx';

/** The archivist's page: what index is served and what was left out of it. */
export function AdminPage() {
  const text = admin();
  const { value, failure, isLoading, retry } = useResource('index', getIndexStatus);
  useReadingTitle(text.title);
  if (failure && !isLoading) return <FailureNote title={text.cannotOpen} failure={failure} onRetry={retry} />;
  if (!value) return <p class="loading">{text.loading}</p>;
  return (
    <section class="contents">
      <h2 class="headline">{text.title}</h2>
      <dl class="facts">
        <dt>{text.index}</dt>
        <dd>{value.indexId ?? text.none}</dd>
        <dt>{text.builtAt}</dt>
        <dd>{value.builtAt ?? text.none}</dd>
      </dl>
      {value.failures.length > 0 && (
        <>
          <h3 class="small-heading">{text.failures(value.failures.length)}</h3>
          <ul>
            {value.failures.map(({ file, code, message }) => (
              <li key={`${file} ${message}`}>
                <code>{file}</code> {code}: {message}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

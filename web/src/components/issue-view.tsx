import { chineseDate } from '../../../src/text/label.ts';
import { getIssue } from '../lib/archive-api.ts';
import { useReadingTitle } from '../state/use-reading-title.ts';
import { useResource } from '../state/use-resource.ts';
import { FailureNote } from './failure-note.tsx';
import { PlaceLink } from './place-link.tsx';

/** The contents of one issue, page by page. */
export function IssueView({ id }: { readonly id: string }) {
  const { value, failure, isLoading, retry } = useResource(id, getIssue);
  const heading =
    value && [value.issue.paper, value.issue.date ? chineseDate(value.issue.date) : '日期不详'].join(' ').trim();
  useReadingTitle(heading);
  if (failure && !isLoading) return <FailureNote title="这一期打不开" failure={failure} onRetry={retry} />;
  if (!value || isLoading) return <p class="loading">正在取目录……</p>;
  const { issue, pages } = value;
  return (
    <div class="contents">
      <h2 class="headline">{heading}</h2>
      {issue.edition && <p class="deck">{issue.edition}</p>}
      {issue.dateEstimate && (
        <p class="basis">
          日期不详，据内容{issue.dateEstimate.label}：{issue.dateEstimate.evidence}
        </p>
      )}
      {issue.dateBasis === 'inferred' && <p class="basis">日期推断：{issue.dateEvidence}</p>}
      {pages.map((page) => (
        <section key={page.id} class="contents-page">
          <h3 class="small-heading">
            {page.number ? `${page.number}版` : '版次不详'}
            {page.numberBasis === 'inferred' && '（推断）'} {page.title}
          </h3>
          <ul>
            {page.articles.map((article) => (
              <li key={article.id}>
                {article.section && <span class="contents-section">{article.section}</span>}
                <PlaceLink to={{ type: 'article', id: article.id }}>{article.headline || '（无标题报道）'}</PlaceLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

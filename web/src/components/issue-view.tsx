import type { IssueResponse } from '../../../src/contract/archive.ts';
import { getIssue } from '../lib/archive-api.ts';
import { archive } from '../messages/archive.ts';
import { hits } from '../messages/hits.ts';
import { printedOn } from '../messages/printed-on.ts';
import { reading } from '../messages/reading.ts';
import { isChinese } from '../state/language.ts';
import { useReadingTitle } from '../state/use-reading-title.ts';
import { useResource } from '../state/use-resource.ts';
import { ArchiveLink } from './archive-link.tsx';
import { FailureNote } from './failure-note.tsx';
import { PlaceLink } from './place-link.tsx';

/** The contents of one issue, page by page, and the way to the issues before and after it. */
export function IssueView({ id }: { readonly id: string }) {
  const text = archive();
  const { value, failure, isLoading, retry } = useResource(id, getIssue);
  const when = printedOn(value?.issue.date);
  useReadingTitle(value && [value.issue.paper, when].filter(Boolean).join(' '));
  if (failure && !isLoading) return <FailureNote title={text.cannotOpenIssue} failure={failure} onRetry={retry} />;
  if (!value || isLoading) return <p class="loading">{text.loadingIssue}</p>;
  const { issue, pages } = value;
  return (
    <div class="contents">
      <h2 class="headline">
        {issue.paper && <span lang="zh-CN">{issue.paper}</span>} {when}
      </h2>
      {issue.edition && (
        <p class="deck" lang="zh-CN">
          {issue.edition}
        </p>
      )}
      <p class="basis">{text.issueCounts(issue.pages, issue.articles)}</p>
      {issue.dateEstimate && (
        <p class="basis">
          {text.dateUnknown(issue.dateEstimate.label)}
          <span lang="zh-CN">{issue.dateEstimate.evidence}</span>
        </p>
      )}
      {issue.dateBasis === 'inferred' && (
        <p class="basis">
          {text.dateInferred}
          <span lang="zh-CN">{issue.dateEvidence}</span>
        </p>
      )}
      {pages.map((page) => (
        <IssuePage key={page.id} page={page} />
      ))}
      <OtherIssues value={value} />
    </div>
  );
}

function IssuePage({ page }: { readonly page: IssueResponse['pages'][number] }) {
  const text = archive();
  const { types } = hits();
  const name = page.number ? text.pageNumber(page.number) : text.unnumbered;
  return (
    <section class="contents-page">
      <h3 class="contents-heading">
        <span>
          {name}
          {page.numberBasis === 'inferred' && `（${text.inferred}）`} <span lang="zh-CN">{page.title}</span>
        </span>
        <PlaceLink to={{ type: 'page', id: page.id }} label={text.asPrintedOf(name)}>
          {text.asPrinted}
        </PlaceLink>
      </h3>
      {page.articles.length === 0 && <p class="basis">{text.noArticles}</p>}
      <ul lang="zh-CN">
        {page.withdrawn?.map(({ articleId, reason }) => (
          <li key={articleId} class="basis">
            {text.withdrawn(reason)}
          </li>
        ))}
        {page.articles.map(({ id, section, headline, type }) => (
          <li key={id}>
            {section && <span class="contents-section">{section}</span>}
            <PlaceLink to={{ type: 'article', id }}>{headline || reading().untitled}</PlaceLink>
            {type !== 'news' && (
              <span class="contents-type" lang={isChinese.value ? undefined : 'en'}>
                {types[type]}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function OtherIssues({ value: { issue, previous, next } }: { readonly value: IssueResponse }) {
  const text = archive();
  const year = issue.date?.slice(0, 4);
  return (
    <nav class="neighbours" aria-label={text.otherIssues}>
      {previous && (
        <PlaceLink to={{ type: 'issue', id: previous.id }}>{text.previousIssue(printedOn(previous.date))}</PlaceLink>
      )}
      {next && <PlaceLink to={{ type: 'issue', id: next.id }}>{text.nextIssue(printedOn(next.date))}</PlaceLink>}
      <ArchiveLink params={{ year }} class="">
        {year ? text.allYear(year) : text.title}
      </ArchiveLink>
    </nav>
  );
}

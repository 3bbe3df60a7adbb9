import type { PageResponse } from '../../../src/contract/archive.ts';
import { issueLabel } from '../../../src/text/label.ts';
import { getPage } from '../lib/archive-api.ts';
import { articleRuns, TINTS } from '../lib/article-runs.ts';
import { archive } from '../messages/archive.ts';
import { reading } from '../messages/reading.ts';
import { open } from '../state/place.ts';
import { useReadingTitle } from '../state/use-reading-title.ts';
import { useResource } from '../state/use-resource.ts';
import { FailureNote } from './failure-note.tsx';
import { PlaceLink } from './place-link.tsx';

/** A page as it is stored, each of its articles in a tint and with a number that leads to it. */
export function PageView({ id }: { readonly id: string }) {
  const text = archive();
  const { cannotOpenPage, loadingPage, untitled } = reading();
  const { value, failure, isLoading, retry } = useResource(id, getPage);
  useReadingTitle(value && `${issueLabel(value.issue)} ${text.panelTitles.page}`);
  if (failure && !isLoading) return <FailureNote title={cannotOpenPage} failure={failure} onRetry={retry} />;
  if (!value || isLoading) return <p class="loading">{loadingPage}</p>;
  const { page, issue, articles } = value;
  return (
    <div class="page-view">
      <h2 class="headline" lang="zh-CN">
        {issueLabel(issue)} {page.title}
      </h2>
      <p class="basis">
        <PlaceLink to={{ type: 'issue', id: issue.id }}>{text.contents}</PlaceLink>
      </p>
      {articles.length > 0 && (
        <nav aria-label={text.ofPage}>
          <ol class="page-articles" lang="zh-CN">
            {articles.map(({ id: articleId, headline }, i) => (
              <li key={articleId} class={`tint-${i % TINTS}`}>
                <PlaceLink to={{ type: 'article', id: articleId }}>
                  <span class="page-number">{i + 1}</span>
                  {headline || untitled}
                </PlaceLink>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <p class="basis">{text.asStored}</p>
      <PageText value={value} />
    </div>
  );
}

/** Its words open their article at a click; by keyboard the list above does. */
function PageText({ value: { page, text, articles } }: { readonly value: PageResponse }) {
  const runs = articleRuns(text, articles);
  return (
    <figure class="printed" lang="zh-CN">
      <figcaption>{page.file}</figcaption>
      <div class="printed-text">
        {runs.map(({ text: words, article, isFirst }, i) =>
          article === undefined ? (
            <span key={i} class="elsewhere">
              {words}
            </span>
          ) : (
            <span
              key={i}
              class={`page-run tint-${article % TINTS}`}
              onClick={() => {
                const id = articles[article]?.id;
                if (id && !getSelection()?.toString()) open({ type: 'article', id });
              }}
            >
              {isFirst && (
                <span class="page-number" aria-hidden="true">
                  {article + 1}
                </span>
              )}
              {words}
            </span>
          ),
        )}
      </div>
    </figure>
  );
}

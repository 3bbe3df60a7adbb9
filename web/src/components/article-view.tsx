import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleResponse } from '../../../src/contract/archive.ts';
import type { Citation } from '../../../src/types/answer.ts';
import { getArticle } from '../lib/archive-api.ts';
import { scrollToFirstMark } from '../lib/scroll.ts';
import { place } from '../state/place.ts';
import { useReadingTitle } from '../state/use-reading-title.ts';
import { useResource } from '../state/use-resource.ts';
import { ArticleColumn } from './article-column.tsx';
import { FailureNote } from './failure-note.tsx';
import { IssueLine } from './issue-line.tsx';
import { PlaceLink } from './place-link.tsx';
import { PrintedPage } from './printed-page.tsx';
import { VariantList } from './variant-list.tsx';

interface Props {
  readonly id: string;
  /** Its quote is lit and scrolled to. */
  readonly citation?: Citation | undefined;
}

/** One article, loaded by its id: set as a newspaper column, or as printed on its page. */
export function ArticleView({ id, citation }: Props) {
  const { value, failure, isLoading, retry } = useResource(id, getArticle);
  if (failure && !isLoading) return <FailureNote title="报道打不开" failure={failure} onRetry={retry} />;
  if (!value || value.article.id !== id) return <p class="loading">正在取报道……</p>;
  return <Loaded key={id} response={value} citation={citation} />;
}

function Loaded({
  response,
  citation,
}: {
  readonly response: ArticleResponse;
  readonly citation: Citation | undefined;
}) {
  const { article, issue, pages, variants, previous, next } = response;
  const [printed, setPrinted] = useState(false);
  const [drawn, setDrawn] = useState(0);
  const column = useRef<HTMLDivElement>(null);
  const isBeside = place.value.type === 'chat';
  useReadingTitle(article.headline || '（无标题报道）');
  useEffect(() => setPrinted(false), [citation]);
  useEffect(() => scrollToFirstMark(column.current), [citation, printed, drawn]);
  return (
    <div class="article-view" ref={column}>
      <div class="article-bar">
        <IssueLine issue={issue} />
        <button type="button" class="quiet-button" aria-pressed={printed} onClick={() => setPrinted(!printed)}>
          原版
        </button>
        {isBeside && (
          <a class="permalink" href={article.url}>
            固定链接
          </a>
        )}
      </div>
      {printed ? (
        pages.map((page) => (
          <PrintedPage
            key={page.id}
            pageId={page.id}
            articleId={article.id}
            source={citation?.source}
            onDrawn={() => setDrawn((n) => n + 1)}
          />
        ))
      ) : (
        <ArticleColumn article={article} citation={citation} />
      )}
      <VariantList variants={variants} />
      {(previous ?? next) && (
        <nav class="neighbours" aria-label="同版报道">
          {previous && (
            <PlaceLink to={{ type: 'article', id: previous.id }}>上一篇：{previous.headline || '（无标题）'}</PlaceLink>
          )}
          {next && <PlaceLink to={{ type: 'article', id: next.id }}>下一篇：{next.headline || '（无标题）'}</PlaceLink>}
        </nav>
      )}
    </div>
  );
}

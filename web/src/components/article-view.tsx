import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleResponse } from '../../../src/contract/archive.ts';
import type { Citation } from '../../../src/types/answer.ts';
import { getArticle } from '../lib/archive-api.ts';
import { hasPanel } from '../lib/place.ts';
import { scrollToFirstMark } from '../lib/scroll.ts';
import { reading } from '../messages/reading.ts';
import { place } from '../state/place.ts';
import { useReadingTitle } from '../state/use-reading-title.ts';
import { useResource } from '../state/use-resource.ts';
import { ArticleColumn } from './article-column.tsx';
import { ArticleReference } from './article-reference.tsx';
import { FailureNote } from './failure-note.tsx';
import { IssueLine } from './issue-line.tsx';
import { PlaceLink } from './place-link.tsx';
import { PrintedPage } from './printed-page.tsx';
import { VariantList } from './variant-list.tsx';

interface Props {
  readonly id: string;
  /** Number of the citation that led here; its quote is lit and scrolled to. */
  readonly cited?: number | undefined;
  /** Of the same answer; those of this article are marked. */
  readonly citations?: readonly Citation[];
  /** What was looked for, as it is printed; lit where nothing is cited. */
  readonly words?: readonly string[] | undefined;
}

/** One article, loaded by its id: set as a newspaper column, or as printed on its page. */
export function ArticleView({ id, cited, citations = [], words }: Props) {
  const { value, failure, isLoading, retry } = useResource(id, getArticle);
  const { cannotOpen, loading } = reading();
  if (failure && !isLoading) return <FailureNote title={cannotOpen} failure={failure} onRetry={retry} />;
  if (!value || value.article.id !== id) return <p class="loading">{loading}</p>;
  const here = citations.filter(({ article }) => article.id === id);
  return (
    <Loaded
      key={id}
      response={value}
      citation={here.find(({ n }) => n === cited)}
      others={here.filter(({ n }) => n !== cited)}
      words={words}
    />
  );
}

interface LoadedProps {
  readonly response: ArticleResponse;
  readonly citation: Citation | undefined;
  readonly others: readonly Citation[];
  readonly words: readonly string[] | undefined;
}

function Loaded({ response, citation, others, words }: LoadedProps) {
  const { article, issue, pages, variants, previous, next, dateEvidence } = response;
  const text = reading();
  const [printed, setPrinted] = useState(false);
  const [drawn, setDrawn] = useState(0);
  const column = useRef<HTMLDivElement>(null);
  useReadingTitle(article.headline || text.untitled);
  useEffect(() => setPrinted(false), [citation?.n]);
  useEffect(() => scrollToFirstMark(column.current), [citation?.n, words, printed, drawn]);
  return (
    <div class="article-view" ref={column}>
      <div class="article-bar">
        <IssueLine issue={issue} />
        <button type="button" class="quiet-button" aria-pressed={printed} onClick={() => setPrinted(!printed)}>
          {text.asPrinted}
        </button>
        {hasPanel(place.value) && (
          <a class="permalink" href={article.url}>
            {text.permalink}
          </a>
        )}
      </div>
      {issue.dateBasis === 'inferred' && dateEvidence && <p class="basis">{text.dateBasis(dateEvidence)}</p>}
      {pages.length > 1 && <p class="basis">{text.joined(pages.map((page) => nameOf(page)).join('、'))}</p>}
      {printed ? (
        pages.map((page) => (
          <PrintedPage
            key={page.id}
            pageId={page.id}
            articleId={article.id}
            source={citation?.source}
            others={others.map(({ source }) => source)}
            onDrawn={() => setDrawn((n) => n + 1)}
          />
        ))
      ) : (
        <ArticleColumn article={article} pages={pages} citation={citation} others={others} words={words} />
      )}
      <VariantList variants={variants} />
      <ArticleReference article={article} issue={issue} />
      <Neighbours previous={previous} next={next} />
    </div>
  );
}

function nameOf({ number, file }: ArticleResponse['pages'][number]): string {
  return number ? reading().page(number) : file;
}

function Neighbours({ previous, next }: Record<'previous' | 'next', ArticleResponse['next']>) {
  const text = reading();
  if (!previous && !next) return null;
  return (
    <nav class="neighbours" aria-label={text.neighbours}>
      {previous && (
        <PlaceLink to={{ type: 'article', id: previous.id }}>
          <bdi>{text.previous(previous.headline || text.untitled)}</bdi>
        </PlaceLink>
      )}
      {next && (
        <PlaceLink to={{ type: 'article', id: next.id }}>
          <bdi>{text.next(next.headline || text.untitled)}</bdi>
        </PlaceLink>
      )}
    </nav>
  );
}

import { useEffect } from 'preact/hooks';
import type { Source } from '../../../src/types/span.ts';
import { getPage } from '../lib/archive-api.ts';
import { cutRuns } from '../lib/runs.ts';
import { reading } from '../messages/reading.ts';
import { useResource } from '../state/use-resource.ts';
import { FailureNote } from './failure-note.tsx';

interface Props {
  readonly pageId: string;
  /** Its spans are set off from the rest of the page. */
  readonly articleId: string;
  /** Lit, where it stands in this page's file. */
  readonly source: Source | undefined;
  /** What the same answer quotes besides. */
  readonly others: readonly Source[];
  /** Called once the text is there. */
  readonly onDrawn: () => void;
}

/** A page file as it is stored, with one article set off in it. */
export function PrintedPage({ pageId, articleId, source, others, onDrawn }: Props) {
  const { value, failure, isLoading, retry } = useResource(pageId, getPage);
  useEffect(() => {
    if (value) onDrawn();
  }, [value]);
  const { cannotOpenPage, loadingPage } = reading();
  if (failure && !isLoading) return <FailureNote title={cannotOpenPage} failure={failure} onRetry={retry} />;
  if (!value) return <p class="loading">{loadingPage}</p>;
  const { page, text, articles, furniture } = value;
  const runs = cutRuns(text, {
    lit: source?.file === page.file ? source.spans : [],
    faint: others.flatMap(({ file, spans }) => (file === page.file ? spans : [])),
    article: articles.find(({ id }) => id === articleId)?.spans ?? [],
    furniture,
  });
  return (
    <figure class="printed" lang="zh-CN">
      <figcaption>
        {page.file}
        {page.title && ` · ${page.title}`}
      </figcaption>
      <div class="printed-text">
        {runs.map(({ text: words, layers }, i) => {
          const place = layers.has('article') ? 'in-article' : layers.has('furniture') ? 'furniture' : 'elsewhere';
          const className = layers.has('faint') ? `${place} also-cited` : place;
          return layers.has('lit') ? (
            <mark key={i}>{words}</mark>
          ) : (
            <span key={i} class={className}>
              {words}
            </span>
          );
        })}
      </div>
    </figure>
  );
}

import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Citation } from '../../../src/types/answer.ts';
import type { Panel as PanelPlace } from '../lib/place.ts';
import { archive } from '../messages/archive.ts';
import { citationsOf } from '../state/citations.ts';
import { canGoBack, closePanel, panelOpener, showInstead } from '../state/place.ts';
import { useFocusKept } from '../state/use-focus-kept.ts';
import { useMedia } from '../state/use-media.ts';
import { ArticleView } from './article-view.tsx';
import { CitationSteps } from './citation-steps.tsx';
import { IssueView } from './issue-view.tsx';
import { Later } from './later.tsx';

/** Wide enough for two columns; the style sheet has the same width. */
const BESIDE = '(min-width: 60rem)';

/** An article, an issue, a page or the list of all hits beside an answer; on narrow screens a dialog over it that keeps the focus and gives it back. */
export function Panel({ panel }: { readonly panel: PanelPlace }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const isBeside = useMedia(BESIDE);
  useLayoutEffect(() => {
    if (isBeside) dialog.current?.show();
    else dialog.current?.showModal();
    return () => dialog.current?.close();
  }, [isBeside]);
  useEffect(() => () => (panelOpener() ?? document.querySelector<HTMLElement>('#question'))?.focus(), []);
  const column = useFocusKept<HTMLDivElement>(panel);
  useLayoutEffect(() => {
    if (!isBeside) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.isComposing) closePanel();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [isBeside]);

  const cited = panel.type === 'article' ? panel.cited : undefined;
  const citations = cited ? citationsOf(cited.exchangeId) : [];
  const { panelTitles, back, close } = archive();
  const title = panelTitles[panel.type];
  return (
    <dialog
      ref={dialog}
      class="panel"
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        closePanel();
      }}
    >
      <div class="panel-bar">
        {cited && citations.length > 1 ? (
          <CitationSteps cited={cited} citations={citations} />
        ) : (
          <p class="small-heading">{title}</p>
        )}
        {!cited && canGoBack() && (
          <button type="button" class="quiet-button" onClick={() => history.back()}>
            {back}
          </button>
        )}
        <button type="button" class="quiet-button" onClick={closePanel}>
          {close}
        </button>
      </div>
      <div class="panel-scroll" ref={column} tabIndex={-1}>
        <Content panel={panel} citations={citations} />
      </div>
    </dialog>
  );
}

interface ContentProps {
  readonly panel: PanelPlace;
  readonly citations: readonly Citation[];
}

function Content({ panel, citations }: ContentProps) {
  switch (panel.type) {
    case 'article':
      return <ArticleView id={panel.id} cited={panel.cited?.n} citations={citations} words={panel.words} />;
    case 'issue':
      return <IssueView id={panel.id} />;
    case 'page':
      return <Later key="page" name="page" load={pageView} props={{ id: panel.id }} />;
    case 'hits':
      return <Later key="hits" name="hits" load={hitList} props={{ search: panel.search, onNarrow: showInstead }} />;
  }
}

const pageView = async () => (await import('./page-view.tsx')).PageView;
const hitList = async () => (await import('./hit-list.tsx')).HitList;

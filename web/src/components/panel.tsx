import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Panel as PanelPlace } from '../lib/place.ts';
import { reading } from '../messages/reading.ts';
import { citationsOf } from '../state/citations.ts';
import { closePanel, panelOpener } from '../state/place.ts';
import { useMedia } from '../state/use-media.ts';
import { ArticleView } from './article-view.tsx';
import { CitationSteps } from './citation-steps.tsx';
import { IssueView } from './issue-view.tsx';

/** Wide enough for two columns; the style sheet has the same width. */
const BESIDE = '(min-width: 60rem)';

/** An article or an issue beside the chat; on narrow screens a dialog over it that keeps the focus and gives it back. */
export function Panel({ panel }: { readonly panel: PanelPlace }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const isBeside = useMedia(BESIDE);
  useLayoutEffect(() => {
    if (isBeside) dialog.current?.show();
    else dialog.current?.showModal();
    return () => dialog.current?.close();
  }, [isBeside]);
  useEffect(() => () => (panelOpener() ?? document.querySelector<HTMLElement>('#question'))?.focus(), []);
  useEffect(() => {
    if (!isBeside) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.isComposing) closePanel();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [isBeside]);

  const cited = panel.type === 'article' ? panel.cited : undefined;
  const citations = cited ? citationsOf(cited.exchangeId) : [];
  const { article, issue, close } = reading();
  const title = panel.type === 'article' ? article : issue;
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
        <button type="button" class="quiet-button" onClick={closePanel}>
          {close}
        </button>
      </div>
      <div class="panel-scroll">
        {panel.type === 'article' ? (
          <ArticleView id={panel.id} cited={cited?.n} citations={citations} />
        ) : (
          <IssueView id={panel.id} />
        )}
      </div>
    </dialog>
  );
}

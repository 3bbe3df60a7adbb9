import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Panel as PanelPlace } from '../lib/place.ts';
import { citationOf } from '../state/chat.ts';
import { closePanel, panelOpener } from '../state/place.ts';
import { useMedia } from '../state/use-media.ts';
import { ArticleView } from './article-view.tsx';
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
  const title = panel.type === 'article' ? '报道' : '本期目录';
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
        <p class="small-heading">{title}</p>
        <button type="button" class="quiet-button" onClick={closePanel}>
          关闭
        </button>
      </div>
      <div class="panel-scroll">
        {panel.type === 'article' ? (
          <ArticleView id={panel.id} citation={cited && citationOf(cited.exchangeId, cited.n)} />
        ) : (
          <IssueView id={panel.id} />
        )}
      </div>
    </dialog>
  );
}

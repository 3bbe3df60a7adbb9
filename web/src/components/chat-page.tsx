import { useEffect, useRef } from 'preact/hooks';
import { conversation } from '../state/conversations.ts';
import { CitationCard } from './citation-card.tsx';
import { Composer } from './composer.tsx';
import { EmptyState } from './empty-state.tsx';
import { ExchangeView } from './exchange-view.tsx';
import { KeepingNote } from './keeping-note.tsx';

/** The conversation and the composer below it. */
export function ChatPage() {
  const { exchanges } = conversation.value;
  const list = useRef<HTMLDivElement>(null);
  const newest = exchanges.at(-1)?.id;
  const seen = useRef(newest);
  useEffect(() => {
    // A new question goes to the top once; from then on the answer grows downwards and nothing moves by itself.
    const drawn = list.current?.lastElementChild;
    if (newest && newest !== seen.current && drawn instanceof HTMLElement) {
      drawn.scrollIntoView();
      // What was pressed may have gone with what was revised.
      if (document.activeElement === document.body) drawn.focus({ preventScroll: true });
    }
    seen.current = newest;
  }, [newest]);
  return (
    <>
      <main class="chat" id="content" tabIndex={-1}>
        {exchanges.length === 0 ? (
          <EmptyState />
        ) : (
          <div class="exchanges" ref={list}>
            {exchanges.map((exchange) => (
              <ExchangeView key={exchange.id} exchange={exchange} />
            ))}
          </div>
        )}
        <KeepingNote />
        <CitationCard />
      </main>
      <Composer />
    </>
  );
}

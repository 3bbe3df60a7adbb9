import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { searchConversations } from '../lib/search-conversations.ts';
import { conversations as messages } from '../messages/conversations.ts';
import { goOnWith, startAnew } from '../state/chat.ts';
import { type Conversation, titleOf } from '../lib/conversation.ts';
import { allConversations, bringBack, changes, conversation, forget } from '../state/conversations.ts';
import { closePanel } from '../state/place.ts';
import { ConversationEntry } from './conversation-entry.tsx';

/** The conversations kept in this browser, the newest first: open, look through, rename, delete and bring back. */
export function ConversationsDialog({ onClose }: { readonly onClose: () => void }) {
  const { title, close, search, none, noneFound, forgotten: told, undo } = messages();
  const dialog = useRef<HTMLDialogElement>(null);
  const [words, setWords] = useState('');
  const [forgotten, setForgotten] = useState<{ readonly conversation: Conversation; readonly wasOpen: boolean }>();
  useLayoutEffect(() => {
    dialog.current?.showModal();
    return () => dialog.current?.close();
  }, []);
  // Read anew whenever one of them has changed, in this tab or another.
  const all = useMemo(allConversations, [changes.value]);
  const found = searchConversations(all, words);

  const onOpen = (id: string): void => {
    closePanel();
    goOnWith(id);
    onClose();
  };
  const onForget = (gone: Conversation): void => {
    const wasOpen = conversation.peek().id === gone.id;
    if (wasOpen) {
      closePanel();
      startAnew();
    }
    forget(gone.id);
    setForgotten({ conversation: gone, wasOpen });
  };
  const onBringBack = (): void => {
    if (!forgotten) return;
    bringBack(forgotten.conversation);
    if (forgotten.wasOpen) goOnWith(forgotten.conversation.id);
    setForgotten(undefined);
  };

  return (
    <dialog
      ref={dialog}
      class="conversations"
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="panel-bar">
        <h2 class="small-heading">{title}</h2>
        <button type="button" class="quiet-button" onClick={onClose}>
          {close}
        </button>
      </div>
      <input
        class="field conversations-search"
        type="search"
        aria-label={search}
        placeholder={search}
        value={words}
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      <p role="status" class="conversations-told">
        {forgotten && (
          <>
            {told(titleOf(forgotten.conversation))}
            <button type="button" class="quiet-button" onClick={onBringBack}>
              {undo}
            </button>
          </>
        )}
        {!forgotten && found.length === 0 && (all.length === 0 ? none : noneFound)}
      </p>
      <ul class="conversations-list">
        {found.map((one) => (
          <ConversationEntry key={one.id} conversation={one} onOpen={onOpen} onForget={onForget} />
        ))}
      </ul>
    </dialog>
  );
}

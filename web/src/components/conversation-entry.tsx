import { useEffect, useRef, useState } from 'preact/hooks';
import { longTime } from '../lib/long-date.ts';
import { conversations } from '../messages/conversations.ts';
import { type Conversation, titleOf } from '../lib/conversation.ts';
import { conversation as current, rename } from '../state/conversations.ts';
import { language } from '../state/language.ts';

interface Props {
  readonly conversation: Conversation;
  readonly onOpen: (id: string) => void;
  readonly onForget: (conversation: Conversation) => void;
}

/** One kept conversation in their list. */
export function ConversationEntry({ conversation, onOpen, onForget }: Props) {
  const { open, isOpen, count, rename: renameLabel, forget } = conversations();
  const [isRenaming, setRenaming] = useState(false);
  const renaming = useRef<HTMLButtonElement>(null);
  const wasRenaming = useRef(false);
  useEffect(() => {
    // The field that had the focus is gone.
    if (wasRenaming.current && !isRenaming) renaming.current?.focus();
    wasRenaming.current = isRenaming;
  }, [isRenaming]);
  const { id, changedAt, exchanges } = conversation;
  const title = titleOf(conversation);
  if (isRenaming) return <NameForm conversation={conversation} onDone={() => setRenaming(false)} />;
  const when = longTime(changedAt, language.value);
  return (
    <li class="conversation-entry">
      <button
        type="button"
        class="example"
        aria-label={open(title)}
        aria-current={current.value.id === id}
        lang="zh-CN"
        onClick={() => onOpen(id)}
      >
        <bdi>{title}</bdi>
      </button>
      <p class="conversation-facts">
        <span>{[when, count(exchanges.length), ...(current.value.id === id ? [isOpen] : [])].join(' · ')}</span>
        <span class="conversation-acts">
          <button ref={renaming} type="button" class="bare-button" onClick={() => setRenaming(true)}>
            {renameLabel}
          </button>
          <button type="button" class="bare-button" onClick={() => onForget(conversation)}>
            {forget}
          </button>
        </span>
      </p>
    </li>
  );
}

function NameForm({ conversation, onDone }: { readonly conversation: Conversation; readonly onDone: () => void }) {
  const { name, save, cancel } = conversations();
  const [title, setTitle] = useState(titleOf(conversation));
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <li class="conversation-entry">
      <form
        class="conversation-name"
        onSubmit={(event) => {
          event.preventDefault();
          rename(conversation.id, title.trim());
          onDone();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.isComposing) return;
          // It would close the list as well.
          event.preventDefault();
          onDone();
        }}
      >
        <input
          class="field"
          aria-label={name}
          value={title}
          maxLength={200}
          ref={field}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
        <button type="submit" class="quiet-button">
          {save}
        </button>
        <button type="button" class="quiet-button" onClick={onDone}>
          {cancel}
        </button>
      </form>
    </li>
  );
}

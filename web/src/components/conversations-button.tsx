import { useRef, useState } from 'preact/hooks';
import { conversations } from '../messages/conversations.ts';
import { ConversationsDialog } from './conversations-dialog.tsx';

/** The way to the conversations kept in the browser. */
export function ConversationsButton() {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button ref={button} type="button" class="quiet-button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {conversations().title}
      </button>
      {isOpen && <ConversationsDialog onClose={close} />}
    </>
  );
}

import { useEffect, useRef } from 'preact/hooks';
import { limits } from '../messages/limits.ts';
import type { Asked, Exchange } from '../lib/conversation.ts';
import { QuestionEditor } from './question-editor.tsx';

interface Props {
  readonly exchange: Exchange;
  /** What is being changed, while it is. */
  readonly draft: Asked | undefined;
  readonly onDraft: (asked: Asked | undefined) => void;
}

/** A question as asked, or open for changes. */
export function QuestionBar({ exchange: { id, question, filters }, draft, onDraft }: Props) {
  const { edit } = limits();
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // The field that had the focus is gone.
    if (wasOpen.current && !draft) button.current?.focus({ preventScroll: true });
    wasOpen.current = draft !== undefined;
  }, [draft]);
  if (draft) {
    return (
      <>
        <h2 class="visually-hidden" lang="zh-CN">
          {question}
        </h2>
        <QuestionEditor exchangeId={id} asked={draft} onClose={() => onDraft(undefined)} />
      </>
    );
  }
  return (
    <div class="question-bar">
      <h2 class="question" lang="zh-CN">
        <bdi>{question}</bdi>
      </h2>
      <button ref={button} type="button" class="bare-button" onClick={() => onDraft({ question, filters })}>
        {edit}
      </button>
    </div>
  );
}

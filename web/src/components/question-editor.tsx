import { useEffect, useRef, useState } from 'preact/hooks';
import { tidyFilters } from '../lib/filters.ts';
import { limits } from '../messages/limits.ts';
import { countAfter, revise } from '../state/chat.ts';
import type { Asked } from '../lib/conversation.ts';
import { LimitFields } from './limit-chips.tsx';
import { isAskable, QuestionField } from './question-field.tsx';

interface Props {
  readonly exchangeId: string;
  readonly asked: Asked;
  readonly onClose: () => void;
}

/** An earlier question, to be asked otherwise in its place. Escape leaves it as it was. */
export function QuestionEditor({ exchangeId, asked, onClose }: Props) {
  const { editQuestion, askAgain, cancel, replaces } = limits();
  const [question, setQuestion] = useState(asked.question);
  const [filters, setFilters] = useState(asked.filters);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const id = `${exchangeId}-edit`;
  const following = countAfter(exchangeId);
  const submit = (): void => {
    if (!isAskable(question)) return;
    onClose();
    void revise(exchangeId, { question: question.trim(), filters: tidyFilters(filters) });
  };
  return (
    <form
      class="question-editor"
      // A period outside of what the archive covers may be asked for: the answer says so.
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.stopPropagation(); // the panel beside stays open
        onClose();
      }}
    >
      <label class="visually-hidden" for={id}>
        {editQuestion}
      </label>
      <QuestionField id={id} fieldRef={field} value={question} onInput={setQuestion} onEnter={submit} />
      <LimitFields value={filters} onChange={setFilters} />
      {following > 0 && <p class="question-editor-warning">{replaces(following)}</p>}
      <div class="question-editor-end">
        <button type="submit" class="quiet-button" disabled={!isAskable(question)}>
          {askAgain}
        </button>
        <button type="button" class="quiet-button" onClick={onClose}>
          {cancel}
        </button>
      </div>
    </form>
  );
}

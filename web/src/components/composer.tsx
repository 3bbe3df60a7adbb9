import { useRef, useState } from 'preact/hooks';
import { tidyFilters } from '../lib/filters.ts';
import { chat } from '../messages/chat.ts';
import { isOffline } from '../state/archive.ts';
import { askLimits } from '../state/ask-limits.ts';
import { ask, isAsking, stop } from '../state/chat.ts';
import { LimitChips } from './limit-chips.tsx';
import { isAskable, QUESTION_LIMIT, QuestionField } from './question-field.tsx';

/** From here on the number of characters is shown. */
const NEAR_LIMIT = 1_800;

/** The question being written, and what it is limited to. */
export function Composer() {
  const { question: label, placeholder, ask: askLabel, stop: stopLabel, keys, offline } = chat();
  const [question, setQuestion] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const canAsk = isAskable(question) && !isAsking.value;

  const submit = (): void => {
    if (!canAsk) return;
    void ask({ question: question.trim(), filters: tidyFilters(askLimits.value) });
    setQuestion('');
    field.current?.focus();
  };

  return (
    <form
      class="composer"
      aria-label={askLabel}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p class="composer-offline" role="status">
        {isOffline.value && offline}
      </p>
      <label class="visually-hidden" for="question">
        {label}
      </label>
      <QuestionField
        id="question"
        fieldRef={field}
        value={question}
        describedBy="question-help"
        placeholder={placeholder}
        onInput={setQuestion}
        onEnter={submit}
      />
      {isAsking.value ? (
        <button type="button" class="composer-button" onClick={stop}>
          {stopLabel}
        </button>
      ) : (
        <button type="submit" class="composer-button composer-ask" disabled={!canAsk}>
          {askLabel}
        </button>
      )}
      <div class="composer-end">
        <LimitChips value={askLimits.value} onChange={(value) => (askLimits.value = value)} />
        <p class="composer-help" id="question-help" aria-live="polite">
          {lengthHelp(question.trim().length) ?? <span class="composer-keys">{keys}</span>}
        </p>
      </div>
    </form>
  );
}

function lengthHelp(length: number): string | undefined {
  const { tooLong, length: counted } = chat();
  if (length > QUESTION_LIMIT) return tooLong(length - QUESTION_LIMIT, QUESTION_LIMIT);
  return length >= NEAR_LIMIT ? counted(length, QUESTION_LIMIT) : undefined;
}

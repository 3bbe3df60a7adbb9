import { useRef, useState } from 'preact/hooks';
import { chat } from '../messages/chat.ts';
import { ask, isAsking, stop } from '../state/chat.ts';

const LIMIT = 2_000;
/** From here on the number of characters is shown. */
const NEAR_LIMIT = 1_800;

/** The question being written. Enter asks, unless it ends a composition of an input method; Shift+Enter breaks the line. */
export function Composer() {
  const { question: label, placeholder, ask: askLabel, stop: stopLabel, keys } = chat();
  const [question, setQuestion] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const length = question.trim().length;
  const canAsk = length > 0 && length <= LIMIT && !isAsking.value;

  const submit = (): void => {
    if (!canAsk) return;
    void ask({ question: question.trim() });
    setQuestion('');
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Safari ends the composition before this event and tells by the key code alone.
    const isComposing = event.isComposing || event.keyCode === 229;
    if (event.key !== 'Enter' || event.shiftKey || isComposing) return;
    event.preventDefault();
    submit();
  };

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label class="visually-hidden" for="question">
        {label}
      </label>
      <textarea
        id="question"
        ref={field}
        class="composer-field"
        rows={1}
        placeholder={placeholder}
        value={question}
        aria-describedby="question-help"
        aria-invalid={length > LIMIT}
        onInput={(event) => setQuestion(event.currentTarget.value)}
        onKeyDown={onKeyDown}
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
      <p class="composer-help" id="question-help" aria-live="polite">
        {lengthHelp(length) ?? <span class="composer-keys">{keys}</span>}
      </p>
    </form>
  );
}

function lengthHelp(length: number): string | undefined {
  const { tooLong, length: counted } = chat();
  if (length > LIMIT) return tooLong(length - LIMIT, LIMIT);
  return length >= NEAR_LIMIT ? counted(length, LIMIT) : undefined;
}

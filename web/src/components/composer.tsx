import { useRef, useState } from 'preact/hooks';
import { ask, isAsking, stop } from '../state/chat.ts';

const LIMIT = 2_000;
/** From here on the number of characters is shown. */
const NEAR_LIMIT = 1_800;

/** The question being written. Enter asks, unless it ends a composition of an input method; Shift+Enter breaks the line. */
export function Composer() {
  const [question, setQuestion] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const length = question.trim().length;
  const canAsk = length > 0 && length <= LIMIT && !isAsking.value;

  const submit = (): void => {
    if (!canAsk) return;
    void ask(question.trim());
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
        问题
      </label>
      <textarea
        id="question"
        ref={field}
        class="composer-field"
        rows={1}
        placeholder="想从报上知道什么？"
        value={question}
        aria-describedby="question-help"
        aria-invalid={length > LIMIT}
        onInput={(event) => setQuestion(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {isAsking.value ? (
        <button type="button" class="composer-button" onClick={stop}>
          停止
        </button>
      ) : (
        <button type="submit" class="composer-button composer-ask" disabled={!canAsk}>
          提问
        </button>
      )}
      <p class="composer-help" id="question-help" aria-live="polite">
        {lengthHelp(length) ?? <span class="composer-keys">回车提问，Shift＋回车换行</span>}
      </p>
    </form>
  );
}

function lengthHelp(length: number): string | undefined {
  if (length > LIMIT) return `超出 ${length - LIMIT} 字，请缩短到 ${LIMIT} 字以内`;
  return length >= NEAR_LIMIT ? `${length}/${LIMIT} 字` : undefined;
}

import type { Ref } from 'preact';

export const QUESTION_LIMIT = 2_000;

interface Props {
  readonly id: string;
  readonly value: string;
  readonly fieldRef: Ref<HTMLTextAreaElement>;
  readonly describedBy?: string;
  readonly placeholder?: string;
  readonly onInput: (value: string) => void;
  readonly onEnter: () => void;
}

/** Where a question is written. Enter sends it, unless it ends a composition of an input method; Shift+Enter breaks the line. */
export function QuestionField({ id, value, fieldRef, describedBy, placeholder, onInput, onEnter }: Props) {
  const onKeyDown = (event: KeyboardEvent): void => {
    // Safari ends the composition before this event and tells by the key code alone.
    const isComposing = event.isComposing || event.keyCode === 229;
    if (event.key !== 'Enter' || event.shiftKey || isComposing) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <textarea
      id={id}
      ref={fieldRef}
      class="composer-field"
      rows={1}
      placeholder={placeholder}
      value={value}
      aria-describedby={describedBy}
      aria-invalid={value.trim().length > QUESTION_LIMIT}
      onInput={(event) => onInput(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}

/** Whether something can be asked as it stands. */
export function isAskable(question: string): boolean {
  const { length } = question.trim();
  return length > 0 && length <= QUESTION_LIMIT;
}

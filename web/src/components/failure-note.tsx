import type { Failure } from '../lib/api-error.ts';
import { chat } from '../messages/chat.ts';
import { errorSentence } from '../messages/errors.ts';

interface Props {
  readonly title: string;
  readonly failure: Failure;
  readonly onRetry: () => void;
}

/** What went wrong, in a sentence and by its code, and the way to try again. */
export function FailureNote({ title, failure, onRetry }: Props) {
  const { errorCode, again } = chat();
  return (
    <section class="failure" role="alert">
      <p class="failure-title">{title}</p>
      <p>{errorSentence(failure.code)}</p>
      <p class="failure-code">
        {errorCode} <code>{failure.code}</code>
      </p>
      <button type="button" class="quiet-button" onClick={onRetry}>
        {again}
      </button>
    </section>
  );
}

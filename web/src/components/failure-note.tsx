import { errorSentence, type Failure } from '../lib/api-error.ts';

interface Props {
  readonly title: string;
  readonly failure: Failure;
  readonly onRetry: () => void;
}

/** What went wrong, in a sentence and by its code, and the way to try again. */
export function FailureNote({ title, failure, onRetry }: Props) {
  return (
    <section class="failure" role="alert">
      <p class="failure-title">{title}</p>
      <p>{errorSentence(failure.code)}</p>
      <p class="failure-code">
        错误代码 <code>{failure.code}</code>
      </p>
      <button type="button" class="quiet-button" onClick={onRetry}>
        重试
      </button>
    </section>
  );
}

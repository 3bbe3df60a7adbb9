import { useRef, useState } from 'preact/hooks';
import type { FeedbackRequest } from '../../../src/contract/feedback.ts';
import type { Answer } from '../../../src/types/answer.ts';
import { whyFailed } from '../messages/errors.ts';
import { kept } from '../messages/kept.ts';
import { rate, rated } from '../state/rated.ts';
import { FeedbackForm } from './feedback-form.tsx';

/** Thumbs up, or down with what is wrong. */
export function AnswerRating({ answer: { answerId, indexId, question } }: { readonly answer: Answer }) {
  const text = kept();
  const given = rated.value.get(answerId);
  const [isAsked, setAsked] = useState(false);
  const [failure, setFailure] = useState('');
  const asker = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    if (isAsked) asker.current?.focus();
    setAsked(false);
  };
  const send = async (feedback: Pick<FeedbackRequest, 'rating' | 'reason' | 'comment'>): Promise<void> => {
    setFailure('');
    await rate({ answerId, indexId, question: question.slice(0, LONGEST_QUESTION), ...feedback }).then(
      close,
      (thrown: unknown) => setFailure(whyFailed(thrown)),
    );
  };
  return (
    <>
      <span class="rating">
        <button
          type="button"
          class="bare-button"
          title={text.feedbackTold}
          aria-pressed={given === 'up'}
          onClick={() => void send({ rating: 'up' })}
        >
          {text.useful}
        </button>
        <button
          type="button"
          class="bare-button"
          title={text.feedbackTold}
          aria-pressed={given === 'down'}
          ref={asker}
          aria-expanded={isAsked}
          onClick={() => setAsked(!isAsked)}
        >
          {text.useless}
        </button>
      </span>
      {isAsked && <FeedbackForm onSend={(feedback) => void send(feedback)} onCancel={close} />}
      <span class="actions-told" role="status">
        {failure || (given && text.thanks)}
      </span>
    </>
  );
}

/** As long as the contract of `POST /feedback` takes. */
const LONGEST_QUESTION = 2_000;

import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { FeedbackReason, FeedbackRequest } from '../../../src/contract/feedback.ts';
import { kept } from '../messages/kept.ts';

interface Props {
  readonly onSend: (feedback: Pick<FeedbackRequest, 'rating' | 'reason' | 'comment'>) => void;
  readonly onCancel: () => void;
}

const REASONS = Object.keys({
  'off-topic': 0,
  'wrong-source': 0,
  'wrong-facts': 0,
  incomplete: 0,
  other: 0,
} satisfies Record<FeedbackReason, 0>) as FeedbackReason[];

/** Why an answer was of no use: one of a few reasons, words of one's own, or neither. */
export function FeedbackForm({ onSend, onCancel }: Props) {
  const text = kept();
  const [reason, setReason] = useState<FeedbackReason>();
  const [comment, setComment] = useState('');
  const first = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => first.current?.focus(), []);
  return (
    <form
      class="feedback-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSend({ rating: 'down', ...(reason && { reason }), ...(comment.trim() && { comment: comment.trim() }) });
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.stopPropagation(); // the panel beside stays open
        onCancel();
      }}
    >
      <fieldset>
        <legend>{text.why}</legend>
        {REASONS.map((one, i) => (
          <label key={one}>
            <input
              type="radio"
              name={id}
              ref={i === 0 ? first : null}
              checked={reason === one}
              onChange={() => setReason(one)}
            />
            {text.reasons[one]}
          </label>
        ))}
      </fieldset>
      <label class="feedback-comment">
        {text.comment}
        <textarea
          class="field"
          rows={2}
          maxLength={1_000}
          value={comment}
          onInput={(event) => setComment(event.currentTarget.value)}
        />
      </label>
      <p class="feedback-told">{text.feedbackTold}</p>
      <button type="submit" class="quiet-button">
        {text.send}
      </button>
      <button type="button" class="bare-button" onClick={onCancel}>
        {text.cancel}
      </button>
    </form>
  );
}

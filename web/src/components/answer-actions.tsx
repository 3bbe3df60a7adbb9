import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Answer } from '../../../src/types/answer.ts';
import { answerAsText } from '../lib/answer-as-text.ts';
import { copyText } from '../lib/copy-text.ts';
import { shareAnswer } from '../lib/kept-api.ts';
import { referenceList } from '../lib/reference.ts';
import { whyFailed } from '../messages/errors.ts';
import { kept } from '../messages/kept.ts';
import { printAnswer } from '../state/printing.ts';
import { AnswerRating } from './answer-rating.tsx';
import { SharedAddress } from './shared-address.tsx';

interface Props {
  readonly answer: Answer;
  /** What else there is to be had, before the rest. */
  readonly children?: ComponentChildren;
}

/** What can be done with an answer: copying it with its sources, sharing, printing, saying what it was worth. */
export function AnswerActions({ answer, children }: Props) {
  const text = kept();
  const [told, setTold] = useState('');
  const [address, setAddress] = useState<string>();
  const copy = async (words: string): Promise<void> => {
    setTold((await copyText(words)) ? text.copied : text.notCopied);
  };
  const share = async (): Promise<void> => {
    setTold('');
    await shareAnswer(answer.answerId).then(
      ({ url }) => setAddress(new URL(url, location.href).href),
      (thrown: unknown) => setTold(whyFailed(thrown)),
    );
  };
  return (
    <div class="actions" role="group" aria-label={text.actions}>
      <div class="actions-row">
        {children}
        <button
          type="button"
          class="bare-button"
          title={text.copyTitle}
          onClick={() => void copy(answerAsText(answer, location.origin))}
        >
          {text.copy}
        </button>
        {answer.citations.length > 0 && (
          <button
            type="button"
            class="bare-button"
            title={text.referencesTitle}
            onClick={() => void copy(referenceList(answer.citations))}
          >
            {text.references}
          </button>
        )}
        <button type="button" class="bare-button" onClick={() => void share()}>
          {text.share}
        </button>
        <button type="button" class="bare-button" onClick={() => printAnswer(answer)}>
          {text.print}
        </button>
        <AnswerRating answer={answer} />
      </div>
      <p class="actions-told" role="status">
        {told}
      </p>
      {address && <SharedAddress address={address} onCopy={() => void copy(address)} />}
    </div>
  );
}

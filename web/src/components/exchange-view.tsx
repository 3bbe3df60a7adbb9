import { useMemo, useState } from 'preact/hooks';
import { chat } from '../messages/chat.ts';
import { retry } from '../state/chat.ts';
import type { Asked, Exchange } from '../lib/conversation.ts';
import { AnswerActions } from './answer-actions.tsx';
import { AllHitsLink } from './all-hits-link.tsx';
import { AnswerStatus } from './answer-status.tsx';
import { AnswerText } from './answer-text.tsx';
import { FailureNote } from './failure-note.tsx';
import { QuestionBar } from './question-bar.tsx';
import { QuestionList } from './question-list.tsx';
import { QuestionReading } from './question-reading.tsx';
import { RefusalNote } from './refusal-note.tsx';
import { ReplacedNote } from './replaced-note.tsx';
import { SourceList } from './source-list.tsx';
import { VerdictSummary } from './verdict-summary.tsx';

/** One question with its answer, refusal or error. An exchange that has not changed is not drawn again. */
export function ExchangeView({ exchange }: { readonly exchange: Exchange }) {
  return useMemo(() => <Drawn exchange={exchange} />, [exchange]);
}

function Drawn({ exchange }: { readonly exchange: Exchange }) {
  const { id, status, answer, failure, text, citations } = exchange;
  const { incomplete, stopped, answerAgain, next } = chat();
  const [isJudged, setJudged] = useState(false);
  const [draft, setDraft] = useState<Asked>();
  const again = (): void => void retry(id);
  // Whatever comes with or after the answer stands below its text, which therefore stays where it was first drawn.
  return (
    <article class="exchange" tabIndex={-1} aria-busy={status === 'asking'}>
      <QuestionBar exchange={exchange} draft={draft} onDraft={setDraft} />
      <AnswerStatus exchange={exchange} />
      <ReplacedNote id={id} />
      <QuestionReading exchange={exchange} onEdit={setDraft} />
      {answer?.refusal ? (
        <RefusalNote refusal={answer.refusal} />
      ) : (
        text !== '' && <AnswerText exchange={exchange} isJudged={isJudged} />
      )}
      {answer?.notice && (
        <p class="notice" lang="zh-CN">
          {answer.notice}
        </p>
      )}
      {status === 'failed' && failure && <FailureNote title={incomplete} failure={failure} onRetry={again} />}
      {status === 'stopped' && (
        <p class="stopped">
          {stopped}
          <button type="button" class="quiet-button" onClick={again}>
            {answerAgain}
          </button>
        </p>
      )}
      {answer && !answer.refused && (
        <VerdictSummary sentences={answer.sentences} isJudged={isJudged} onToggle={() => setJudged(!isJudged)} />
      )}
      {citations.length > 0 && status !== 'asking' && <SourceList exchangeId={id} citations={citations} />}
      {answer && (
        <AnswerActions answer={answer}>
          <AllHitsLink exchange={exchange} />
        </AnswerActions>
      )}
      {answer && answer.suggestions.length > 0 && (
        <>
          <h3 class="small-heading" id={`${id}-next`}>
            {next}
          </h3>
          <QuestionList questions={answer.suggestions} label={`${id}-next`} />
        </>
      )}
    </article>
  );
}

import { useMemo } from 'preact/hooks';
import { retry } from '../state/chat.ts';
import type { Exchange } from '../state/conversation.ts';
import { AnswerText } from './answer-text.tsx';
import { FailureNote } from './failure-note.tsx';
import { QuestionList } from './question-list.tsx';
import { RefusalNote } from './refusal-note.tsx';
import { SourceList } from './source-list.tsx';

/** One question with its answer, refusal or error. An exchange that has not changed is not drawn again. */
export function ExchangeView({ exchange }: { readonly exchange: Exchange }) {
  return useMemo(() => <Drawn exchange={exchange} />, [exchange]);
}

function Drawn({ exchange }: { readonly exchange: Exchange }) {
  const { id, question, status, answer, failure, text, citations, standaloneQuestion, notes } = exchange;
  const again = (): void => void retry(id);
  return (
    <article class="exchange" aria-busy={status === 'asking'}>
      <h2 class="question">{question}</h2>
      {standaloneQuestion !== '' && standaloneQuestion !== question && (
        <p class="understood">按这个意思查找：{standaloneQuestion}</p>
      )}
      {notes.map((note) => (
        <p key={note} class="understood">
          {note}。
        </p>
      ))}
      <p class={status === 'asking' ? 'progress' : 'visually-hidden'} role="status">
        {progress(exchange)}
      </p>
      {answer?.notice && <p class="notice">{answer.notice}</p>}
      {answer?.refusal ? <RefusalNote refusal={answer.refusal} /> : text !== '' && <AnswerText exchange={exchange} />}
      {status === 'failed' && failure && <FailureNote title="回答没有完成" failure={failure} onRetry={again} />}
      {status === 'stopped' && (
        <p class="stopped">
          回答已停止。
          <button type="button" class="quiet-button" onClick={again}>
            重新回答
          </button>
        </p>
      )}
      {citations.length > 0 && status !== 'asking' && <SourceList exchangeId={id} citations={citations} />}
      {answer && !answer.refused && <p class="made-by">{madeBy(answer)}</p>}
      {answer && answer.suggestions.length > 0 && (
        <>
          <h3 class="small-heading" id={`${id}-next`}>
            还可以问
          </h3>
          <QuestionList questions={answer.suggestions} label={`${id}-next`} />
        </>
      )}
    </article>
  );
}

/** Seen until the answer's first words, and heard once more when it is there. */
function progress({ status, text, evidence, citations }: Exchange): string {
  if (status === 'answered') return `回答完毕，出处 ${citations.length} 处。`;
  if (status !== 'asking' || text !== '') return '';
  return evidence.length > 0 ? `找到 ${evidence.length} 处有关报道，正在作答……` : '正在翻查报库……';
}

function madeBy({ mode, model }: { readonly mode: 'extractive' | 'llm'; readonly model: string }): string {
  return mode === 'extractive' ? '回答摘自原文' : `回答由模型 ${model} 撰写，逐句与原文核对`;
}

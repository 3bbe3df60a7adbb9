import { chat } from '../messages/chat.ts';
import type { Exchange } from '../lib/conversation.ts';

/**
 * How far an answer has come, and how it was made once it is there. The line has its place from the first moment on, so that
 * nothing below it ever moves.
 */
export function AnswerStatus({ exchange }: { readonly exchange: Exchange }) {
  const words = told(exchange);
  return (
    <p class="status-line" role="status" title={words}>
      {words}
    </p>
  );
}

function told({ status, text, evidence, answer }: Exchange): string {
  const { searching, found, writing, refused, done, extracted, written, cached } = chat();
  if (status === 'asking') {
    if (text !== '') return writing;
    return evidence.length > 0 ? found(evidence.length) : searching;
  }
  if (!answer) return '';
  if (answer.refused) return refused;
  const maker = answer.mode === 'extractive' ? extracted : written(answer.model);
  return [maker, done(answer.citations.length), ...(answer.cached ? [cached] : [])].join(' · ');
}

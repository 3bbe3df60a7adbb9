import type { Verdict } from '../../../src/types/answer.ts';
import { answerParts } from '../lib/answer-parts.ts';
import { tieMarks, withoutHalfMark } from '../lib/marks.ts';
import type { Exchange } from '../state/conversation.ts';
import { CitationButton } from './citation-button.tsx';

const VERDICTS: Readonly<Record<Verdict, string>> = {
  verbatim: '这句是原文',
  supported: '这句的数字、日期和名称已与原文核对',
  unverified: '这句未能与原文核对',
};

/** An answer, or as much of it as has been written: words as text, marks as buttons, each sentence with its verdict. */
export function AnswerText({ exchange }: { readonly exchange: Exchange }) {
  const { id, status, citations, answer } = exchange;
  const text = status === 'asking' ? withoutHalfMark(exchange.text) : exchange.text;
  const cited = new Map(citations.map((citation) => [citation.n, citation]));
  const parts = answerParts(text, answer?.sentences ?? [], (n) => cited.has(n));
  return (
    <div class={status === 'asking' ? 'answer answer-growing' : 'answer'}>
      {parts.map(({ verdict, tokens }, i) => (
        <span
          key={i}
          class={verdict ? `sentence sentence-${verdict}` : 'sentence'}
          title={verdict ? VERDICTS[verdict] : undefined}
        >
          {tieMarks(tokens).map(({ text: words, marks }, j) => (
            <span key={j} class={marks.length > 0 ? 'tied' : undefined}>
              {words}
              {marks.map((n, k) => {
                const citation = cited.get(n);
                return citation && <CitationButton key={k} exchangeId={id} citation={citation} />;
              })}
            </span>
          ))}
          {verdict === 'unverified' && <span class="visually-hidden">（未能核对）</span>}
        </span>
      ))}
    </div>
  );
}

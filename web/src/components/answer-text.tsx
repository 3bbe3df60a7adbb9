import { useMemo } from 'preact/hooks';
import type { Answer, Citation } from '../../../src/types/answer.ts';
import { type AnswerPart, answerParts } from '../lib/answer-parts.ts';
import { growingSentences } from '../lib/growing-sentences.ts';
import { tieMarks, withoutHalfMark, withoutMarks } from '../lib/marks.ts';
import { chat } from '../messages/chat.ts';
import type { Exchange } from '../lib/conversation.ts';
import { CitationButton } from './citation-button.tsx';

interface Props {
  readonly exchange: Exchange;
  /** Whether the verdict of each sentence stands behind it. */
  readonly isJudged: boolean;
}

/** An answer, or as much of it as has been written: words as text, marks as buttons, each sentence with its verdict. */
export function AnswerText({ exchange, isJudged }: Props) {
  const { id, status, citations, answer } = exchange;
  const isGrowing = status === 'asking';
  const text = isGrowing ? withoutHalfMark(exchange.text) : exchange.text;
  const cited = new Map(citations.map((citation) => [citation.n, citation]));
  const isCitation = (n: number): boolean => cited.has(n);
  const sentences = answer?.sentences ?? growingSentences(withoutMarks(text, isCitation));
  return (
    <div class="answer" lang="zh-CN">
      {answerParts(text, sentences, isCitation).map((part, i) => (
        <Sentence key={i} exchangeId={id} part={part} cited={cited} answer={answer} isJudged={isJudged} />
      ))}
    </div>
  );
}

interface SentenceProps {
  readonly exchangeId: string;
  readonly part: AnswerPart;
  readonly cited: ReadonlyMap<number, Citation>;
  readonly answer: Answer | undefined;
  readonly isJudged: boolean;
}

/** A sentence that has not changed is not drawn again, however much is written behind it. */
function Sentence({ exchangeId, part: { verdict, tokens }, cited, answer, isJudged }: SentenceProps) {
  const { verdicts, verdictsTold } = chat();
  return useMemo(
    () => (
      <span
        class={verdict ? `sentence sentence-${verdict}` : 'sentence'}
        title={verdict ? verdictsTold[verdict] : undefined}
      >
        {tieMarks(tokens).map(({ text: words, marks }, j) => (
          <span key={j} class={marks.length > 0 ? 'tied' : undefined}>
            <bdi>{words}</bdi>
            {marks.map((n, k) => {
              const citation = cited.get(n);
              return citation && <CitationButton key={k} exchangeId={exchangeId} citation={citation} />;
            })}
          </span>
        ))}
        {verdict && (isJudged || verdict === 'unverified') && (
          <span class={isJudged ? `verdict verdict-${verdict}` : 'visually-hidden'}>{verdicts[verdict]}</span>
        )}
      </span>
    ),
    [exchangeId, verdict, tokens.map(({ text }) => text).join(''), tokens.length, answer, isJudged, verdicts],
  );
}

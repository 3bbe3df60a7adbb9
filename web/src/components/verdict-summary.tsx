import type { AnswerSentence } from '../../../src/types/answer.ts';
import { sentenceCounts } from '../lib/sentence-counts.ts';
import { chat } from '../messages/chat.ts';

interface Props {
  readonly sentences: readonly AnswerSentence[];
  readonly isJudged: boolean;
  readonly onToggle: () => void;
}

/** How many sentences of an answer stand how to their sources, and the way to see which. */
export function VerdictSummary({ sentences, isJudged, onToggle }: Props) {
  const { check, counted } = chat();
  if (sentences.length === 0) return null;
  const counts = sentenceCounts(sentences).map(({ verdict, count }) => counted[verdict](count));
  return (
    <p class="verdicts">
      {counts.join(' · ')}
      <button type="button" class="bare-button" aria-pressed={isJudged} onClick={onToggle}>
        {check}
      </button>
    </p>
  );
}

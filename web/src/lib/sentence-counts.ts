import type { AnswerSentence, Verdict } from '../../../src/types/answer.ts';

const VERDICTS: readonly Verdict[] = ['verbatim', 'supported', 'unverified'];

/** How many sentences have which verdict, the best first; verdicts that none has are left out. */
export function sentenceCounts(
  sentences: readonly AnswerSentence[],
): readonly { readonly verdict: Verdict; readonly count: number }[] {
  return VERDICTS.map((verdict) => ({
    verdict,
    count: sentences.filter((sentence) => sentence.verdict === verdict).length,
  })).filter(({ count }) => count > 0);
}

import type { AnswerSentence, Verdict } from '../../../src/types/answer.ts';
import { type AnswerToken, splitMarks } from './marks.ts';

/** A sentence of an answer with its marks; `verdict` is null for words that belong to no sentence. */
export interface AnswerPart {
  readonly verdict: Verdict | null;
  readonly tokens: readonly AnswerToken[];
}

/**
 * Lays the sentences over the answer, in order; all tokens' texts, joined, are the answer. A mark belongs to the sentence
 * it stands in or directly behind; a sentence that does not stand in the answer is passed over.
 */
export function answerParts(
  answer: string,
  sentences: readonly AnswerSentence[],
  isCitation: (n: number) => boolean,
): readonly AnswerPart[] {
  const tokens = splitMarks(answer, isCitation);
  const ranges = locateSentences(tokens, sentences);
  const parts: { verdict: Verdict | null; tokens: AnswerToken[] }[] = [];
  let owner: number | undefined;
  const add = (sentence: number, token: AnswerToken): void => {
    if (owner !== sentence) parts.push({ verdict: ranges[sentence]?.verdict ?? null, tokens: [] });
    owner = sentence;
    parts.at(-1)?.tokens.push(token);
  };
  let offset = 0;
  for (const token of tokens) {
    if (token.type === 'mark') {
      add(owner ?? -1, token);
      continue;
    }
    const end = offset + token.text.length;
    for (let at = offset; at < end;) {
      const sentence = ranges.findIndex((r) => r.start <= at && at < r.end);
      const next = ranges[sentence]?.end ?? ranges.find((r) => r.start > at)?.start ?? end;
      const stop = Math.min(next, end);
      add(sentence, { type: 'text', text: token.text.slice(at - offset, stop - offset) });
      at = stop;
    }
    offset = end;
  }
  return parts;
}

interface SentenceRange {
  readonly start: number;
  readonly end: number;
  readonly verdict: Verdict;
}

/** Ranges in the answer's words without marks, ascending. */
function locateSentences(tokens: readonly AnswerToken[], sentences: readonly AnswerSentence[]): SentenceRange[] {
  const plain = tokens.map((token) => (token.type === 'text' ? token.text : '')).join('');
  const ranges: SentenceRange[] = [];
  let from = 0;
  for (const { text, verdict } of sentences) {
    const start = text ? plain.indexOf(text, from) : -1;
    if (start < 0) continue;
    from = start + text.length;
    ranges.push({ start, end: from, verdict });
  }
  return ranges;
}

import type { Verdict } from '../../../src/types/answer.ts';
import { type AnswerToken, splitMarks } from './marks.ts';

/** A sentence of an answer, without marks; its verdict is null until it was judged. */
interface Sentence {
  readonly text: string;
  readonly verdict: Verdict | null;
}

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
  sentences: readonly Sentence[],
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
  let i = 0;
  for (const token of tokens) {
    if (token.type === 'mark') {
      add(owner ?? -1, token);
      continue;
    }
    const end = offset + token.text.length;
    for (let at = offset; at < end;) {
      while ((ranges[i]?.end ?? Infinity) <= at) i += 1;
      const range = ranges[i] ?? { start: end, end };
      const isWithin = range.start <= at;
      const stop = Math.min(isWithin ? range.end : range.start, end);
      add(isWithin ? i : -1, { type: 'text', text: token.text.slice(at - offset, stop - offset) });
      at = stop;
    }
    offset = end;
  }
  return parts;
}

interface SentenceRange {
  readonly start: number;
  readonly end: number;
  readonly verdict: Verdict | null;
}

/** Ranges in the answer's words without marks, ascending. */
function locateSentences(tokens: readonly AnswerToken[], sentences: readonly Sentence[]): SentenceRange[] {
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

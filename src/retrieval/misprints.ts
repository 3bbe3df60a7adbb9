import { fold } from '../text/fold.ts';
import { isHanGram } from '../text/han-grams.ts';
import { lookalikes } from '../text/lookalikes.ts';
import type { QueryExpansion } from '../types/query.ts';
import type { CorrectionParts } from './correct-question.ts';
import { supportOf } from './support-of.ts';

/** Less than what the reader wrote. */
const WEIGHT = 0.6;
/** A misprint is rarer than what it stands for, by this at least. */
const MOST_SHARE = 0.25;
/** Share of the question's other words, by idf, that stand with it. */
const LEAST_SUPPORT = 0.4;

/**
 * Misprints of the archive that a question's names are to be looked for under, too: a page was scanned with 芦凇 where 芦淞 is
 * meant. Only characters that no dictionary joins count: 人口 is no misprint of 入口.
 * @param words the question's
 */
export function misprints(question: string, words: readonly string[], parts: CorrectionParts): QueryExpansion[] {
  const { tokenizer, lexical } = parts;
  const cut = tokenizer.cut(fold(question));
  const pairs = cut.slice(1).map((word, i) => `${cut[i]}${word}`);
  return [...new Set(pairs)].filter(isLoose).flatMap((from) => {
    const most = Math.max(1, MOST_SHARE * lexical.documentFrequency(from));
    const others = words.filter((word) => !from.includes(word) && !word.includes(from));
    return looksLike(from)
      .filter((to) => lexical.documentFrequency(to) > 0 && lexical.documentFrequency(to) <= most)
      .filter((to) => tokenizer.cut(to).length > 1)
      .filter((to) => (supportOf(to, others, parts) ?? 0) >= LEAST_SUPPORT)
      .map((to) => ({ kind: 'ocr' as const, from, to, weight: WEIGHT }));
  });
}

/** Two characters, each a word by itself to the segmenter. */
function isLoose(pair: string): boolean {
  return /^\p{Script=Han}{2}$/u.test(pair) && isHanGram(pair);
}

function looksLike(pair: string): string[] {
  const [first = '', second = ''] = pair;
  return [...lookalikes(first).map((other) => other + second), ...lookalikes(second).map((other) => first + other)];
}

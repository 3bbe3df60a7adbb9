import { articleSentences } from './article-sentences.ts';
import type { Chosen } from './choose-sentences.ts';
import type { Quote } from './write-quotes.ts';

/** A quote that begins so speaks of something that only the sentence before it names. */
const POINTS_BACK =
  /^["'“‘]?(?:这里|这[一个项座家次些种条位]|该|其(?!中|他|它|次|余|实|间)|此(?!次|外|前|后|时|间)|上述)/u;
/** Characters that a quote and the sentence before it may have together. */
const MOST_CHARS = 120;

/**
 * What is quoted of a chosen sentence: the sentence, with the one before it in its paragraph when it begins with 该, 其 or 这里
 * and both are short, and the person that 他 at its beginning means.
 */
export function quoteOf({ candidate, ask }: Chosen): Quote {
  const { evidence, span, paragraph, folded, pronounFor } = candidate;
  const quote = { evidence, span, wantsDates: ask.type === 'when', ...(pronounFor && { pronounFor }) };
  if (!POINTS_BACK.test(folded)) return quote;
  const all = articleSentences(evidence.article).sentences;
  const before = all[all.findIndex((sentence) => sentence.span === span) - 1];
  const isFit =
    before !== undefined &&
    before.paragraph === paragraph &&
    before.span[0] >= evidence.span[0] &&
    span[1] - before.span[0] <= MOST_CHARS;
  return isFit ? { ...quote, span: [before.span[0], span[1]] } : quote;
}

import type { Evidence, Verdict } from '../types/answer.ts';
import { fold } from '../text/fold.ts';
import { issueLabel } from '../text/label.ts';
import { claimOf } from './claim-clauses.ts';
import { claimContext } from './claim-context.ts';
import { evidenceLines } from './evidence-lines.ts';
import { evidenceWords } from './evidence-words.ts';
import { withoutInstructions } from './instructions.ts';
import { locateQuotes } from './locate-quote.ts';
import type { LocatedQuote } from './locate-quote.ts';
import { pairOverlap } from './pair-overlap.ts';
import type { CitedSentence } from './parse-citations.ts';
import { outsideQuotes } from './quoted-texts.ts';
import { checkDirections } from './verify-directions.ts';
import { checkMarkup } from './verify-markup.ts';
import type { Objection } from './verify-objection.ts';
import { checkDates } from './verify-dates.ts';
import { checkNegations } from './verify-negations.ts';
import { checkNumbers } from './verify-numbers.ts';
import { checkSource } from './verify-source.ts';
import { checkWords } from './verify-words.ts';
import { checkNames } from './verify-names.ts';
import { checkQuotes } from './verify-quotes.ts';

/** A sentence that may be shown, with the words of the archive that it rests on. */
export interface VerifiedSentence {
  readonly text: string;
  readonly verdict: Exclude<Verdict, 'unverified'>;
  /** At least one. */
  readonly quotes: readonly LocatedQuote[];
}

export type Verification =
  | { readonly type: 'accepted'; readonly sentence: VerifiedSentence }
  | { readonly type: 'rejected'; readonly text: string; readonly objections: readonly Objection[] };

/** Share of character pairs that evidence must hold of a sentence in the model's own words. */
const LEAST_AGREEMENT = 0.4;

/**
 * Holds a sentence of an answer against the evidence it cites. Its quotations, numbers, dates and names must stand there
 * and its direction words must not be turned round; a sentence without marks is given the evidence that supports it. An
 * unknown mark, or evidence that supports nothing of the sentence, never passes.
 * @param evidence all that the model was given, numbered as it was given
 */
export function verifySentence(sentence: CitedSentence, evidence: readonly Evidence[]): Verification {
  if (sentence.unknownNumbers.length > 0) {
    return rejected(sentence, [{ type: 'citation', text: `[${sentence.unknownNumbers.join('][')}]` }]);
  }
  if (!sentence.isComplete) return rejected(sentence, [{ type: 'unfinished', text: sentence.text }]);
  const cited = evidence.filter(({ n }) => sentence.evidenceNumbers.includes(n)).map(withoutInstructions);
  const given = cited.length > 0 ? cited : supporting(sentence.text, evidence.map(withoutInstructions));
  if (given.length === 0) return rejected(sentence, [{ type: 'unsupported', text: sentence.text }]);
  const { text } = sentence;
  const claim = claimOf(text, given);
  const context = claimContext(text, claim, evidenceLines(given));
  const objections = [
    ...checkMarkup(text),
    ...checkSource(claim, given),
    ...checkQuotes(text, given),
    ...checkNumbers(text, context),
    ...checkDates(context),
    ...checkNames(claim, given),
    ...checkNegations(context),
    ...checkDirections(context),
    ...checkWords(context),
  ];
  if (objections.length > 0) return rejected(sentence, objections);
  const quotes = given.flatMap((piece) => locateQuotes(sentence.text, piece)).filter(isWritten);
  const verbatim = quotes.filter(({ isVerbatim }) => isVerbatim);
  if (verbatim.length > 0 && !saysMore(sentence.text, given)) {
    return { type: 'accepted', sentence: { text: sentence.text, verdict: 'verbatim', quotes: verbatim } };
  }
  if (quotes.length === 0 || agreement(sentence.text, given) < LEAST_AGREEMENT) {
    return rejected(sentence, [{ type: 'unsupported', text: sentence.text }]);
  }
  return { type: 'accepted', sentence: { text: sentence.text, verdict: 'supported', quotes } };
}

/** Not a stretch that was blanked because it gives orders. */
function isWritten({ evidence, span }: LocatedQuote): boolean {
  const [start] = evidence.span;
  return evidence.text.slice(span[0] - start, span[1] - start).trim() !== '';
}

function rejected(sentence: CitedSentence, objections: readonly Objection[]): Verification {
  return { type: 'rejected', text: sentence.text, objections };
}

/** The one piece of evidence that agrees with the sentence most, when it agrees enough. */
function supporting(text: string, evidence: readonly Evidence[]): Evidence[] {
  const ranked = evidence
    .map((piece) => ({ piece, share: agreement(text, [piece]) }))
    .toSorted((a, b) => b.share - a.share);
  const best = ranked[0];
  return best && best.share >= LEAST_AGREEMENT ? [best.piece] : [];
}

function agreement(text: string, evidence: readonly Evidence[]): number {
  return pairOverlap(fold(text), evidence.map(evidenceWords).join('\n'));
}

/** Whether the sentence claims something beside what it quotes and where that was printed. */
function saysMore(text: string, evidence: readonly Evidence[]): boolean {
  let rest = fold(outsideQuotes(text));
  for (const { issue } of evidence) rest = rest.replace(fold(issueLabel(issue)), '');
  return [...rest.matchAll(/\p{Script=Han}/gu)].length > MOST_CONNECTIVE_CHARS;
}
/** 据…报道 and the like. */
const MOST_CONNECTIVE_CHARS = 12;

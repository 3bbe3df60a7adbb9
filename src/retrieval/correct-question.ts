import { fold } from '../text/fold.ts';
import { isHanGram } from '../text/han-grams.ts';
import { isSurname } from '../text/surnames.ts';
import type { LexicalIndex } from '../types/ports/lexical-index.ts';
import type { PassageStore } from '../types/ports/passage-store.ts';
import type { Tokenizer } from '../types/ports/tokenizer.ts';
import type { QueryExpansion } from '../types/query.ts';
import { archiveFacts } from './archive-facts.ts';
import { parseQuery } from './parse-query.ts';
import { respellings, type Respelling } from './respellings.ts';
import { supportOf } from './support-of.ts';
import { unknownWindows, type UnknownWindow } from './unknown-windows.ts';

/** What a correction is judged by. */
export interface CorrectionParts {
  readonly tokenizer: Tokenizer;
  readonly lexical: LexicalIndex;
  readonly store: PassageStore;
}

/** A question with its unknown names as the archive writes them. */
export interface CorrectedQuestion {
  /** As long as the question, so that every offset holds. */
  readonly question: string;
  readonly corrections: readonly QueryExpansion[];
}

/**
 * Puts right what was typed by its sound or read by its looks: characters that stand beside each other nowhere in the archive,
 * where others that sound or look alike do: 芦淞 for 芦松, 姚一舟 for 姚易周. What the archive holds is never changed, nor are words
 * of the dictionary. Of several ways the longest, then the nearest, then the one that stands beside the question's other words
 * is taken, and only one that stands beside some.
 */
export function correctQuestion(question: string, parts: CorrectionParts): CorrectedQuestion {
  const folded = fold(question);
  const groups = unknownWindows(folded, parts);
  if (groups.length === 0) return { question, corrections: [] };
  const { words } = parseQuery(question, parts);
  const isKnownPair = remembering((pair) => !isHanGram(pair) || parts.lexical.documentFrequency(pair) > 0);
  let corrected = question;
  const corrections: QueryExpansion[] = [];
  for (const windows of groups) {
    const best = bestOf(windows, (window) =>
      candidatesFor(window, othersThan(window, words, folded), isKnownPair, parts),
    );
    if (!best) continue;
    const { start, from, text, kind } = best;
    corrected = corrected.slice(0, start) + text + corrected.slice(start + text.length);
    corrections.push({ kind, from, to: text, weight: 1 });
  }
  return { question: corrected, corrections };
}

/** The best of the longest windows that have any: more characters that fit are better evidence. */
function bestOf(
  windows: readonly UnknownWindow[],
  candidatesIn: (window: UnknownWindow) => Candidate[],
): Candidate | undefined {
  for (const length of new Set(windows.map(({ text }) => text.length).toSorted((a, b) => b - a))) {
    const candidates = windows.filter(({ text }) => text.length === length).flatMap(candidatesIn);
    if (candidates.length > 0) return candidates.toSorted(byLikelihood)[0];
  }
  return undefined;
}

interface Candidate extends Respelling {
  readonly start: number;
  readonly from: string;
  readonly support: number;
}

/** Of a person's name two characters may be others of the same sound; of two characters none that only sounds near. */
const MOST_COST = { pair: 1.1, person: 2.1, other: 1.6 };
/** Each is looked up with its company, so of many only those that stand most often. */
const MOST_WEIGHED = 6;
/** Shares of the question's other words, by idf, that must stand with a spelling. */
const LEAST_SUPPORT = { long: 0.3, short: 0.4, doubtful: 0.5 };
/** Two characters changed, or one whose sound is only near. */
const DOUBTFUL_COST = 1.5;

function candidatesFor(
  { start, text, isUnknown }: UnknownWindow,
  others: readonly string[],
  isKnownPair: (pair: string) => boolean,
  parts: CorrectionParts,
): Candidate[] {
  const mayChange = (place: number): boolean => isUnknown[place] ?? false;
  const spellings = respellings([...text], mayChange, mostCost(text), isKnownPair);
  return mostFrequent(spellings, parts.lexical).flatMap((spelling) => {
    const support = supportOf(spelling.text, others, parts);
    if (support === undefined) return [];
    // Who wrote is asked by the name alone: that of a byline needs no company.
    const isLikely = archiveFacts(parts.store).authors.has(spelling.text) || support >= leastSupport(spelling);
    return isLikely ? [{ ...spelling, start, from: text, support }] : [];
  });
}

function mostCost(text: string): number {
  if (text.length === 2) return MOST_COST.pair;
  return text.length === 3 && isSurname(text.charCodeAt(0)) ? MOST_COST.person : MOST_COST.other;
}

/** As often as the rarest of its pairs. */
function mostFrequent(spellings: readonly Respelling[], lexical: LexicalIndex): Respelling[] {
  const frequency = ({ text }: Respelling): number =>
    Math.min(...Array.from(text.slice(1), (character, i) => lexical.documentFrequency(`${text[i]}${character}`)));
  return spellings
    .map((spelling) => ({ spelling, df: frequency(spelling) }))
    .toSorted((a, b) => b.df - a.df)
    .slice(0, MOST_WEIGHED)
    .map(({ spelling }) => spelling);
}

function leastSupport({ text, cost }: Respelling): number {
  if (cost > DOUBTFUL_COST) return LEAST_SUPPORT.doubtful;
  return text.length > 2 ? LEAST_SUPPORT.long : LEAST_SUPPORT.short;
}

/** Words that share no character with the window: one across its border is no more known than it. */
function othersThan({ start, text }: UnknownWindow, words: readonly string[], folded: string): string[] {
  const end = start + text.length;
  return words.filter((word) => {
    const at = folded.indexOf(word);
    return at < 0 || at >= end || at + word.length <= start;
  });
}

function byLikelihood(a: Candidate, b: Candidate): number {
  return Math.round(a.cost) - Math.round(b.cost) || b.support - a.support || a.cost - b.cost;
}

/** Windows around one place ask for the same pairs over and over. */
function remembering(isKnown: (pair: string) => boolean): (pair: string) => boolean {
  const known = new Map<string, boolean>();
  return (pair) => {
    let answer = known.get(pair);
    if (answer === undefined) known.set(pair, (answer = isKnown(pair)));
    return answer;
  };
}

import type { ParagraphRole } from '../types/article.ts';
import type { DateMention, ParsedQuery } from '../types/query.ts';
import type { Span } from '../types/span.ts';
import { agreesWith, readDates, resolveDate } from '../text/dates.ts';
import { answerFit } from './answer-fit.ts';
import type { Candidate } from './candidates.ts';
import { weightOf, type FocusTerm } from './focus-terms.ts';
import { pairOverlap } from './pair-overlap.ts';
import type { Ask, AskType } from './read-asks.ts';
import { standsIn } from './stands-in.ts';

/** How a sentence stands to one ask of the question; all from 0 to 1, `date` from −0.5. */
export interface AnswerFeatures {
  /** Share of the question's terms, by weight, that stand in the sentence or, at a discount, around it. */
  readonly covered: number;
  /** Share that stands in the sentence itself. */
  readonly own: number;
  /** The same, terms close to the interrogative counting more: they say what is asked of the matter. */
  readonly key: number;
  /** Share of the asking clause's character pairs that stand in the sentence. */
  readonly pairs: number;
  /** How well it holds the kind of thing asked for. */
  readonly fit: number;
  /** Best share of terms within a few characters of what is asked for. */
  readonly near: number;
  /** 1 when the sentence says the dates asked for, 0.5 when its issue does, below 0 when it says others. */
  readonly date: number;
  /** 1 for the best piece of evidence, less for later ones. */
  readonly rank: number;
  /** 1 for a headline, kicker, deck or subhead. */
  readonly heading: number;
  /** 1 for a sentence that asks itself. */
  readonly asks: number;
}

/** A candidate as an answer to one ask. */
export interface ScoredCandidate {
  readonly candidate: Candidate;
  /** For order only. */
  readonly score: number;
  readonly features: AnswerFeatures;
  /** Terms found neither in the sentence nor around it. */
  readonly missing: readonly FocusTerm[];
}

/** A question prepared for scoring. */
export interface Focus {
  readonly query: ParsedQuery;
  readonly asks: readonly Ask[];
  readonly terms: readonly FocusTerm[];
}

/** What each feature weighs; fitted on questions with a known answering sentence, then rounded. */
const WEIGHTS: Readonly<Record<keyof AnswerFeatures, number>> = {
  covered: 1,
  own: 0,
  key: 0.7,
  pairs: 0.6,
  fit: 0.55,
  near: 0.1,
  date: 0.25,
  rank: 0.3,
  heading: -0.3,
  asks: -0.3,
};
const FEATURES = Object.keys(WEIGHTS) as (keyof AnswerFeatures)[];

/** What a candidate was last scored for: the best is looked for, and then what comes near it, among the same ones. */
const lastScored = new WeakMap<
  Candidate,
  { readonly ask: Ask; readonly focus: Focus; readonly scored: ScoredCandidate }
>();

/** Scores a candidate for one of the question's asks. */
export function scoreCandidate(candidate: Candidate, ask: Ask, focus: Focus): ScoredCandidate {
  const last = lastScored.get(candidate);
  if (last?.ask === ask && last.focus === focus) return last.scored;
  const scored = score(candidate, ask, focus);
  lastScored.set(candidate, { ask, focus, scored });
  return scored;
}

function score(candidate: Candidate, ask: Ask, focus: Focus): ScoredCandidate {
  const { weights, keys, clause } = measureOf(ask, focus);
  const levels = focus.terms.map((term) => levelOf(term, candidate));
  const inSentence = levels.map(isInSentence);
  const { fit, spans } = answerFit(ask, candidate, focus.query.folded);
  const features: AnswerFeatures = {
    covered: weightedShare(levels, weights),
    own: weightedShare(inSentence, weights),
    key: weightedShare(inSentence, keys),
    pairs: pairOverlap(clause, candidate.folded),
    fit,
    near: nearness(spans, focus.terms, candidate.folded),
    date: dateMatch(focus.query, candidate),
    rank: 1 / candidate.evidence.n,
    heading: HEADINGS.has(candidate.role) ? 1 : 0,
    asks: /[?？][…"”’』」]*$/u.test(candidate.text) ? 1 : 0,
  };
  let total = 0;
  for (const name of FEATURES) total += WEIGHTS[name] * features[name];
  if (HAS_FORM.has(ask.type)) total += FORM_BONUS * fit;
  return { candidate, score: total, features, missing: focus.terms.filter((_, i) => levels[i] === 0) };
}

/** What sentences are measured by for one ask of a question. */
interface Measure {
  readonly focus: Focus;
  /** What each term of the question counts, and what it counts for saying what is asked. */
  readonly weights: readonly number[];
  readonly keys: readonly number[];
  readonly clause: string;
}

/** A question's asks live as long as its answer, and a hundred sentences are measured by each. */
const measures = new WeakMap<Ask, Measure>();

function measureOf(ask: Ask, focus: Focus): Measure {
  let measure = measures.get(ask);
  if (measure?.focus !== focus) {
    const weights = focus.terms.map((term) => term.weight * locality(term, ask, focus.asks));
    const keys = focus.terms.map((term, i) => (weights[i] ?? 0) * closeness(term, ask));
    measures.set(ask, (measure = { focus, weights, keys, clause: clauseOf(ask, focus) }));
  }
  return measure;
}

/** The clause that asks, or the whole question when that clause alone says little. */
function clauseOf(ask: Ask, { query }: Focus): string {
  const clause = query.folded.slice(...ask.clause);
  return clause.length - (ask.span[1] - ask.span[0]) >= LEAST_CLAUSE ? clause : query.folded;
}
const LEAST_CLAUSE = 6;

/** Kinds of answer that are known by their form; a sentence without it cannot be one. */
const HAS_FORM: ReadonlySet<AskType> = new Set(['number', 'when', 'rank', 'who', 'list', 'organisation', 'why']);
const FORM_BONUS = 0.4;

const HEADINGS: ReadonlySet<ParagraphRole> = new Set(['headline', 'kicker', 'subhead', 'deck']);

function isInSentence(level: number): number {
  return level === LEVELS.sentence ? 1 : 0;
}

function weightedShare(values: readonly number[], weights: readonly number[]): number {
  let [share, whole] = [0, 0];
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number;
    share += (values[i] as number) * weight;
    whole += weight;
  }
  return share / (whole || 1);
}

/** 1 beside the interrogative, less with every character between. */
function closeness(term: FocusTerm, ask: Ask): number {
  const between = Math.max(ask.span[0] - (term.at + term.asked.length), term.at - ask.span[1], 0);
  return 1 / (1 + between / 4);
}

/** Where a term stands decides what it is worth. */
const LEVELS = { sentence: 1, neighbours: 0.8, around: 0.75, paragraph: 0.6, article: 0.35 } as const;

function levelOf({ term, others }: FocusTerm, candidate: Candidate): number {
  let level = levelOfWord(term, candidate);
  for (const other of others) {
    if (level === LEVELS.sentence) break;
    level = Math.max(level, levelOfWord(other, candidate));
  }
  return level;
}

function levelOfWord(term: string, candidate: Candidate): number {
  if (standsIn(candidate.folded, term) || candidate.pronounFor === term) return LEVELS.sentence;
  if (standsIn(candidate.neighbours, term)) return LEVELS.neighbours;
  if (standsIn(candidate.around, term)) return LEVELS.around;
  if (standsIn(candidate.paragraph, term)) return LEVELS.paragraph;
  if (standsIn(candidate.whole, term)) return LEVELS.article;
  return 0;
}

/** Terms of another ask's clause count half: they say the topic, not what this ask wants. */
function locality(term: FocusTerm, ask: Ask, asks: readonly Ask[]): number {
  if (isIn(term.at, ask.clause)) return 1;
  return asks.some((other) => other !== ask && isIn(term.at, other.clause)) ? 0.5 : 1;
}

const NEAR_CHARS = 18;

function nearness(spans: readonly Span[], terms: readonly FocusTerm[], folded: string): number {
  if (spans.length === 0) return 0;
  const total = weightOf(terms) || 1;
  const shares = spans.map(([start, end]) => {
    const around = folded.substring(start - NEAR_CHARS, end + NEAR_CHARS);
    return weightOf(terms.filter(({ term }) => around.includes(term))) / total;
  });
  return Math.max(0, ...shares);
}

function dateMatch(query: ParsedQuery, { folded, evidence }: Candidate): number {
  if (query.dates.length === 0) return 0;
  const issueDate = evidence.issue.date;
  const found = readDates(folded).map((reading) => (issueDate ? resolveDate(reading, issueDate) : reading));
  const matches = query.dates.map((asked) => {
    if (found.some((date) => says(date, asked))) return 1;
    const [year, month, day] = issueDate?.split('-').map(Number) ?? [];
    if (year !== undefined && says({ year, ...(month && { month }), ...(day && { day }) }, asked)) return 0.5;
    const isOfOtherYear = year !== undefined && asked.year !== undefined && asked.year !== year;
    return found.length > 0 || isOfOtherYear ? -0.5 : 0;
  });
  return sum(matches) / matches.length;
}

/** Whether the date holds every part that is asked for, with the same value. */
function says(date: Omit<DateMention, 'text'>, asked: DateMention): boolean {
  return agreesWith(asked, date) && (asked.month === undefined || date.month !== undefined);
}

function isIn(at: number, [start, end]: Span): boolean {
  return start <= at && at < end;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

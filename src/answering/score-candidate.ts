import type { DateMention, ParsedQuery } from '../types/query.ts';
import type { Span } from '../types/span.ts';
import { agreesWith, readDates, resolveDate } from '../text/dates.ts';
import { answerFit } from './answer-fit.ts';
import type { Candidate } from './candidates.ts';
import type { FocusTerm } from './focus-terms.ts';
import type { Ask } from './read-asks.ts';
import { hasSoundalike } from './sounds-alike.ts';

/** A candidate as an answer to one ask. */
export interface ScoredCandidate {
  readonly candidate: Candidate;
  /** For order only. */
  readonly score: number;
  /** Share of the question's terms, by weight, that stand in the sentence or, at a discount, around it: 0 to 1. */
  readonly coverage: number;
  /** Share that stands in the sentence itself: 0 to 1. */
  readonly own: number;
  /** How well it holds the kind of thing asked for: 0 to 1. */
  readonly fit: number;
  /** Terms found neither in the sentence nor around it. */
  readonly missing: readonly FocusTerm[];
}

/** A question prepared for scoring. */
export interface Focus {
  readonly query: ParsedQuery;
  readonly asks: readonly Ask[];
  readonly terms: readonly FocusTerm[];
}

/** Scores a candidate for one of the question's asks. */
export function scoreCandidate(candidate: Candidate, ask: Ask, focus: Focus): ScoredCandidate {
  const levels = focus.terms.map((term) => levelOf(term, candidate));
  const weights = focus.terms.map((term) => term.weight * locality(term, ask, focus.asks));
  const total = sum(weights) || 1;
  const coverage = sum(levels.map((level, i) => level * (weights[i] ?? 0))) / total;
  const own = sum(levels.map((level, i) => (level === 1 ? (weights[i] ?? 0) : 0))) / total;
  const { fit, spans } = answerFit(ask, candidate, focus.query.folded);
  const score =
    coverage +
    0.5 * own +
    0.4 * fit +
    0.15 * nearness(spans, focus.terms, candidate.folded) +
    0.15 * dateMatch(focus.query, candidate) +
    0.1 / candidate.evidence.n +
    (ROLE_BONUS[candidate.role] ?? 0);
  const missing = focus.terms.filter((_, i) => levels[i] === 0);
  return { candidate, score, coverage, own, fit, missing };
}

const ROLE_BONUS: Readonly<Record<string, number>> = { headline: -0.1, kicker: -0.15, subhead: -0.15, deck: -0.1 };

/** Where a term stands decides what it is worth. */
const LEVELS = { sentence: 1, neighbours: 0.7, around: 0.6, paragraph: 0.5, article: 0.3 } as const;

function levelOf({ term, documentFrequency }: FocusTerm, candidate: Candidate): number {
  if (candidate.folded.includes(term)) return LEVELS.sentence;
  if (candidate.neighbours.includes(term)) return LEVELS.neighbours;
  const around = `${candidate.subhead}\n${candidate.head}\n${candidate.issue}`;
  if (around.includes(term)) return LEVELS.around;
  if (documentFrequency === 0 && hasSoundalike(term, `${candidate.folded}\n${around}`)) return LEVELS.around;
  if (candidate.paragraph.includes(term)) return LEVELS.paragraph;
  if (candidate.evidence.text.toLowerCase().includes(term)) return LEVELS.article;
  return 0;
}

/** Terms of another ask's clause count half: they say the topic, not what this ask wants. */
function locality(term: FocusTerm, ask: Ask, asks: readonly Ask[]): number {
  if (isIn(term.at, ask.clause)) return 1;
  return asks.some((other) => other !== ask && isIn(term.at, other.clause)) ? 0.5 : 1;
}

const NEAR_CHARS = 18;

/** The best share of term weight within a few characters of what is asked for; 0 when nothing of the kind stands there. */
function nearness(spans: readonly Span[], terms: readonly FocusTerm[], folded: string): number {
  const total = sum(terms.map((term) => term.weight)) || 1;
  const shares = spans.map(([start, end]) => {
    const around = folded.slice(Math.max(0, start - NEAR_CHARS), end + NEAR_CHARS);
    return sum(terms.filter(({ term }) => around.includes(term)).map((term) => term.weight)) / total;
  });
  return Math.max(0, ...shares);
}

/** 1 when the sentence says the dates asked for, 0.5 when its issue does, below 0 when it says others. */
function dateMatch(query: ParsedQuery, { folded, evidence }: Candidate): number {
  if (query.dates.length === 0) return 0;
  const issueDate = evidence.issue.date;
  const found = readDates(folded).map((reading) => (issueDate ? resolveDate(reading, issueDate) : reading));
  const matches = query.dates.map((asked) => {
    if (found.some((date) => says(date, asked))) return 1;
    const [year, month, day] = issueDate?.split('-').map(Number) ?? [];
    if (year !== undefined && says({ year, ...(month && { month }), ...(day && { day }) }, asked)) return 0.5;
    return found.length > 0 ? -0.5 : 0;
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

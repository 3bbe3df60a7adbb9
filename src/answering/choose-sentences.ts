import type { Evidence } from '../types/answer.ts';
import { agreesWith, readDates, resolveDate } from '../text/dates.ts';
import type { DateMention } from '../types/query.ts';
import { candidatesOf } from './candidates.ts';
import type { Candidate } from './candidates.ts';
import { continuationOf } from './continuation.ts';
import { chooseForNamedSides } from './named-sides.ts';
import { weightOf } from './focus-terms.ts';
import type { Ask, AskType } from './read-asks.ts';
import { scoreCandidate } from './score-candidate.ts';
import type { Focus, ScoredCandidate } from './score-candidate.ts';

/** A sentence chosen to answer, with the ask it answers. */
export interface Chosen extends ScoredCandidate {
  readonly ask: Ask;
}

/** Another sentence is taken for an ask only when the ones taken do this much worse on it. */
const CLEARLY_BETTER = 0.15;
/** The most sides that a question may compare. */
const MOST_SIDES = 3;

/**
 * The fewest sentences that answer every ask of the question: for each ask the best one, unless a sentence already chosen
 * is about as good for it; for a question about several times or things one for each; for a list or a row of suggestions
 * the sentences that carry it on.
 * @returns in order of the asks; empty when the evidence has no sentence at all
 */
export function chooseSentences(focus: Focus, evidence: readonly Evidence[]): Chosen[] {
  const candidates = candidatesOf(evidence);
  const chosen: Chosen[] = [];
  const sides = sidesOf(focus);
  const compares = COMPARES.test(focus.query.folded);
  const compared = focus.asks.find(({ type }) => type === 'number') ?? focus.asks.at(-1);
  if (compares && sides.length === 1 && compared) {
    const named = chooseForNamedSides(focus, compared, candidates);
    if (named.length > 0) return named.map((one) => ({ ...one, ask: compared }));
  }
  for (const ask of focus.asks) {
    for (const side of sides) {
      const best = bestFor(ask, focus, side ? candidates.filter((candidate) => saysDate(candidate, side)) : candidates);
      if (!best || chosen.some(({ candidate }) => candidate.span === best.candidate.span)) {
        const own = best && chosen.length > 0 && !compares ? closerTo(ask, best, focus, candidates) : undefined;
        if (own) chosen.push({ ...own, ask });
        continue;
      }
      const taken = side ? [] : chosen.map(({ candidate }) => scoreCandidate(candidate, ask, focus));
      const isAnswered = taken.some(
        (own) =>
          own.features.fit >= best.features.fit &&
          own.features.key >= best.features.key - CLEARLY_BETTER &&
          own.score >= best.score - CLEARLY_BETTER,
      );
      if (!isAnswered) chosen.push({ ...best, ask });
    }
  }
  for (let more = otherSide(focus, candidates, chosen); more; more = otherSide(focus, candidates, chosen)) {
    chosen.push(more);
  }
  return chosen.flatMap((one) => [one, ...continuationOf(one, candidates, focus)]);
}

/**
 * When the sentence that already answers another ask would answer this one too: one of the same article that has what is asked
 * for and says more of the words of this ask's own clause. Of 哪年入学，哪年当校长 each part may stand in a sentence of its own.
 */
function closerTo(
  ask: Ask,
  taken: ScoredCandidate,
  focus: Focus,
  candidates: readonly Candidate[],
): ScoredCandidate | undefined {
  const terms = focus.terms.filter(({ at }) => ask.clause[0] <= at && at < ask.clause[1]);
  const said = ({ folded }: Candidate): number =>
    weightOf(terms.filter(({ term, others }) => [term, ...others].some((word) => folded.includes(word))));
  const least = said(taken.candidate) + LEAST_MORE * weightOf(terms);
  const { article } = taken.candidate.evidence;
  return highest(
    candidates
      .filter((candidate) => candidate.evidence.article.id === article.id && said(candidate) >= least)
      .map((candidate) => scoreCandidate(candidate, ask, focus))
      .filter(({ features }) => features.fit >= HAS_THE_FORM),
  );
}
/** Share of the clause's term weight that another sentence must say beyond the one taken. */
const LEAST_MORE = 0.15;

/**
 * The candidate with the best score; but where the answer is known by its form, a sentence of the same article that has
 * the form goes before one that only speaks of the matter.
 */
function bestFor(ask: Ask, focus: Focus, candidates: readonly Candidate[]): ScoredCandidate | undefined {
  const scored = candidates.map((candidate) => scoreCandidate(candidate, ask, focus));
  const best = highest(scored);
  const form = ask.type === 'suggestion' ? SAYS_THE_VERB : HAS_THE_FORM;
  if (!best || !KNOWN_BY_FORM.has(ask.type) || best.features.fit >= form) return best;
  const article = best.candidate.evidence.article.id;
  const formed = highest(
    scored.filter(
      ({ candidate, features }) =>
        features.fit >= form &&
        features.covered >= LEAST_COVERED * best.features.covered &&
        candidate.evidence.article.id === article,
    ),
  );
  return formed && formed.score >= best.score - FORM_IS_WORTH ? formed : best;
}

const KNOWN_BY_FORM: ReadonlySet<AskType> = new Set([
  'number',
  'when',
  'rank',
  'who',
  'organisation',
  'why',
  'suggestion',
]);
const HAS_THE_FORM = 0.5;
/** 建议 where 建议 is asked for. */
const SAYS_THE_VERB = 1;
const FORM_IS_WORTH = 0.5;
/** Of what the sentence that speaks of the matter covers, in the sentence and around it. */
const LEAST_COVERED = 0.6;

function highest(scored: readonly ScoredCandidate[]): ScoredCandidate | undefined {
  return scored.reduce<ScoredCandidate | undefined>(
    (best, one) => (best && best.score >= one.score ? best : one),
    undefined,
  );
}

/** The times that a question sets side by side; one side without a date when it does not. */
function sidesOf({ query }: Focus): (DateMention | undefined)[] {
  const dates = query.dates.filter(({ year, month }) => year !== undefined || month !== undefined);
  const distinct = dates.filter((date, i) => !dates.slice(0, i).some((other) => agreesWith(date, other)));
  return distinct.length > 1 && COMPARES.test(query.folded) ? distinct : [undefined];
}

/** Words by which a question sets several times or things side by side. */
export const COMPARES =
  /分别|各[是有自对]|相差|差多少|相比|对比|比较|相同|不同|都(?=担任|是|有)|两次|哪[个次一].{0,3}(?:更|多|高|大|早)|同一|一样/u;

function saysDate({ folded, evidence }: Candidate, asked: DateMention): boolean {
  const issueDate = evidence.issue.date;
  const [year, month] = issueDate?.split('-').map(Number) ?? [];
  if (issueDate && asked.year === year && (asked.month === undefined || asked.month === month)) return true;
  return readDates(folded)
    .map((reading) => (issueDate ? resolveDate(reading, issueDate) : reading))
    .some((date) => agreesWith(asked, date) && (asked.month === undefined || date.month === asked.month));
}

/** The sentence about the side of a comparison that those chosen leave out. */
function otherSide(focus: Focus, candidates: readonly Candidate[], chosen: readonly Chosen[]): Chosen | undefined {
  const ask = focus.asks.at(-1);
  if (!ask || chosen.length === 0 || chosen.length >= MOST_SIDES || !COMPARES.test(focus.query.folded))
    return undefined;
  const said = chosen.map(({ candidate }) => `${candidate.folded}\n${candidate.around}`).join('\n');
  const open = focus.terms.filter(({ term, weight }) => weight >= LEAST_WEIGHT && !said.includes(term));
  if (open.length === 0 || weightOf(open) < LEAST_OPEN * weightOf(focus.terms)) return undefined;
  const best = candidates
    .map((candidate) => ({ candidate, held: weightOf(open.filter(({ term }) => candidate.folded.includes(term))) }))
    .filter(({ held }) => held >= weightOf(open) / 2)
    .map(({ candidate, held }) => ({ held, scored: scoreCandidate(candidate, ask, focus) }))
    .toSorted((a, b) => b.held - a.held || b.scored.score - a.scored.score)[0];
  return best && { ...best.scored, ask };
}

const LEAST_WEIGHT = 0.3;
/** Share of the question's term weight that must be unsaid before another side is looked for. */
const LEAST_OPEN = 0.3;

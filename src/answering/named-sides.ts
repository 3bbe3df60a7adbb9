import type { Candidate } from './candidates.ts';
import { weightOf, type FocusTerm } from './focus-terms.ts';
import { scoreCandidate, type Focus, type ScoredCandidate } from './score-candidate.ts';
import type { Ask } from './read-asks.ts';

/** 甲和乙相比, 甲与乙哪个高, 甲和乙各是多少: what is compared, before and after the word that joins. */
const JOINED =
  /^(?<one>.+?),?(?:和|与|跟|同|比)(?<other>[^,?]+?)(?:,?(?:相比|比较|对比|相差|差多少|谁|哪一?[个次家年项种]|分别|各[是有自为]))/u;
/** What the words of its side add to a sentence's score. */
const SIDE_WORTH = 1;
/** Share of a side's term weight that its sentence must say, in it or around it. */
const LEAST_SAID = 0.4;

/**
 * A sentence for each of the two things that a question compares by name.
 * @returns two, in the question's order; none when it does not compare two, or the same sentence would stand for both
 */
export function chooseForNamedSides(focus: Focus, ask: Ask, candidates: readonly Candidate[]): ScoredCandidate[] {
  const sides = sidesOf(focus);
  const found = sides.flatMap((side) => bestOf(side, focus, ask, candidates) ?? []);
  return found.length === 2 && found[0]?.candidate !== found[1]?.candidate ? found : [];
}

/** The terms that only the one side names, and those that only the other does. */
function sidesOf({ query, terms }: Focus): FocusTerm[][] {
  const match = JOINED.exec(query.folded);
  if (!match) return [];
  const { one = '', other: second = '' } = match.groups ?? {};
  // 对甲和对乙的贸易: what stands after 的 is said of both.
  const other = one.includes('的') ? second : (second.split('的')[0] ?? '');
  const ofOne = terms.filter(({ asked }) => one.includes(asked) && !other.includes(asked));
  const ofOther = terms.filter(({ asked }) => other.includes(asked) && !one.includes(asked));
  return weightOf(ofOne) > 0 && weightOf(ofOther) > 0 ? [ofOne, ofOther] : [];
}

function bestOf(
  side: readonly FocusTerm[],
  focus: Focus,
  ask: Ask,
  candidates: readonly Candidate[],
): ScoredCandidate | undefined {
  const all = weightOf(side);
  let best: { readonly worth: number; readonly scored: ScoredCandidate } | undefined;
  for (const candidate of candidates) {
    const inside = weightOf(side.filter((term) => holds(candidate.folded, term)));
    const around = weightOf(side.filter((term) => holds(`${candidate.folded}\n${candidate.around}`, term)));
    if (around < LEAST_SAID * all) continue;
    const scored = scoreCandidate(candidate, ask, focus);
    const worth = scored.score + (SIDE_WORTH * (inside + around)) / (2 * all);
    if (!best || worth > best.worth) best = { worth, scored };
  }
  return best?.scored;
}

function holds(text: string, { term, others }: FocusTerm): boolean {
  return [term, ...others].some((word) => text.includes(word));
}

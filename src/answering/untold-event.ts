import type { Chosen } from './choose-sentences.ts';
import type { Focus } from './score-candidate.ts';

/**
 * What a question asks the time, the reason or the doer of (什么时候开通, 为什么停业, 谁撞坏), when the archive knows no word for it and the sentences
 * chosen to answer hold not even a character of it: most likely it did not happen.
 * @param isWord whether a term is a word of the dictionary; what only the segmenter takes for one tells nothing
 * @returns as the question writes it
 */
export function untoldEvent(
  { query, terms }: Focus,
  chosen: readonly Chosen[],
  isWord: (term: string) => boolean,
): string | undefined {
  const events = chosen.map(({ ask, candidate }) => {
    if (ask.type !== 'when' && ask.type !== 'why' && ask.type !== 'who') return undefined;
    const event = terms.find(
      ({ at, asked }) => at >= ask.span[1] && at - ask.span[1] <= MOST_BETWEEN && at + asked.length <= ask.clause[1],
    );
    if (!event || event.documentFrequency > 0 || event.others.length > 0 || !isWord(event.asked)) return undefined;
    if (/[,;]/u.test(query.folded.slice(ask.span[1], event.at))) return undefined;
    const told = `${candidate.folded}\n${candidate.neighbours}`;
    return [...event.asked].some((char) => told.includes(char)) ? undefined : event.asked;
  });
  return events.every((event) => event !== undefined) ? events[0] : undefined;
}

/** Characters between the interrogative and what it asks about, as in 什么时候才能开通. */
const MOST_BETWEEN = 3;

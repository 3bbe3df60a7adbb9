import { fold } from '../text/fold.ts';
import type { Evidence } from '../types/answer.ts';
import { candidatesOf } from './candidates.ts';
import type { Chosen } from './choose-sentences.ts';
import { scoreCandidate } from './score-candidate.ts';
import type { Focus } from './score-candidate.ts';

/** A question for the whole of an article rather than for a fact in it. */
const ASKS_FOR_ALL = /(?:讲|说|写|谈|报道|介绍)了?些?(?:什么|啥|哪些)|主要内容|什么内容|内容是|怎么回事|大意|概括/u;
/** A shorter quoted text may be the name of anything. */
const LEAST_TITLE_CHARS = 4;
/** A newspaper tells the whole in its first sentences. */
const LEAD_SENTENCES = 2;

/**
 * Answers 《标题》讲了什么 with the lead of the article of that headline.
 * @returns its first sentences; none when the question does not name a headline of the evidence or asks for something else
 */
export function answerAboutArticle(focus: Focus, evidence: readonly Evidence[]): Chosen[] {
  const { query, asks } = focus;
  const ask = asks[0];
  if (!ask || !ASKS_FOR_ALL.test(query.folded)) return [];
  const titles = query.phrases.map(letters).filter((title) => title.length >= LEAST_TITLE_CHARS);
  const piece = evidence.find(({ article }) => titles.some((title) => letters(fold(article.headline)).includes(title)));
  if (!piece) return [];
  return candidatesOf([piece])
    .filter(({ role }) => role === 'body')
    .slice(0, LEAD_SENTENCES)
    .map((candidate) => ({ ...scoreCandidate(candidate, ask, focus), ask }));
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

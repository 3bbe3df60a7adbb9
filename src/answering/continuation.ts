import type { Candidate } from './candidates.ts';
import type { Chosen } from './choose-sentences.ts';
import { scoreCandidate } from './score-candidate.ts';
import type { Focus } from './score-candidate.ts';

/** Characters that a chosen sentence and those that carry it on may have together. */
const LONGEST = 260;

/**
 * The sentences after a chosen one that carry it on: in its paragraph further suggestions (要…, 应…, 同时…) or the rest of a list
 * that the chosen sentence only announces, and the members of a list that is numbered (一是…二是…), over paragraphs too. Whatever is
 * asked, what a sentence only announces (请留意两个日子) is told by the next one.
 */
export function continuationOf(chosen: Chosen, candidates: readonly Candidate[], focus: Focus): Chosen[] {
  const at = candidates.indexOf(chosen.candidate);
  const announces = ANNOUNCES.test(chosen.candidate.folded);
  const carries = CARRIES_ON[chosen.ask.type] ?? NOTHING;
  if (!announces && carries === NOTHING) return [];
  const found: Chosen[] = [];
  let chars = chosen.candidate.text.length;
  for (const next of candidates.slice(at + 1)) {
    chars += next.text.length;
    const isNextMember = MEMBER.test(next.folded);
    const belongs =
      next.evidence === chosen.candidate.evidence && (isNextMember || next.paragraph === chosen.candidate.paragraph);
    const isAnnounced = announces && found.length === 0;
    if (!belongs || chars > LONGEST || !(isAnnounced || isNextMember || carries.test(next.folded))) break;
    found.push({ ...scoreCandidate(next, chosen.ask, focus), ask: chosen.ask });
  }
  return found;
}

/** The end of a sentence that says how much will be said, and not what. */
const ANNOUNCES =
  /(?:如下|以下|下列|[两二三四五六七八九十几]个(?:日子|方面|步骤|条件|办法|要点|环节)|[两二三四五六七八九十几][条步])[。:]?$/u;
const NOTHING = /(?!)/u;

/** A member of a numbered list, which may begin a paragraph of its own. */
const MEMBER =
  /^(?:[一二三四五六七八九十]是|其[一二三四五六]|第[一二三四五六七八九十](?:是|[、,:])|[1-9][.、](?!\d)|\([1-9一二三四五六七八九十]\)|[①②③④⑤⑥⑦⑧⑨])/u;

const CARRIES_ON: Partial<Record<Chosen['ask']['type'], RegExp>> = {
  suggestion:
    /^(?:要|应|须|同时|此外|另外|还|并|一是|二是|三是|四是|首先|其次|再次|最后|推进|推动|加强|完善|建立|组建|加快|加大|打通|强化|优化|出台|继续|进一步|通过|尤其|如|例如|比如|希望|政府|建议)/u,
  how: /^(?:同时|此外|再|然后|之后|并|还|最后|随后|因)/u,
  list: /^(?:同时|此外|另外|还有?|其中|以及|二是|三是|其次|再次|最后|包括)/u,
};

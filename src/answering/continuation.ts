import type { Candidate } from './candidates.ts';
import type { Chosen } from './choose-sentences.ts';
import { scoreCandidate } from './score-candidate.ts';
import type { Focus } from './score-candidate.ts';

/** Characters that a chosen sentence and those that carry it on may have together. */
const LONGEST = 260;

/**
 * The sentences after a chosen one in its paragraph that carry it on: further suggestions (要…, 应…, 同时…), or the rest of
 * a list whose members the chosen sentence only announces.
 */
export function continuationOf(chosen: Chosen, candidates: readonly Candidate[], focus: Focus): Chosen[] {
  const carries = CARRIES_ON[chosen.ask.type];
  if (!carries) return [];
  const at = candidates.indexOf(chosen.candidate);
  const found: Chosen[] = [];
  let chars = chosen.candidate.text.length;
  for (const next of candidates.slice(at + 1)) {
    chars += next.text.length;
    const isSameParagraph =
      next.evidence === chosen.candidate.evidence && next.paragraph === chosen.candidate.paragraph;
    if (!isSameParagraph || chars > LONGEST || !carries.test(next.folded)) break;
    found.push({ ...scoreCandidate(next, chosen.ask, focus), ask: chosen.ask });
  }
  return found;
}

const CARRIES_ON: Partial<Record<Chosen['ask']['type'], RegExp>> = {
  suggestion:
    /^(?:要|应|须|同时|此外|另外|还|并|一是|二是|三是|四是|首先|其次|再次|最后|推进|推动|加强|完善|建立|组建|加快|加大|打通|强化|优化|出台|继续|进一步|通过|尤其|如|例如|比如|希望|政府|建议)/u,
  how: /^(?:同时|此外|再|然后|之后|并|还|最后|随后|因)/u,
  list: /^(?:同时|此外|另外|还有?|其中|以及|二是|三是|其次|再次|最后|包括)/u,
};

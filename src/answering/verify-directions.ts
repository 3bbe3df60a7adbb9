import type { Evidence } from '../types/answer.ts';
import { fold } from '../text/fold.ts';
import { candidatesOf } from './candidates.ts';
import { pairOverlap } from './pair-overlap.ts';
import { outsideQuotes } from './quoted-texts.ts';
import type { Objection } from './verify-objection.ts';

/** Words that say the opposite of each other. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [/增长|上升|提高|增加|上涨|回升|提升/u, /下降|降低|减少|下跌|下滑|回落/u],
  [/超过|突破|高于|多于|以上/u, /不足|低于|不到|少于|以下/u],
  [/缩短|压缩|缩减|缩小/u, /延长|拉长|扩大/u],
  [/开工|动工|启动/u, /停工|停止|叫停/u],
  [/允许|可以|准许/u, /禁止|不得|严禁|不准|不能|不可/u],
  [/盈利|获利/u, /亏损/u],
  [/通过|同意|批准/u, /否决|反对|驳回/u],
];
const NEGATED = /(?:没有|尚未|不再|不会|不能|不得|未能|并非|从未|不是|未|没|不)(\p{Script=Han}{2})/gu;
const NEGATION_BEFORE =
  /(?:没有|尚未|不再|不会|不能|不得|未能|并非|从未|不是|禁止|严禁|未|没|不|无)\p{Script=Han}{0,2}$/u;

/** Words outside quotations by which the sentence turns what the evidence says into its opposite. */
export function checkDirections(text: string, evidence: readonly Evidence[]): Objection[] {
  const candidates = candidatesOf(evidence);
  return fold(outsideQuotes(text))
    .split(/[,。;!?]/u)
    .flatMap((clause) => {
      const aligned = alignedWith(
        clause,
        candidates.map(({ folded }) => folded),
      );
      return aligned ? turnedRound(clause, aligned) : [];
    })
    .map((word) => ({ type: 'direction', text: word }));
}

/** The clause of the evidence that agrees with the claim most, when they speak of the same; equal figures count much. */
function alignedWith(claim: string, sentences: readonly string[]): string | undefined {
  const figures = claim.match(FIGURE) ?? [];
  let best: { clause: string; share: number } | undefined;
  for (const clause of sentences.flatMap((sentence) => sentence.split(/[,。;!?]/u))) {
    const own: readonly string[] = clause.match(FIGURE) ?? [];
    const share = pairOverlap(claim, clause) + (figures.some((figure) => own.includes(figure)) ? SAME_FIGURE : 0);
    if (share > (best?.share ?? LEAST_ALIGNMENT)) best = { clause, share };
  }
  return best?.clause;
}
const FIGURE = /\d+(?:\.\d+)?%?/gu;
const SAME_FIGURE = 0.3;
const LEAST_ALIGNMENT = 0.4;

function turnedRound(claim: string, clause: string): string[] {
  const opposites = OPPOSITES.flatMap(([one, other]) => {
    const [saysOne, saysOther] = [one.exec(claim)?.[0], other.exec(claim)?.[0]];
    const [printsOne, printsOther] = [one.test(clause), other.test(clause)];
    if (saysOne && !saysOther && printsOther && !printsOne) return [saysOne];
    if (saysOther && !saysOne && printsOne && !printsOther) return [saysOther];
    return [];
  });
  return [...opposites, ...negatedIn(claim, clause), ...negatedIn(clause, claim)];
}

/** Words negated in the one text and stated plainly in the other. */
function negatedIn(one: string, other: string): string[] {
  return [...one.matchAll(NEGATED)]
    .filter(([, word = '']) => other.includes(word) && !NEGATION_BEFORE.test(other.slice(0, other.indexOf(word))))
    .map(([whole]) => whole);
}

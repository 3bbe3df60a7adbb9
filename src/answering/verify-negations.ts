import { clausesOf } from './claim-clauses.ts';
import type { ClaimContext } from './claim-context.ts';
import { pairOverlap } from './pair-overlap.ts';
import type { Objection } from './verify-objection.ts';

/** Negations that the claim adds to what the evidence says, or leaves out of it. */
export function checkNegations(context: ClaimContext): Objection[] {
  return context.clauses.flatMap((clause) => {
    const aligned = context.linesAbout(clause, LEAST_SHARE);
    const printed = aligned.flatMap((line) => clausesOf(line.folded));
    return [...added(clause, printed), ...dropped(clause, printed)].map((word) => ({ type: 'direction', text: word }));
  });
}

const LEAST_SHARE = 0.6;

const NEGATOR =
  '(?:没有|并未|尚未|从未|未曾|未能|并非|不再|不会|不能|不得|不可|不是|不准|不许|不予|不用|无须|无需|禁止|严禁|拒绝|取消|没|' +
  '未(?![来必免央雨名成年])|不(?![断仅少同过久足良动锈管论但惜懈已菲禁妨如到等错易小息止倒忘愧凡])|无(?![人线锡限疑偿]))';
const NEGATED = new RegExp(`${NEGATOR}(?=([\\p{L}\\p{N}]{1,2}))`, 'gu');
/** Also within a word of its own: 不可或缺, 念念不忘. */
const NEGATIVE = new RegExp(`${NEGATOR}|[不未没无]`, 'gu');
const ANY_NEGATION = new RegExp(`${NEGATOR}|免|难以|不[了到成上]|暂停|停止|关闭|缺`, 'u');

/** Words that the claim negates and the evidence states plainly, or that no negation in the evidence answers to. */
function added(clause: string, printed: readonly string[]): string[] {
  return [...clause.matchAll(NEGATED)].flatMap(([negator, word = '']) => {
    const speaking = printed.filter((other) => other.includes(word));
    const nearest = (speaking.length > 0 ? speaking : printed)
      .toSorted((a, b) => pairOverlap(clause, b) - pairOverlap(clause, a))
      .slice(0, speaking.length > 0 ? speaking.length : NEAREST);
    const isAnswered = nearest.some((other) => ANY_NEGATION.test(other));
    return isAnswered ? [] : [`${negator}${word}`];
  });
}

const NEAREST = 2;

/** Words that the evidence negates and the claim, in the same surroundings, does not. */
function dropped(clause: string, printed: readonly string[]): string[] {
  return printed.flatMap((other) => {
    const surroundings = (match: RegExpMatchArray & { index: number }): readonly [string, string] => {
      const end = match.index + match[0].length;
      return [other.slice(Math.max(0, match.index - 2), match.index), other.slice(end, end + 2)];
    };
    const cutOut = [...other.matchAll(NEGATIVE)].filter((match) => {
      const [before, after] = surroundings(match);
      return before.length + after.length >= 3 && clause.includes(before + after) && !other.includes(before + after);
    });
    const stated = [...other.matchAll(NEGATED)].filter((match) => {
      const [, after] = surroundings(match);
      return (
        /^\p{Script=Han}{2}$/u.test(after) &&
        !/^[一这那的是了个]/u.test(after) &&
        isPlainlySaid(after, clause) &&
        !other.replace(match[0] + after, '').includes(after)
      );
    });
    const impossible = [...other.matchAll(/(?<word>\p{Script=Han}{2})不[了到成上]/gu)].filter(
      ({ groups: { word = '' } = {} }) => isPlainlySaid(word, clause.replaceAll(`${word}不`, '')),
    );
    return [...cutOut, ...stated, ...impossible].map((match) =>
      other.slice(match.index, match.index + match[0].length + 2),
    );
  });
}

/** Whether a word stands in the clause with no negation right before it. */
function isPlainlySaid(word: string, clause: string): boolean {
  const at = clause.indexOf(word);
  return at >= 0 && !/[不未没无莫勿免禁]/u.test(clause.slice(Math.max(0, at - 4), at));
}

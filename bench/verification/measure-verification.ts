import { verifySentence } from '../../src/answering/verify-answer.ts';
import type { Chance } from '../../test/support/compose-page-random.ts';
import type { Claim } from './claims.ts';
import { CORRUPTIONS } from './corruptions.ts';

/** How many of a kind were rejected. */
export interface Rejections {
  readonly kind: string;
  readonly claims: number;
  readonly rejected: number;
}

export interface Measured {
  /** True claims that were rejected; each with the objections. */
  readonly untouched: Rejections;
  /** False claims, by corruption; those of which no claim has anything are left out. */
  readonly corrupted: readonly Rejections[];
  /** What went wrong, for reading: true claims rejected, false claims let pass. */
  readonly mistakes: readonly { readonly kind: string; readonly text: string; readonly why: string }[];
}

/** Verifies claims as they are, and corrupted in every way that each allows. */
export function measureVerification(claims: readonly Claim[], chance: Chance): Measured {
  const mistakes: { kind: string; text: string; why: string }[] = [];
  const alarms = claims.filter((claim) => {
    const why = objectionsTo(claim);
    if (why) mistakes.push({ kind: 'untouched', text: claim.sentence.text, why });
    return why !== undefined;
  });
  const corrupted = Object.entries(CORRUPTIONS).map(([kind, corrupt]) => {
    const wrong = claims.flatMap((claim) => corrupt(claim, chance) ?? []);
    const passed = wrong.filter((claim) => objectionsTo(claim) === undefined);
    mistakes.push(...passed.map(({ sentence }) => ({ kind, text: sentence.text, why: '' })));
    return { kind, claims: wrong.length, rejected: wrong.length - passed.length };
  });
  return {
    untouched: { kind: 'untouched', claims: claims.length, rejected: alarms.length },
    corrupted: corrupted.filter(({ claims: count }) => count > 0),
    mistakes,
  };
}

function objectionsTo({ sentence, evidence }: Claim): string | undefined {
  const result = verifySentence(sentence, evidence);
  if (result.type === 'accepted') return undefined;
  return result.objections.map(({ type, text }) => `${type} ${text}`).join('; ');
}

import { isHanGram } from '../text/han-grams.ts';
import { lookalikes } from '../text/lookalikes.ts';
import { soundalikes } from '../text/sounds.ts';

/** Another way to write some characters. */
export interface Respelling {
  readonly text: string;
  readonly kind: 'homophone' | 'ocr';
  /** Characters changed; one that only sounds near counts more. */
  readonly cost: number;
}

const COSTS = { same: 1, look: 1.1, near: 1.6 };

/**
 * The ways to write some characters with others that sound or look alike, of which every pair of neighbours is known. Pairs
 * that are not known end the search where they arise, so it stays small. Nobody means a function character by another.
 * @param mayChange whether the character at this place may be another
 * @param maxCost what all changes may cost together
 */
export function respellings(
  characters: readonly string[],
  mayChange: (place: number) => boolean,
  maxCost: number,
  isKnownPair: (pair: string) => boolean,
): Respelling[] {
  const found = new Map<string, Respelling>();
  const write = (before: Respelling, place: number): void => {
    const character = characters[place];
    if (character === undefined) {
      if (before.cost > 0 && before.cost < (found.get(before.text)?.cost ?? Infinity)) found.set(before.text, before);
      return;
    }
    const last = before.text.slice(-1);
    const goOn = (next: string, added: number, kind = before.kind): void => {
      const cost = before.cost + added;
      if (cost <= maxCost && (!last || isKnownPair(last + next)))
        write({ text: before.text + next, kind, cost }, place + 1);
    };
    goOn(character, 0);
    if (!mayChange(place)) return;
    // 杨令令 for 杨凌凌 is one mistake, made twice.
    if (character === characters[place - 1] && last !== character) goOn(last, 0);
    if (before.cost + COSTS.same > maxCost) return;
    const { same, near } = soundalikes(character);
    for (const other of same) if (isHanGram(other)) goOn(other, COSTS.same);
    for (const other of lookalikes(character)) if (isHanGram(other)) goOn(other, COSTS.look, 'ocr');
    for (const other of near) if (isHanGram(other)) goOn(other, COSTS.near);
  };
  write({ text: '', kind: 'homophone', cost: 0 }, 0);
  return [...found.values()];
}

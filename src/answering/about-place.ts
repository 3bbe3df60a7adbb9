import type { Evidence } from '../types/answer.ts';
import { fold } from '../text/fold.ts';
import { evidenceWords } from './evidence-words.ts';

/** Whether an article, its heads or its paper's name speak of a place. */
export function isAboutPlace(evidence: Evidence, place: string): boolean {
  return evidenceWords(evidence).includes(place) || fold(evidence.article.text).includes(place);
}

/**
 * The evidence that speaks of every one of the places: what happened elsewhere is no answer, however well it is worded.
 * @returns all of it when none does, which then is refused
 */
export function ofPlaces(places: readonly string[], evidence: readonly Evidence[]): readonly Evidence[] {
  const there = evidence.filter((piece) => places.every((place) => isAboutPlace(piece, place)));
  return there.length > 0 ? there : evidence;
}

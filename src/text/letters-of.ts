import { fold } from './fold.ts';

/** The folded letters and digits of a text alone: what two printings of the same words share. */
export function lettersOf(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}

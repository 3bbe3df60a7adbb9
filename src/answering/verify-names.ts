import type { Evidence } from '../types/answer.ts';
import { fold } from '../text/fold.ts';
import { evidenceWords } from './evidence-words.ts';
import { outsideQuotes } from './quoted-texts.ts';
import { readNames, standsIn } from './read-names.ts';
import type { Objection } from './verify-objection.ts';

/** Persons, places, bodies and titles in 《》 that the sentence names outside quotations and the evidence does not. */
export function checkNames(text: string, evidence: readonly Evidence[]): Objection[] {
  const said = outsideQuotes(text);
  const words = evidence.map(evidenceWords).join('\n');
  const titles = [...said.matchAll(/《([^》]+)》/gu)].map((match) => match[1] ?? '');
  const names = readNames(said)
    .filter((name) => !standsIn(name, words))
    .map((name) => name.text);
  return [...titles.filter((title) => !words.includes(fold(title))), ...names].map((name) => ({
    type: 'name',
    text: name,
  }));
}

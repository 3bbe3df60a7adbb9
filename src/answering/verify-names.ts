import type { Evidence } from '../types/answer.ts';
import { fold } from '../text/fold.ts';
import { evidenceWords } from './evidence-words.ts';
import { GAZETTEER } from './gazetteer.ts';
import { outsideQuotes } from './quoted-texts.ts';
import { personsAfterTitle } from './read-names.ts';
import type { Objection } from './verify-objection.ts';

/** Persons, places, bodies and titles in 《》 that the sentence names outside quotations and the evidence does not. */
export function checkNames(text: string, evidence: readonly Evidence[]): Objection[] {
  const said = fold(outsideQuotes(text));
  const words = evidence.map(evidenceWords).join('\n');
  const titles = [...said.matchAll(/《([^》]+)》/gu)].map((match) => match[1] ?? '');
  const named = [...said.matchAll(NAMED)].map(([name]) => name).filter((name) => !POINTS_BACK.test(name));
  const places = GAZETTEER.filter((place) => said.includes(place));
  const unprinted = [...titles, ...named, ...places].filter((name) => !words.includes(name));
  const strangers = personsAfterTitle(said).filter((name) => !isPrinted(name, words));
  return [...unprinted, ...strangers].map((name) => ({ type: 'name', text: name }));
}

/** The end of a district's, village's or body's name: two characters are enough to tell one from another. */
const NAMED = /[\p{Script=Han}]{2}(?:街道|社区|区|县|镇|村|公司|集团|大学|医院)/gu;
/** 这家公司, 全县, 各村: no names. */
const POINTS_BACK = /[该这那本各全每某几个家的了在是由与和及到从对向为两三]/u;

/** A reading of three characters may have caught the first one of the next word. */
function isPrinted(name: string, words: string): boolean {
  return words.includes(name) || (name.length === 3 && words.includes(name.slice(0, 2)));
}

import { placeNames } from '../text/place-names.ts';
import type { ParsedQuery } from '../types/query.ts';

/** @returns the numbers, among the question's terms, of the places that it names */
export function placeTerms({ question, terms }: Pick<ParsedQuery, 'question' | 'terms'>): number[] {
  const names = placeNames(question);
  return [...terms.keys()].filter((column) => names.includes(terms[column]?.term ?? ''));
}

import type { DateMention } from '../types/query.ts';

/**
 * A date as terms of the lexical index, the exact one first: 2024年3月18日, 3月18日, 2024年3月. No tokenizer makes such
 * terms, so they meet no word. A bare year, month or day has none: its words are terms already.
 */
export function dateTerms({ year, month, day }: Omit<DateMention, 'text'>): string[] {
  if (month === undefined) return [];
  const terms: string[] = [];
  if (year !== undefined && day !== undefined) terms.push(`${year}年${month}月${day}日`);
  if (day !== undefined) terms.push(`${month}月${day}日`);
  if (year !== undefined) terms.push(`${year}年${month}月`);
  return terms;
}

/** `2024-03-18` in parts. */
export function dateParts(date: string): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

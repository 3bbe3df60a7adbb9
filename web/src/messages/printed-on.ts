import { dayName } from '../lib/day-names.ts';
import { language } from '../state/language.ts';
import { reading } from './reading.ts';

/** The day something was printed on, as a reader reads it. */
export function printedOn(day: string | null | undefined): string {
  return day ? dayName(day, language.value) : reading().undated;
}

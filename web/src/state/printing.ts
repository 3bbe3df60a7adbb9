import { signal } from '@preact/signals';
import type { Answer } from '../../../src/types/answer.ts';

/** The answer being printed as a sheet of its own; undefined while none is. */
export const printed = signal<Answer | undefined>(undefined);

/** Prints an answer with its sources, and nothing else of the page. */
export function printAnswer(answer: Answer): void {
  printed.value = answer;
}

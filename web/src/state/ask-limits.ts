import { signal } from '@preact/signals';
import type { Filters } from '../../../src/types/query.ts';

/** What the reader limits the next questions to; seen beside the composer as long as it holds. */
export const askLimits = signal<Filters>({});

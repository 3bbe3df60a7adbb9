import { BaowenError } from '../errors.ts';
import type { PageReading } from '../types/reading.ts';
import type { FileFailure } from './read-pages.ts';

/** The corrections of a page that could not be applied, as failures of the file they stand in. */
export function correctionFailures({ page, corrections = [] }: PageReading): FileFailure[] {
  return corrections
    .filter(({ failure }) => failure !== '')
    .map(({ failure }) => ({
      file: page.corrections?.file ?? page.file,
      error: new BaowenError('correction_failed', failure),
    }));
}

import { BaowenError, reasonOf } from '../../errors.ts';
import { oneByOne } from '../../pipelines/one-by-one.ts';

/**
 * Runs what writes to a place in DATA_DIR, one after the other.
 * @throws BaowenError `data_unwritable` for whatever is none yet
 */
export function writingTo(place: string): (write: () => Promise<void>) => Promise<void> {
  const inTurn = oneByOne();
  return (write) =>
    inTurn(write).catch((thrown: unknown) => {
      if (thrown instanceof BaowenError) throw thrown;
      throw dataError('data_unwritable', place, thrown, 'Check the rights and the space, or set DATA_DIR.');
    });
}

/** Why something kept in DATA_DIR could not be read. */
export function dataUnreadable(file: string, cause: unknown): BaowenError {
  return dataError('data_unreadable', file, cause, 'Check the rights, or restore the file.');
}

function dataError(code: 'data_unreadable' | 'data_unwritable', place: string, cause: unknown, advice: string) {
  return new BaowenError(code, `${place}: ${reasonOf(cause)}. ${advice}`, { cause, details: { file: place } });
}

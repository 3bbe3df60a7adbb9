import { BaowenError } from '../errors.ts';

/** Said when the caller no longer waits for a model service. */
export function requestAborted(): BaowenError {
  return new BaowenError('request_aborted', 'The caller went away, so the model service was told to stop.');
}

import type { App } from '../compose.ts';
import { BaowenError } from '../errors.ts';
import type { Snapshot } from '../types/snapshot.ts';

/**
 * The snapshot being served; a request takes it once and uses it to its end.
 * @throws BaowenError `index_missing` before the first build
 */
export function servedSnapshot(app: App): Snapshot {
  const snapshot = app.snapshot();
  if (!snapshot) throw new BaowenError('index_missing', 'There is no index yet. Run "baowen index".');
  return snapshot;
}

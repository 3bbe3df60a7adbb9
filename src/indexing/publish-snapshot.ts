import path from 'node:path';
import { replaceDurably } from './durable-files.ts';
import { writingTo } from './index-errors.ts';
import { CURRENT_FILE } from './snapshot-layout.ts';

/**
 * Makes a written snapshot the published one, in one step. Also the way back to an older one.
 * @throws BaowenError `index_unwritable`
 */
export async function publishSnapshot(indexDir: string, buildId: string): Promise<void> {
  await writingTo(indexDir, () => replaceDurably(path.join(indexDir, CURRENT_FILE), `${buildId}\n`));
}

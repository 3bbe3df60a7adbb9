import { BaowenError } from '../errors.ts';
import { systemCode } from '../system-errors.ts';

/** A file of a snapshot that is not what the build wrote. */
export function damaged(file: string, why: string, cause?: unknown): BaowenError {
  return new BaowenError('index_damaged', `Index file ${file} is damaged: ${why}. Rebuild the index.`, {
    details: { file },
    ...(cause === undefined ? {} : { cause }),
  });
}

/** Runs a step that writes into the index folder; what the file system refuses becomes `index_unwritable`. */
export async function writingTo<T>(indexDir: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    const code = systemCode(error);
    if (!code) throw error;
    throw new BaowenError(
      'index_unwritable',
      `Cannot write to the index folder ${indexDir} (${code}). Check its permissions and free space, or set INDEX_DIR.`,
      { cause: error, details: { indexDir, reason: code } },
    );
  }
}

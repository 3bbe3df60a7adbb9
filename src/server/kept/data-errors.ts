import { BaowenError } from '../../errors.ts';

/** Why something could not be kept in DATA_DIR. */
export function dataUnwritable(file: string, cause: unknown): BaowenError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new BaowenError('data_unwritable', `${file}: ${reason}. Check the rights and the space, or set DATA_DIR.`, {
    cause,
    details: { file },
  });
}

/** Why something kept in DATA_DIR could not be read. */
export function dataUnreadable(file: string, cause: unknown): BaowenError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new BaowenError('data_unreadable', `${file}: ${reason}. Check the rights, or restore the file.`, {
    cause,
    details: { file },
  });
}

/** Whether a file is simply not there. */
export function isMissing(thrown: unknown): boolean {
  return (thrown as NodeJS.ErrnoException | undefined)?.code === 'ENOENT';
}

/** The operating system's own code, such as ENOENT; undefined for any other error. */
export function systemCode(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || !('syscall' in thrown)) return undefined;
  return String((thrown as NodeJS.ErrnoException).code);
}

/**
 * For `catch`: undefined where a file or folder is simply not there.
 * @throws whatever else was thrown
 */
export function unlessMissing(thrown: unknown): undefined {
  if (systemCode(thrown) !== 'ENOENT') throw thrown;
}

import { once } from 'node:events';
import path from 'node:path';
import { watch } from 'chokidar';
import { BaowenError, toBaowenError } from '../errors.ts';

/** Calls what follows a folder. */
export interface FolderWatch {
  /** Calls `act` no more, and is over when a call under way has ended. */
  stop(): Promise<void>;
}

/** How long nothing may have changed, in the folder and in a file being written, before it is settled. */
export interface SettlingTimes {
  readonly settledMs: number;
  /** After a failure that may pass by itself. */
  readonly againMs: number;
}

const TIMES: SettlingTimes = { settledMs: 1_500, againMs: 10_000 };

/**
 * Calls `act` at once and again whenever what is in a folder has changed and then settled, never twice at a time.
 * @param onError told of whatever `act` throws, and of what cannot be watched; watching goes on
 */
export async function watchFolder(
  folder: string,
  act: () => Promise<void>,
  onError: (error: BaowenError) => void,
  { settledMs, againMs }: SettlingTimes = TIMES,
): Promise<FolderWatch> {
  let acting: Promise<void> | undefined;
  let isDue = false;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;

  function actIn(delayMs: number): void {
    if (isStopped) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (acting) isDue = true;
      else acting = actOnce();
    }, delayMs);
  }

  async function actOnce(): Promise<void> {
    try {
      await act();
    } catch (thrown) {
      const error = toBaowenError(thrown);
      onError(error);
      if (error.isRetryable) actIn(againMs);
    }
    acting = undefined;
    if (isDue) actIn(settledMs);
    isDue = false;
  }

  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: (place) => place !== folder && path.basename(place).startsWith('.'),
    awaitWriteFinish: { stabilityThreshold: settledMs, pollInterval: 100 },
  });
  watcher.on('all', () => actIn(settledMs));
  watcher.on('error', (error) => onError(toBaowenError(error)));
  await once(watcher, 'ready');
  actIn(0);
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await watcher.close();
      await acting;
    },
  };
}

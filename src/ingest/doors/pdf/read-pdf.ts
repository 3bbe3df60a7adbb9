import { fork } from 'node:child_process';
import type { PdfMessage, PdfPage, PdfTask } from './text-run.ts';

/** What could be read of a PDF file. */
export interface PdfContent {
  readonly pages: readonly PdfPage[];
  readonly badPages: readonly { readonly number: number; readonly reason: string }[];
}

/** An issue has some dozens of pages. */
const MOST_PAGES = 1_000;
/** A page of 6,000 characters, each drawn by itself, sixteen times over. */
const MOST_RUNS_A_PAGE = 100_000;
const MOST_HEAP_MB = 1_024;
/** From one page to the next; a page takes some hundred milliseconds, the library's start a few seconds on a busy machine. */
const LONGEST_SILENCE_MS = 60_000;

const IS_SOURCE = import.meta.url.endsWith('.ts');

/**
 * Reads the text layer of a PDF file in a process of its own, which is ended when it says nothing for a minute or takes more
 * than a gigabyte.
 * @throws Error when it is no PDF file, is encrypted, or its reading was ended
 */
export function readPdf(bytes: Uint8Array): Promise<PdfContent> {
  const child = fork(new URL(IS_SOURCE ? './pdf-process.ts' : './pdf-process.js', import.meta.url), {
    execArgv: [`--max-old-space-size=${MOST_HEAP_MB}`, ...(IS_SOURCE ? ['--import', 'tsx'] : [])],
    serialization: 'advanced',
    // what the library has to say of fonts is not the archivist's to read
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const pages: PdfPage[] = [];
  const badPages: { number: number; reason: string }[] = [];
  return new Promise<PdfContent>((resolve, reject) => {
    const stop = (): void => reject(new Error(`it said nothing for ${LONGEST_SILENCE_MS / 1_000} seconds`));
    const watchdog = setTimeout(stop, LONGEST_SILENCE_MS);
    child.on('message', (message: PdfMessage) => {
      watchdog.refresh();
      if (message.type === 'page') pages.push(message.page);
      else if (message.type === 'bad-page') badPages.push(message);
      else if (message.type === 'done') resolve({ pages, badPages });
      else reject(new Error(message.reason));
    });
    child.on('error', reject);
    child.on('exit', () => {
      clearTimeout(watchdog);
      reject(new Error('its reader ended early, as it does when a file takes too much memory'));
    });
    const task: PdfTask = { bytes, mostPages: MOST_PAGES, mostRunsAPage: MOST_RUNS_A_PAGE };
    child.send(task);
  }).finally(() => child.kill('SIGKILL'));
}

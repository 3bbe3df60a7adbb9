import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { BaowenError, reasonOf } from '../errors.ts';
import { replaceDurably } from '../indexing/durable-files.ts';
import { formatWithdrawal, parseWithdrawals, type WithdrawalLine } from '../indexing/withdrawal-list.ts';
import { WITHDRAWN_FILE } from '../ingest/withdrawn-file.ts';
import { unlessMissing } from '../system-errors.ts';

/** The list of what was withdrawn, `withdrawn.txt` in the corpus folder, where archivists may write it by hand. */
export interface Withdrawals {
  /** As last read. */
  readonly lines: readonly WithdrawalLine[];
  /**
   * Reads the list again if its file changed. A corpus folder that is gone takes nothing back: what was known stays.
   * @returns whether it did
   * @throws BaowenError `withdrawals_unusable`; what was known stays
   */
  refresh(): Promise<boolean>;
  /** Adds a line. @throws BaowenError `withdrawals_unusable` */
  add(line: WithdrawalLine): Promise<void>;
  /** Takes out every line with this target. @throws BaowenError `withdrawals_unusable` */
  remove(target: string): Promise<void>;
}

/** A list not yet read. Calls must not overlap. */
export function openWithdrawals(corpusDir: string): Withdrawals {
  const file = path.join(corpusDir, WITHDRAWN_FILE);
  let lines: readonly WithdrawalLine[] = [];
  let stamp = '';

  async function rewrite(change: (text: string) => string): Promise<void> {
    await usingList(file, async () => replaceDurably(file, change(await read(file))));
  }

  return {
    get lines() {
      return lines;
    },
    async refresh() {
      const found = await usingList(file, () => stampOf(file));
      if (found === stamp || (found === '' && !(await isThere(corpusDir)))) return false;
      const text = await usingList(file, () => read(file));
      // What changes, or goes, while it is read takes nothing back either: the next look will see.
      if ((await usingList(file, () => stampOf(file))) !== found) return false;
      lines = parseWithdrawals(text);
      stamp = found;
      return true;
    },
    add: (line) =>
      rewrite((text) => `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${formatWithdrawal(line)}\n`),
    remove: (target) =>
      rewrite((text) =>
        text
          .split('\n')
          .filter((line) => !parseWithdrawals(line).some((one) => one.target === target))
          .join('\n'),
      ),
  };
}

/** Changes whenever the file does; empty where there is none. */
async function stampOf(file: string): Promise<string> {
  const found = await stat(file).catch(unlessMissing);
  return found ? [found.ino, found.size, found.mtimeMs].join(' ') : '';
}

/** Empty where there is none. */
async function read(file: string): Promise<string> {
  const bytes = await readFile(file).catch(unlessMissing);
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

async function isThere(folder: string): Promise<boolean> {
  return (await stat(folder).catch(() => undefined)) !== undefined;
}

async function usingList<T>(file: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (cause) {
    throw new BaowenError(
      'withdrawals_unusable',
      `Cannot use the list of what was withdrawn, ${file}: ${reasonOf(cause)}.`,
      {
        cause,
        details: { file },
      },
    );
  }
}

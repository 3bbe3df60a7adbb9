import fs from 'node:fs/promises';
import path from 'node:path';
import {
  feedbackEntrySchema,
  type FeedbackEntry,
  type FeedbackQuery,
  type FeedbackRequest,
  type FeedbackResponse,
} from '../../contract/feedback.ts';
import { BaowenError } from '../../errors.ts';
import { makeFolder, syncFolder } from '../../indexing/durable-files.ts';
import { unlessMissing } from '../../system-errors.ts';
import type { Clock } from '../../types/ports/clock.ts';
import { dataUnreadable, writingTo } from './data-folder.ts';

/** What readers think of answers: `feedback.jsonl` in DATA_DIR, a line each, only ever appended to. */
export interface FeedbackLog {
  /**
   * Resolves when the line is on the disk.
   * @throws BaowenError `data_full`, `data_unwritable`
   */
  append(feedback: FeedbackRequest): Promise<void>;
  /** Newest first. @throws BaowenError `data_unreadable` */
  read(query: FeedbackQuery): Promise<FeedbackResponse>;
}

export interface FeedbackLogOptions {
  readonly dataDir: string;
  readonly clock: Clock;
  readonly maxBytes?: number;
}

const MAX_BYTES = 20_000_000;

export function createFeedbackLog({ dataDir, clock, maxBytes = MAX_BYTES }: FeedbackLogOptions): FeedbackLog {
  const file = path.join(dataDir, 'feedback.jsonl');
  const inTurn = writingTo(file);

  async function write(feedback: FeedbackRequest): Promise<void> {
    await makeFolder(dataDir);
    const handle = await fs.open(file, 'a+');
    try {
      const { size } = await handle.stat();
      const line = `${JSON.stringify({ at: clock.now().toISOString(), ...feedback })}\n`;
      if (size + Buffer.byteLength(line) > maxBytes) {
        throw new BaowenError('data_full', `${file} has reached ${maxBytes} bytes. Move it away; a new one is begun.`);
      }
      await handle.appendFile((await endsInMidLine(handle, size)) ? `\n${line}` : line);
      await handle.sync();
      if (size === 0) await syncFolder(dataDir);
    } finally {
      await handle.close();
    }
  }

  return {
    append: (feedback) => inTurn(() => write(feedback)),
    async read({ limit, before }) {
      const entries = await readEntries(file);
      const end = Math.min(before ?? entries.length, entries.length);
      const start = Math.max(0, end - limit);
      const up = entries.filter(({ rating }) => rating === 'up').length;
      return {
        entries: entries.slice(start, end).toReversed(),
        up,
        down: entries.length - up,
        ...(start > 0 && { next: start }),
      };
    },
  };
}

/** After a crash while a line was being written; the half line is left as it is and read over. */
async function endsInMidLine(handle: fs.FileHandle, size: number): Promise<boolean> {
  if (size === 0) return false;
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer.toString() !== '\n';
}

async function readEntries(file: string): Promise<readonly FeedbackEntry[]> {
  try {
    const text = await fs.readFile(file, 'utf8').catch(unlessMissing);
    return (text ?? '').split('\n').flatMap((line) => entryOf(line) ?? []);
  } catch (thrown) {
    throw dataUnreadable(file, thrown);
  }
}

function entryOf(line: string): FeedbackEntry | undefined {
  try {
    return feedbackEntrySchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

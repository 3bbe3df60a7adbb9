import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { idSchema, sharedAnswerSchema, type SharedAnswer } from '../../contract/shared.ts';
import { BaowenError } from '../../errors.ts';
import { makeFolder, replaceDurably } from '../../indexing/durable-files.ts';
import { systemCode } from '../../system-errors.ts';
import type { Answer } from '../../types/answer.ts';
import type { Clock } from '../../types/ports/clock.ts';
import { dataUnreadable, writingTo } from './data-folder.ts';

/** An answer somebody shared, as it was given. */
export interface SharedRecord {
  /** ISO 8601, UTC. */
  readonly sharedAt: string;
  readonly answer: SharedAnswer;
}

/** Answers that were shared, a file each in the folder `shared` of DATA_DIR, named after the answer's id. */
export interface SharedAnswers {
  /**
   * Resolves when the answer is on the disk; sharing it again changes nothing.
   * @throws BaowenError `data_full`, `data_unwritable`
   */
  keep(answer: Answer): Promise<void>;
  /** @throws BaowenError `shared_not_found`, `data_unreadable` */
  read(id: string): Promise<SharedRecord>;
}

export interface SharedAnswersOptions {
  readonly dataDir: string;
  readonly clock: Clock;
  /** How many are kept in all. */
  readonly maxAnswers?: number;
}

const MAX_ANSWERS = 20_000;
/** A file of an answer; one with longer quotes is not shared. */
const MAX_BYTES = 500_000;

const recordSchema = z.object({ sharedAt: z.iso.datetime(), answer: sharedAnswerSchema });

export function createSharedAnswers({ dataDir, clock, maxAnswers = MAX_ANSWERS }: SharedAnswersOptions): SharedAnswers {
  const folder = path.join(dataDir, 'shared');
  const inTurn = writingTo(folder);
  const fileOf = (id: string): string => path.join(folder, `${id}.json`);

  async function write(answer: Answer): Promise<void> {
    await makeFolder(folder);
    const names = await fs.readdir(folder);
    if (names.includes(`${answer.answerId}.json`)) return;
    if (names.length >= maxAnswers) throw full(`${folder} holds ${names.length} answers, ${maxAnswers} at most`);
    const content = JSON.stringify(recordOf(answer, clock.now()));
    if (Buffer.byteLength(content) > MAX_BYTES) throw full(`an answer has more than ${MAX_BYTES} bytes`);
    await replaceDurably(fileOf(answer.answerId), content);
  }

  return {
    keep: (answer) => inTurn(() => write(answer)),
    async read(id) {
      // Any other is no name of a file of ours, and might be one of somebody else's.
      if (!idSchema.safeParse(id).success) throw new BaowenError('shared_not_found', id);
      const file = fileOf(id);
      try {
        return recordSchema.parse(JSON.parse(await fs.readFile(file, 'utf8'))) as SharedRecord;
      } catch (thrown) {
        if (systemCode(thrown) === 'ENOENT') throw new BaowenError('shared_not_found', id);
        throw dataUnreadable(file, thrown);
      }
    },
  };
}

function recordOf(given: Answer, now: Date): SharedRecord {
  const { suggestions: _suggestions, cached: _cached, timings: _timings, ...answer } = given;
  return { sharedAt: now.toISOString(), answer };
}

function full(what: string): BaowenError {
  return new BaowenError('data_full', `Not shared: ${what}. Remove what is no longer needed.`);
}

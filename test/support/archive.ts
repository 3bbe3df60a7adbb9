import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { systemClock } from '../../src/clock.ts';
import { compose, type App } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import type { Answer, AnswerEvent } from '../../src/types/answer.ts';
import type { Clock } from '../../src/types/ports/clock.ts';

/** The sample archive that comes with the repository. */
export const SAMPLE_CORPUS = path.resolve(import.meta.dirname, '../../corpus');

/** A real app over a corpus folder, its index in a temporary folder that goes with it. */
export async function openArchive(
  corpusDir: string,
  settings: Readonly<Record<string, string>> = {},
  clock: Clock = systemClock,
): Promise<App & AsyncDisposable> {
  const indexDir = await fs.mkdtemp(path.join(os.tmpdir(), 'baowen-index-'));
  const env = { CORPUS_DIR: corpusDir, INDEX_DIR: indexDir, LOG_LEVEL: 'silent', RATE_LIMIT_PER_MINUTE: '0' };
  const app = await compose(readConfig({ ...env, ...settings }), { clock });
  await app.rebuild();
  return {
    ...app,
    async [Symbol.asyncDispose]() {
      await app.close();
      await fs.rm(indexDir, { recursive: true, force: true });
    },
  };
}

/** All events of one answer. */
export async function eventsOf(app: App, request: Parameters<App['ask']>[0]): Promise<AnswerEvent[]> {
  const events: AnswerEvent[] = [];
  for await (const event of app.ask(request, new AbortController().signal)) events.push(event);
  return events;
}

/** The answer to a question; fails when the events end in an error. */
export async function answerOf(app: App, request: Parameters<App['ask']>[0]): Promise<Answer> {
  const last = (await eventsOf(app, request)).at(-1);
  if (last?.type !== 'answer') throw new Error(`No answer but ${JSON.stringify(last)}`);
  return last.answer;
}

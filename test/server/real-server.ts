import fs from 'node:fs/promises';
import { pino } from 'pino';
import { afterAll, beforeAll, expect } from 'vitest';
import type { z } from 'zod';
import { compose, type App } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { answerSchema } from '../../src/contract/ask.ts';
import { listen, type RunningServer } from '../../src/server/listen.ts';
import type { Answer } from '../../src/types/answer.ts';
import { post } from './serving.ts';
import { tinyArchive } from './tiny-archive.ts';

export const ADMIN = { authorization: 'Bearer only-for-this-test' } as const;
/** An article of the archive answers: 三千二百万元. */
export const QUESTION = '老码头改造工程总投资多少？';

/** What `serveTinyArchive` serves; there from before the first test of a file until after its last. */
interface Served {
  readonly folder: string;
  readonly corpusDir: string;
  readonly app: App;
  readonly server: RunningServer;
}

/** The whole product on a free port, over a tiny archive, for the tests of a file. */
export function serveTinyArchive() {
  let served: Served;
  beforeAll(async () => {
    const { folder, env } = await tinyArchive();
    const token = ADMIN.authorization.slice('Bearer '.length);
    const config = readConfig({ ...env, PORT: '0', RATE_LIMIT_PER_MINUTE: '0', ADMIN_TOKEN: token });
    const app = await compose(config, { log: pino({ level: 'silent' }) });
    await app.rebuild();
    served = { folder, corpusDir: env.CORPUS_DIR, app, server: await listen(app) };
  });
  afterAll(async () => {
    await served.server.stop();
    await served.app.close();
    await fs.rm(served.folder, { recursive: true });
  });
  return {
    app: () => served.app,
    corpusDir: () => served.corpusDir,
    at: (address: string) => `${served.server.url}${address}`,
    /** The body, checked to be what the contract says and nothing more. */
    async getAs<T>(schema: z.ZodType, address: string): Promise<T> {
      const response = await fetch(`${served.server.url}${address}`);
      expect(response.status).toBe(200);
      const body = await response.json();
      expect(schema.parse(body)).toEqual(body);
      return body as T;
    },
    async ask(body: unknown): Promise<Answer> {
      const answer = await (await post(`${served.server.url}/ask`, body)).json();
      expect(answerSchema.parse(answer)).toEqual(answer);
      return answer as Answer;
    },
  };
}

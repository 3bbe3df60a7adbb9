import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type App, compose } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { listen } from '../../src/server/listen.ts';
import { builtPage } from '../support/browser.ts';

/** Opens the archivist's page. */
export const ADMIN_TOKEN = 'a-token-of-tests';

/** The whole product on a free port, over an archive of its own. */
export interface Site {
  readonly url: string;
  readonly app: App;
  /** Ends the server, and whatever it was doing with it; the address stays. */
  goDown(): Promise<void>;
  comeBack(): Promise<void>;
  stop(): Promise<void>;
}

export interface SiteOptions {
  readonly corpusDir: string;
  /** Answers in the app's place, where a test must know each event. */
  readonly ask?: App['ask'];
}

/** Serves the chat page and the corpus, whose index is built in a temporary folder. */
export async function startSite({ corpusDir, ask }: SiteOptions): Promise<Site> {
  const built = await builtPage();
  const webRoot = built.folder;
  const indexDir = await fs.mkdtemp(path.join(os.tmpdir(), 'baowen-index-'));
  const dataDir = await fs.mkdtemp(path.join(os.tmpdir(), 'baowen-data-'));
  const env = {
    CORPUS_DIR: corpusDir,
    INDEX_DIR: indexDir,
    DATA_DIR: dataDir,
    ADMIN_TOKEN,
    PORT: '0',
    RATE_LIMIT_PER_MINUTE: '0',
    LOG_LEVEL: 'silent',
  };
  const app = await compose(readConfig(env));
  await app.rebuild();
  const served = { ...app, ...(ask && { ask }) };
  let server = await listen(served, { webRoot, graceMs: 0 });
  const { url, port } = server;
  return {
    url,
    app,
    goDown: () => server.stop(),
    async comeBack() {
      server = await listen({ ...served, config: { ...app.config, PORT: port } }, { webRoot, graceMs: 0 });
    },
    async stop() {
      await server.stop();
      await app.close();
      for (const folder of [indexDir, dataDir]) await fs.rm(folder, { recursive: true, force: true });
      await built.dispose();
    },
  };
}

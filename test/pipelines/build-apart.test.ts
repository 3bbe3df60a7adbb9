import fs from 'node:fs/promises';
import path from 'node:path';
import { pino } from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import { compose } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { buildApart } from '../../src/pipelines/build-apart.ts';
import { tinyArchive } from '../server/tiny-archive.ts';

const archive = await tinyArchive();
const config = readConfig(archive.env);
const log = pino({ level: 'silent' });

afterAll(async () => {
  await fs.rm(archive.folder, { recursive: true });
});

describe('buildApart', () => {
  it('tells that the process was killed', async () => {
    const program = path.join(import.meta.dirname, '../support/dying-build.ts');
    const build = buildApart(program, { config, isFresh: false }, () => {}, new AbortController().signal);
    await expect(build).rejects.toMatchObject({ code: 'build_ended', details: { how: 'SIGKILL' } });
  });

  it('ends with the server, and leaves the index as it was', async () => {
    const app = await compose(config, { log, buildsApart: true });
    const { buildId } = await app.rebuild();
    let build: Promise<unknown> = Promise.resolve();
    await new Promise<void>((isUnderWay) => {
      build = app.rebuild(() => isUnderWay(), { isFresh: true });
      build.catch(() => isUnderWay());
    });
    const [ended] = await Promise.allSettled([build, app.close()]);
    expect(ended).toMatchObject({ status: 'rejected', reason: { code: 'build_ended' } });
    const next = await compose(config, { log });
    expect(next.snapshot()?.manifest.buildId).toBe(buildId);
    await next.rebuild(); // the lock of the ended build is no obstacle
  }, 90_000);
});

import path from 'node:path';
import type { Command } from 'commander';
import type { App } from '../../compose.ts';
import { stopOnSignals } from '../../server/stop-on-signals.ts';
import { buildWithProgress, describeReport } from '../build-with-progress.ts';
import { withApp, type CliContext } from '../cli-context.ts';
import type { Terminal } from '../terminal.ts';

const EXAMPLES = `
Examples:
  baowen serve
  baowen serve --port 3000 --host 0.0.0.0
  CORPUS_DIR=/srv/pages baowen serve`;

/** `baowen serve`: serves the chat page and the HTTP interface until it is told to stop. */
export function addServeCommand(baowen: Command, context: CliContext): void {
  baowen
    .command('serve')
    .description('serve the chat page and the HTTP interface; builds the index first when there is none')
    .option('--host <address>', 'address to listen on, instead of HOST')
    .option('--port <number>', 'port to listen on, instead of PORT; 0 for any free one')
    .option('--json', 'print {url, port, indexId} as one line of JSON when ready')
    .addHelpText('after', EXAMPLES)
    .action((options: ServeOptions) =>
      withApp(context, (app) => serve(app, options, context.terminal), {
        settings: { HOST: options.host, PORT: options.port },
        buildsApart: true,
        watchesIndex: true,
      }),
    );
}

interface ServeOptions {
  readonly host?: string;
  readonly port?: string;
  readonly json?: true;
}

async function serve(app: App, { json }: ServeOptions, terminal: Terminal): Promise<void> {
  const { CORPUS_DIR, INDEX_DIR } = app.config;
  if (!app.snapshot()) {
    terminal.err(`No index in ${INDEX_DIR} yet: building one from ${CORPUS_DIR}\n`);
    terminal.err(describeReport(await buildWithProgress(app, terminal)));
  }
  const { listen } = await import('../../server/listen.ts'); // not loaded for the help of other commands
  const { url, port, stop } = await listen(app);
  const stopped = stopOnSignals(stop);
  const manifest = app.snapshot()?.manifest;
  terminal.out(json ? `${JSON.stringify({ url, port, indexId: manifest?.buildId })}\n` : `Serving at ${url}\n`);
  const { refused } = app.status();
  if (refused) terminal.err(`${refused.message} Serving an older one: ${manifest?.buildId}\n`);
  const { changedPages } = await import('../changed-pages.ts'); // reads pages, which nobody waits for
  const changed = manifest ? await changedPages(path.resolve(CORPUS_DIR), manifest) : 0;
  if (changed > 0)
    terminal.err(
      `${changed} page files changed since the index was built. Run "baowen index"; what it builds is served at once.\n`,
    );
  await stopped;
}

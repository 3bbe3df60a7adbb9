import path from 'node:path';
import type { Command } from 'commander';
import { listen } from '../../server/listen.ts';
import { stopOnSignals } from '../../server/stop-on-signals.ts';
import { buildWithProgress, describeReport } from '../build-with-progress.ts';
import { withApp, type CliContext } from '../cli-context.ts';
import { changedPages } from '../changed-pages.ts';

const EXAMPLES = `
Examples:
  baowen serve
  baowen serve --port 3000 --host 0.0.0.0
  CORPUS_DIR=/srv/pages baowen serve`;

/** `baowen serve`: serves the chat page and the HTTP interface until it is told to stop. */
export function addServeCommand(baowen: Command, context: CliContext): void {
  const { terminal } = context;
  baowen
    .command('serve')
    .description('serve the chat page and the HTTP interface; builds the index first when there is none')
    .option('--host <address>', 'address to listen on, instead of HOST')
    .option('--port <number>', 'port to listen on, instead of PORT; 0 for any free one')
    .option('--json', 'print {url, port, indexId} as one line of JSON when ready')
    .addHelpText('after', EXAMPLES)
    .action((options: { host?: string; port?: string; json?: true }) =>
      withApp(
        context,
        async (app) => {
          if (!app.snapshot()) {
            terminal.err(`No index in ${app.config.INDEX_DIR} yet: building one from ${app.config.CORPUS_DIR}\n`);
            terminal.err(describeReport(await buildWithProgress(app, terminal)));
          }
          const server = await listen(app);
          const stopped = stopOnSignals(server.stop);
          const { url, port } = server;
          const manifest = app.snapshot()?.manifest;
          terminal.out(
            options.json ? `${JSON.stringify({ url, port, indexId: manifest?.buildId })}\n` : `Serving at ${url}\n`,
          );
          const changed = manifest ? await changedPages(path.resolve(app.config.CORPUS_DIR), manifest) : 0;
          if (changed > 0)
            terminal.err(`${changed} page files changed since the index was built. Run "baowen index".\n`);
          await stopped;
        },
        { HOST: options.host, PORT: options.port },
      ),
    );
}

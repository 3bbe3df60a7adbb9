import path from 'node:path';
import type { Command } from 'commander';
import type { App } from '../../compose.ts';
import { BaowenError } from '../../errors.ts';
import { stopOnSignals } from '../../server/stop-on-signals.ts';
import { buildWithProgress, describeReport } from '../build-with-progress.ts';
import { withApp, type CliContext } from '../cli-context.ts';
import type { Terminal } from '../terminal.ts';

const EXAMPLES = `
Examples:
  baowen index
  CORPUS_DIR=/srv/pages INDEX_DIR=/srv/index baowen index --strict
  baowen index --json | jq .counts
  baowen index --watch
  baowen index --rollback`;

/** `baowen index`: builds the index anew from the corpus folder. */
export function addIndexCommand(baowen: Command, context: CliContext): void {
  baowen
    .command('index')
    .description(
      'build the index anew from the page files of CORPUS_DIR; the old one serves until the new one is verified',
    )
    .option('--strict', 'end with status 4 when a page could not be indexed')
    .option('--fresh', 'take nothing over from the index before; the result is the same, later')
    .option('--json', 'print the report as JSON')
    .option('--watch', 'build, and again whenever page files have changed and settled, until it is told to stop')
    .option('--rollback [name]', 'build nothing, but publish an earlier index: the one named, or the newest older one')
    .addHelpText('after', EXAMPLES)
    .action((options: IndexOptions) =>
      withApp(context, (app) => workOf(options)(app, options, context.terminal), { opensIndex: false }),
    );
}

interface IndexOptions {
  readonly strict?: true;
  readonly fresh?: true;
  readonly json?: true;
  readonly watch?: true;
  /** True where no name is given. */
  readonly rollback?: string | true;
}

function workOf({ rollback, watch }: IndexOptions): typeof build {
  if (rollback) return goBack;
  return watch ? follow : build;
}

async function build(app: App, { fresh, json, strict }: IndexOptions, terminal: Terminal): Promise<void> {
  const report = await buildWithProgress(app, terminal, { isFresh: fresh ?? false });
  terminal.out(json ? `${JSON.stringify(report, null, 2)}\n` : describeReport(report));
  if (strict && report.failures.length > 0) {
    const names = report.failures.map((failure) => failure.file).join(', ');
    throw new BaowenError('build_incomplete', `Not indexed: ${names}. Mend or remove them and build again.`);
  }
}

async function goBack(app: App, { rollback, json }: IndexOptions, terminal: Terminal): Promise<void> {
  const indexId = await app.rollback(rollback === true ? undefined : rollback);
  terminal.out(json ? `${JSON.stringify({ indexId })}\n` : `Published ${indexId} again\n`);
}

/** What one build fails with stops none of those after it. */
async function follow(app: App, options: IndexOptions, terminal: Terminal): Promise<void> {
  const { watchFolder } = await import('../watch-folder.ts'); // not loaded for other commands
  const corpusDir = path.resolve(app.config.CORPUS_DIR);
  const { stop } = await watchFolder(
    corpusDir,
    () => build(app, options, terminal),
    ({ code, message }) => terminal.err(`${code}: ${message}\n`),
  );
  terminal.err(`Watching ${corpusDir}\n`);
  await stopOnSignals(stop);
}

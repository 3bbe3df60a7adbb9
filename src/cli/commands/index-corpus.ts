import type { Command } from 'commander';
import { BaowenError } from '../../errors.ts';
import { buildWithProgress, describeReport } from '../build-with-progress.ts';
import { withApp, type CliContext } from '../cli-context.ts';

const EXAMPLES = `
Examples:
  baowen index
  CORPUS_DIR=/srv/pages INDEX_DIR=/srv/index baowen index --strict
  baowen index --json | jq .counts`;

/** `baowen index`: builds the index anew from the corpus folder. */
export function addIndexCommand(baowen: Command, context: CliContext): void {
  baowen
    .command('index')
    .description(
      'build the index anew from the page files of CORPUS_DIR; the old one serves until the new one is verified',
    )
    .option('--strict', 'end with status 4 when a page could not be indexed')
    .option('--json', 'print the report as JSON')
    .addHelpText('after', EXAMPLES)
    .action((options: { strict?: true; json?: true }) =>
      withApp(
        context,
        async (app) => {
          const report = await buildWithProgress(app, context.terminal);
          context.terminal.out(options.json ? `${JSON.stringify(report, null, 2)}\n` : describeReport(report));
          if (options.strict && report.failures.length > 0) {
            const names = report.failures.map((failure) => failure.file).join(', ');
            throw new BaowenError('build_incomplete', `Not indexed: ${names}. Mend or remove them and build again.`);
          }
        },
        { opensIndex: false },
      ),
    );
}

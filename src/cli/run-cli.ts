import { Command, CommanderError } from 'commander';
import { BaowenError, toBaowenError, type ErrorCode } from '../errors.ts';
import { packageVersion } from '../package-root.ts';
import type { CliContext } from './cli-context.ts';
import { addAskCommand } from './commands/ask.ts';
import { addEvaluateCommand } from './commands/evaluate.ts';
import { addIndexCommand } from './commands/index-corpus.ts';
import { addInspectCommand } from './commands/inspect.ts';
import { addSearchCommand } from './commands/search.ts';
import { addServeCommand } from './commands/serve.ts';
import type { Terminal } from './terminal.ts';

const UNUSABLE_INDEX = new Set<ErrorCode>(['index_format', 'index_settings', 'index_damaged']);

/**
 * Runs one command; errors go to `terminal.err` as `code: message`.
 * @param args without the program's own name
 * @returns the exit status: 0, or that of the error's code
 */
export async function runCli(args: readonly string[], env: CliContext['env'], terminal: Terminal): Promise<number> {
  try {
    await program({ env, terminal }).parseAsync(args, { from: 'user' });
    return 0;
  } catch (thrown) {
    if (thrown instanceof CommanderError && thrown.exitCode === 0) return 0; // --help, --version
    const error = thrown instanceof CommanderError ? usageError(thrown) : toBaowenError(thrown);
    terminal.err(`${error.code}: ${error.message}\n`);
    if (UNUSABLE_INDEX.has(error.code)) terminal.err('Run "baowen index" to build it anew.\n');
    return error.kind.exitStatus;
  }
}

function program(context: CliContext): Command {
  const { terminal } = context;
  const baowen = new Command('baowen')
    .description("Ask a newspaper's archive in Chinese; every sentence of the answer names its source.")
    .version(packageVersion())
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err, outputError: () => undefined })
    .addHelpText('after', '\nSettings are environment variables or lines of .env; see .env.example.');
  addServeCommand(baowen, context);
  addIndexCommand(baowen, context);
  addAskCommand(baowen, context);
  addSearchCommand(baowen, context);
  addInspectCommand(baowen, context);
  addEvaluateCommand(baowen, context);
  return baowen;
}

/** Commander has nothing to say when no command is given: it shows the help and ends with 1. */
function usageError(error: CommanderError): BaowenError {
  const reason = error.code === 'commander.help' ? 'no command given' : error.message.replace(/^error: /, '');
  return new BaowenError('usage', `${reason}. See "baowen --help".`);
}

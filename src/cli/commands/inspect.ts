import type { Command } from 'commander';
import { readConfig } from '../../config.ts';
import { inspection } from '../../ingest/inspection.ts';
import type { CliContext } from '../cli-context.ts';
import { describeExplanation } from '../describe-explanation.ts';
import { describeReading } from '../describe-reading.ts';
import { inspectFiles, type Inspected } from '../inspect-files.ts';

const EXAMPLES = `
Examples:
  baowen inspect corpus/zhuzhou-daily/2024-12-26.txt
  baowen inspect --explain corpus/zhuzhou-daily/2024-12-26.txt | less
  baowen inspect --json pages/*.txt > understood.json`;

interface Options {
  readonly json?: true;
  readonly explain?: true;
}

/** `baowen inspect`: what is understood of page files, and why; no index is needed. */
export function addInspectCommand(baowen: Command, { env, terminal }: CliContext): void {
  baowen
    .command('inspect')
    .description('print what is understood of page files: issue, articles, what is left over')
    .argument('<files...>', 'page files of any kind that docs/corpus.md lists')
    .option('--explain', 'say why: the evidence for each boundary, join, gap and line')
    .option('--json', 'print an array with the spans of every article as JSON; with --explain all the evidence')
    .addHelpText('after', EXAMPLES)
    .action(async (files: readonly string[], options: Options) => {
      const { pages, failures, notes } = await inspectFiles(files, readConfig(env));
      terminal.out(printed(pages, options));
      for (const note of notes) terminal.err(`${note}\n`);
      const last = failures.at(-1)?.error;
      for (const { error } of failures.slice(0, -1)) terminal.err(`${error.code}: ${error.message}\n`);
      if (last) throw last;
    });
}

function printed(pages: readonly Inspected[], { json, explain }: Options): string {
  if (!json) return pages.map(explain ? describeExplanation : describeReading).join('\n');
  const found = pages.map(({ name, explanation: { reading, ...evidence } }) => ({
    ...inspection(reading),
    file: name,
    ...(explain ? { identity: reading.identity, corrections: reading.corrections ?? [], ...evidence } : {}),
  }));
  return `${JSON.stringify(found, null, 2)}\n`;
}

import { writeFile } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import { readConfig } from '../../config.ts';
import { BaowenError, reasonOf } from '../../errors.ts';
import { inspection } from '../../ingest/inspection.ts';
import type { CliContext } from '../cli-context.ts';
import { describeExplanation } from '../describe-explanation.ts';
import { describeReading } from '../describe-reading.ts';
import type { Explained, Inspected } from '../inspect-files.ts';

const EXAMPLES = `
Examples:
  baowen inspect corpus/zhuzhou-daily/2024-12-26.txt
  baowen inspect --explain corpus/zhuzhou-daily/2024-12-26.txt | less
  baowen inspect --html -o understood.html corpus/zhuzhou-daily/*.txt
  baowen inspect --json pages/*.txt > understood.json`;

interface Options {
  readonly html?: true;
  readonly output?: string;
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
    .addOption(
      new Option(
        '--html',
        'write one HTML page: the text as printed, coloured by article, its fields beside it',
      ).conflicts(['json', 'explain']),
    )
    .option('-o, --output <file>', 'write to this file rather than to standard output')
    .addHelpText('after', EXAMPLES)
    .action(async (files: readonly string[], options: Options) => {
      const { inspectFiles } = await import('../inspect-files.ts'); // not loaded for other commands
      const { pages, failures, notes } = await inspectFiles(files, readConfig(env));
      const text = await printed(pages, options);
      if (options.output === undefined) terminal.out(text);
      else if (pages.length > 0) await writeOutput(options.output, text);
      for (const note of notes) terminal.err(`${note}\n`);
      const last = failures.at(-1)?.error;
      for (const { error } of failures.slice(0, -1)) terminal.err(`${error.code}: ${error.message}\n`);
      if (last) throw last;
    });
}

async function writeOutput(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (cause) {
    throw new BaowenError('usage', `${file} cannot be written: ${reasonOf(cause)}. Name another file with --output.`, {
      cause,
    });
  }
}

async function printed(pages: readonly Inspected[], { json, explain, html }: Options): Promise<string> {
  if (html) return (await import('../inspection-page/inspection-page.ts')).inspectionPage(await explained(pages));
  if (!explain) {
    if (!json) return pages.map(describeReading).join('\n');
    return asJson(pages.map(({ name, understanding: { reading } }) => ({ ...inspection(reading), file: name })));
  }
  const told = await explained(pages);
  if (!json) return told.map(describeExplanation).join('\n');
  return asJson(
    told.map(({ name, explanation: { reading, ...evidence } }) => {
      const { identity, corrections = [] } = reading;
      return { ...inspection(reading), file: name, identity, corrections, ...evidence };
    }),
  );
}

/** Explaining costs more than reading, so it is done only when asked for. */
async function explained(pages: readonly Inspected[]): Promise<Explained[]> {
  const { explain } = await import('../../ingest/explain-page.ts');
  return pages.map(({ name, understanding }) => ({ name, explanation: explain(understanding) }));
}

function asJson(found: unknown): string {
  return `${JSON.stringify(found, null, 2)}\n`;
}

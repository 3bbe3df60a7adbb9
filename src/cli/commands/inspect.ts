import path from 'node:path';
import type { Command } from 'commander';
import { readConfig } from '../../config.ts';
import { inspection } from '../../ingest/inspection.ts';
import { readPageFile } from '../../ingest/read-pages.ts';
import type { Known } from '../../types/issue.ts';
import type { PageArticle, PageReading } from '../../types/reading.ts';
import type { CliContext } from '../cli-context.ts';

const EXAMPLES = `
Examples:
  baowen inspect corpus/zhuzhou-daily/2024-12-26.txt
  baowen inspect --json pages/*.txt > understood.json`;

/** `baowen inspect`: what is understood of page files; no index is needed. */
export function addInspectCommand(baowen: Command, { env, terminal }: CliContext): void {
  baowen
    .command('inspect')
    .description('print what is understood of page files: issue, articles, what is left over')
    .argument('<files...>', 'page files of any kind that docs/corpus.md lists')
    .option('--json', 'print an array with the spans of every article as JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (files: readonly string[], options: { json?: true }) => {
      const { CORPUS_DIR, MAX_PAGE_BYTES, MAX_ARCHIVE_BYTES } = readConfig(env);
      const limits = { maxPageBytes: MAX_PAGE_BYTES, maxArchiveBytes: MAX_ARCHIVE_BYTES };
      const { readPage } = await import('../../ingest/read-page.ts'); // loads the dictionary
      const readings: PageReading[] = [];
      for (const file of files) {
        const { pages, failures, skipped } = await readPageFile(...placeOf(file, CORPUS_DIR), limits);
        const [failure] = failures;
        if (failure && pages.length === 0) throw failure.error;
        for (const { error } of failures) terminal.err(`${error.code}: ${error.message}\n`);
        if (skipped !== undefined) terminal.err(`${file}: ${skipped}\n`);
        readings.push(...pages.map(readPage));
      }
      terminal.out(
        options.json ? `${JSON.stringify(readings.map(inspection), null, 2)}\n` : readings.map(describe).join('\n'),
      );
    });
}

/** A file's name counts when its issue is identified, so it is named as it would be in a build: with its folder. */
function placeOf(file: string, corpusDir: string): [root: string, name: string] {
  const full = path.resolve(file);
  const inCorpus = path.relative(path.resolve(corpusDir), full);
  const isInside = !inCorpus.startsWith('..') && !path.isAbsolute(inCorpus);
  const root = isInside ? path.resolve(corpusDir) : path.dirname(path.dirname(full));
  return [root, path.relative(root, full).split(path.sep).join('/')];
}

function describe({ page, identity, title, articles, furniture }: PageReading): string {
  const left = furniture.reduce((sum, [start, end]) => sum + end - start, 0);
  return [
    `${page.file} (${page.encoding}, ${page.sizeBytes} bytes)`,
    `  paper ${known(identity.paper)}, date ${known(identity.date)}, page ${known(identity.page)}`,
    ...(identity.edition ? [`  edition ${identity.edition}`] : []),
    ...(title ? [`  page name ${title}`] : []),
    ...articles.map((article, i) => `  ${String(i + 1).padStart(2)}. ${articleLine(article)}`),
    `  ${articles.length} articles; ${left} characters of furniture`,
    '',
  ].join('\n');
}

function known({ value, basis, confidence, evidence }: Known<string>): string {
  const why = evidence ? `: ${evidence}` : '';
  return value === null ? `unknown${why && ` (${evidence})`}` : `${value} (${basis}, ${confidence.toFixed(2)}${why})`;
}

function articleLine({ type, kicker, headline, section, bylines, text, jumpsTo, jumpsFrom }: PageArticle): string {
  const notes = [
    type,
    ...(section ? [`栏目 ${section}`] : []),
    ...bylines.map(({ role, names }) => `${role} ${names.join(' ')}`),
    ...(jumpsTo ? [`下转${jumpsTo.page}版`] : []),
    ...(jumpsFrom ? [`上接${jumpsFrom.page}版`] : []),
    `${text.length} characters`,
  ];
  return `${kicker ? `${kicker} / ` : ''}${headline || '（无标题）'} [${notes.join('; ')}]`;
}

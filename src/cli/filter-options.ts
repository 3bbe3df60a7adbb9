import type { Command } from 'commander';
import type { Filters } from '../types/query.ts';

/** Adds the options that narrow the archive down. */
export function addFilterOptions(command: Command): Command {
  return command
    .option('--from <date>', 'only issues of this day or later (YYYY-MM-DD)')
    .option('--to <date>', 'only issues of this day or earlier')
    .option('--section <name>', 'only articles of this section 栏目')
    .option('--page <number>', 'only this page 版, such as 01');
}

/** The filters among a command's options. */
export function filtersOf({ from, to, section, page }: Filters): Filters {
  return { from, to, section, page };
}

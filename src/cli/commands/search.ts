import type { Command } from 'commander';
import { readSearchRequest } from '../../contract/read-request.ts';
import type { SearchResponse } from '../../contract/search.ts';
import type { Filters } from '../../types/query.ts';
import { withApp, type CliContext } from '../cli-context.ts';
import { addFilterOptions, filtersOf } from '../filter-options.ts';

const EXAMPLES = `
Examples:
  baowen search "单项冠军"
  baowen search "江夏路" --k 3 --page 01
  baowen search "夜市摊位" --k 3 --scores
  baowen search "焊接" --json | jq -r '.passages[].label'`;

/** `baowen search`: lists the passages a question finds. */
export function addSearchCommand(baowen: Command, context: CliContext): void {
  addFilterOptions(baowen.command('search'))
    .description('list the passages that match, best first')
    .argument('<words>', 'words or a question')
    .option('--k <number>', 'how many passages, at most 100', '10')
    .option('--scores', 'show what each score is made of')
    .option('--json', 'print the passages with all scores as JSON')
    .addHelpText('after', EXAMPLES)
    .action((words: string, options: Filters & { k: string; json?: true; scores?: true }) =>
      withApp(context, async (app) => {
        const query = { q: words, k: options.k, ...filtersOf(options) };
        const { q, k, ...filters } = readSearchRequest(query, app.config.MAX_QUESTION_CHARS);
        const found = await app.search(q, k, filters);
        context.terminal.out(options.json ? `${JSON.stringify(found, null, 2)}\n` : describe(found, options.scores));
        if (!options.json) for (const note of found.query.notes) context.terminal.err(`${note}。\n`);
      }),
    );
}

function describe({ passages, total }: SearchResponse, showsScores = false): string {
  if (passages.length === 0) return '没有找到相关内容。\n';
  const entries = passages.map(
    ({ rank, label, text, scores }) =>
      `${rank}. ${label}\n   ${text.trimEnd().replaceAll('\n', '\n   ')}\n${showsScores ? `   ${describeScores(scores)}\n` : ''}`,
  );
  return `${entries.join('\n')}\n共找到 ${total} 段，列出 ${passages.length} 段。\n`;
}

/** The shares that weigh most first; a hit of a listing was not scored. */
function describeScores({ rerankScore, shares = {} }: SearchResponse['passages'][number]['scores']): string {
  if (rerankScore === undefined) return '（按刊登顺序列出，不计分）';
  const largest = Object.entries(shares)
    .filter(([, share]) => Math.abs(share) >= 0.005)
    .toSorted(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .map(([name, share]) => `${name} ${share.toFixed(2)}`);
  return `得分 ${rerankScore.toFixed(2)} = ${largest.join(' + ')}`;
}

import type { Command } from 'commander';
import { readAskRequest } from '../../contract/read-request.ts';
import { BaowenError, isErrorCode } from '../../errors.ts';
import type { Answer, AnswerEvent, Refusal } from '../../types/answer.ts';
import type { Filters } from '../../types/query.ts';
import { citationLabel } from '../../text/label.ts';
import { withApp, type CliContext } from '../cli-context.ts';
import { addFilterOptions, filtersOf } from '../filter-options.ts';
import type { Terminal } from '../terminal.ts';

const EXAMPLES = `
Examples:
  baowen ask "江夏路为什么封闭施工？"
  baowen ask "城市管理考评谁排最后？" --from 2022-09-01 --to 2022-10-31
  baowen ask "吴哲有多少项焊接资质证书？" --json | jq -r .answer`;

/** `baowen ask`: answers one question. A refusal is an answer, too: status 0. */
export function addAskCommand(baowen: Command, context: CliContext): void {
  addFilterOptions(baowen.command('ask'))
    .description('answer a question from the archive, with numbered sources, or say that the archive does not say')
    .argument('<question>', 'the question, in Chinese')
    .option('--json', 'print the whole answer as JSON')
    .addHelpText('after', EXAMPLES)
    .action((question: string, options: Filters & { json?: true }) =>
      withApp(context, async (app) => {
        const request = readAskRequest({ question, filters: filtersOf(options) }, app.config.MAX_QUESTION_CHARS);
        const events = app.ask(request, new AbortController().signal);
        if (options.json)
          context.terminal.out(`${JSON.stringify(await finalAnswer(events, () => undefined), null, 2)}\n`);
        else await print(events, context.terminal);
      }),
    );
}

async function print(events: AsyncIterable<AnswerEvent>, { out, err }: Terminal): Promise<void> {
  let streamed = '';
  const answer = await finalAnswer(events, (text) => {
    streamed += text;
    out(text);
  });
  // What was streamed stands, unless checking changed it afterwards.
  if (streamed.trim() !== answer.answer.trim()) out(`${streamed === '' ? '' : '\n\n'}${answer.answer}`);
  out('\n');
  if (answer.refusal) out(describeRefusal(answer.refusal));
  if (answer.citations.length > 0) out(`\n来源：\n${answer.citations.map(describeCitation).join('')}`);
  for (const note of answer.notes) err(`${note}。\n`);
  if (answer.notice) err(`${answer.notice}\n`);
}

async function finalAnswer(events: AsyncIterable<AnswerEvent>, onDelta: (text: string) => void): Promise<Answer> {
  for await (const event of events) {
    if (event.type === 'delta') onDelta(event.text);
    else if (event.type === 'answer') return event.answer;
    else if (event.type === 'error') {
      const { code, message } = event.error;
      throw new BaowenError(isErrorCode(code) ? code : 'internal', message);
    }
  }
  throw new BaowenError('internal', 'The answer ended without an end. Please report it with the log.');
}

function describeCitation({ n, label, quote }: Answer['citations'][number]): string {
  return `〔${n}〕${label}\n    “${quote.replaceAll('\n', ' ')}”\n`;
}

function describeRefusal({ coverage, nearest }: Refusal): string {
  const dates = coverage.from && coverage.to ? `，${coverage.from} 至 ${coverage.to}` : '';
  const articles = nearest.map(({ article, issue }) => `  ${citationLabel(issue, article.headline)}\n`).join('');
  return `\n馆藏：${coverage.issues} 期${dates}\n${articles && `\n最接近的报道：\n${articles}`}`;
}

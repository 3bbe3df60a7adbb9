import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Command } from 'commander';
import { BaowenError } from '../../errors.ts';
import { readBaseline } from '../../evaluation/baseline.ts';
import { compareWithBaseline } from '../../evaluation/compare-baseline.ts';
import { readEvaluationQuestions } from '../../evaluation/evaluation-question.ts';
import type { QuestionScore } from '../../evaluation/score-question.ts';
import { summarize, type Summary } from '../../evaluation/summarize.ts';
import { buildWithProgress } from '../build-with-progress.ts';
import { withApp, type CliContext } from '../cli-context.ts';
import { describeChanges, describeEvaluation } from '../describe-evaluation.ts';

const EXAMPLES = `
Examples:
  baowen evaluate --qa bench/quality/sample-questions.jsonl --corpus corpus
  baowen evaluate --qa bench/quality/sample-questions.jsonl --corpus corpus --baseline bench/baselines/sample.json
  baowen evaluate --qa my-questions.jsonl --wrong --json result.json`;

interface Options {
  readonly qa: string;
  readonly corpus?: string;
  readonly baseline?: string;
  readonly json?: string;
  readonly wrong?: true;
}

/** `baowen evaluate`: asks a set of questions and scores what comes. Status 1 when a figure has fallen below the baseline. */
export function addEvaluateCommand(baowen: Command, context: CliContext): void {
  baowen
    .command('evaluate')
    .description('ask a set of questions and score what is found, answered, cited, quoted and refused')
    .requiredOption('--qa <file>', 'the questions, a JSON object a line; docs/evaluation.md tells the fields')
    .option('--corpus <folder>', 'page files to build an index of for this once; else the published index is asked')
    .option('--baseline <file>', 'an earlier result; status 1 when a figure has fallen by more than its noise')
    .option('--json <file>', 'write the result, which may serve as a baseline')
    .option('--wrong', 'show the questions that went wrong, with their answers')
    .addHelpText('after', EXAMPLES)
    .action(async (options: Options) => {
      const { terminal } = context;
      const scores = await scored(options, context);
      const summary = summarize(scores);
      terminal.out(describeEvaluation(summary));
      const baseline = options.baseline ? await readBaseline(options.baseline) : undefined; // it may be the file to be written
      if (options.json) await fs.writeFile(options.json, asJson(summary, scores));
      if (!baseline) return;
      const changes = compareWithBaseline(scores, baseline);
      terminal.out(`\n${describeChanges(changes)}`);
      const fallen = changes.filter(({ hasFallen }) => hasFallen).map(({ title }) => title);
      if (fallen.length > 0) {
        throw new BaowenError(
          'quality_fallen',
          `Worse than ${options.baseline}, by more than noise: ${fallen.join(', ')}. See what went wrong with --wrong.`,
        );
      }
    });
}

async function scored({ qa, corpus, wrong }: Options, context: CliContext): Promise<QuestionScore[]> {
  const questions = await readEvaluationQuestions(qa);
  const { evaluate } = await import('../../evaluation/evaluate.ts');
  const indexDir = corpus ? await fs.mkdtemp(path.join(os.tmpdir(), 'baowen-evaluate-')) : undefined;
  const own = indexDir ? { settings: { CORPUS_DIR: corpus, INDEX_DIR: indexDir }, opensIndex: false } : {};
  try {
    return await withApp(
      context,
      async (app) => {
        if (indexDir) await buildWithProgress(app, context.terminal);
        return await evaluate(app, questions, (question, { correct }, { answer }) => {
          if (wrong && !correct) context.terminal.out(`✗ ${question.question} [${question.type}]\n  ${answer}\n`);
        });
      },
      own,
    );
  } finally {
    if (indexDir) await fs.rm(indexDir, { recursive: true, force: true });
  }
}

/** A score a line, so that a change of the baseline shows which questions changed. */
function asJson(summary: Summary, scores: readonly QuestionScore[]): string {
  const lines = scores.map((score) => `    ${JSON.stringify(score)}`).join(',\n');
  const head = JSON.stringify(summary, null, 2).replace(/\n\}$/u, '');
  return `${head},\n  "scores": [\n${lines}\n  ]\n}\n`;
}

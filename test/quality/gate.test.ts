import path from 'node:path';
import { expect, it } from 'vitest';
import { readBaseline } from '../../src/evaluation/baseline.ts';
import { compareWithBaseline } from '../../src/evaluation/compare-baseline.ts';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { readEvaluationQuestions } from '../../src/evaluation/evaluation-question.ts';
import { openArchive, SAMPLE_CORPUS } from '../support/archive.ts';

const BENCH = path.resolve(import.meta.dirname, '../../bench');

it('every second question about the sample archive goes no worse than in the baseline', async () => {
  const questions = await readEvaluationQuestions(path.join(BENCH, 'quality/sample-questions.jsonl'));
  const baseline = await readBaseline(path.join(BENCH, 'baselines/sample.json'));
  expect(baseline.map(({ id }) => id)).toEqual(questions.map(({ id }) => id));
  await using app = await openArchive(SAMPLE_CORPUS);
  const everySecond = questions.filter((_, i) => i % 2 === 0);
  const changes = compareWithBaseline(await evaluate(app, everySecond), baseline);
  expect(changes.length).toBeGreaterThan(8);
  expect(changes.filter(({ hasFallen }) => hasFallen)).toEqual([]);
}, 120_000);

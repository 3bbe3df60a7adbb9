import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBaseline } from '../../src/evaluation/baseline.ts';
import { readEvaluationQuestions } from '../../src/evaluation/evaluation-question.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'baowen-questions-'));
  file = path.join(folder, 'questions.jsonl');
});
afterEach(async () => await fs.rm(folder, { recursive: true }));

const LINE = { id: 'a', question: '大桥投资多少？', type: 'fact', answerable: true, notes: 'left alone' };

describe('readEvaluationQuestions', () => {
  it('reads a question a line, with what may be left out', async () => {
    const gold = [{ file: 'p.txt', quote: '投资四亿' }];
    const more = {
      ...LINE,
      id: 'b',
      must_include: [['四亿', '4亿']],
      gold,
      history: [{ role: 'user', content: '大桥？' }],
    };
    await fs.writeFile(file, `${JSON.stringify(LINE)}\n\n${JSON.stringify(more)}\n`);
    const [one, other] = await readEvaluationQuestions(file);
    expect(one).toMatchObject({ id: 'a', facts: [], gold: [], history: [] });
    expect(other).toMatchObject({
      facts: [['四亿', '4亿']],
      gold: [{ file: 'p.txt', headline: '', quote: '投资四亿' }],
    });
    expect(other?.history).toHaveLength(1);
  });

  it.each([
    ['no file', undefined, 'cannot be read'],
    ['no question', '\n', 'no question'],
    ['a line that is no JSON', `${JSON.stringify(LINE)}\n{`, 'Line 2 is no JSON'],
    ['a field of another type', JSON.stringify({ ...LINE, answerable: 'yes' }), 'Line 1: answerable'],
  ])('says what is wrong with %s', async (_, text, message) => {
    if (text !== undefined) await fs.writeFile(file, text);
    await expect(readEvaluationQuestions(file)).rejects.toMatchObject({
      code: 'questions_invalid',
      message: expect.stringContaining(message),
    });
  });
});

describe('readBaseline', () => {
  it('refuses what is no result', async () => {
    await fs.writeFile(file, '{"scores": [{"id": 1}]}');
    await expect(readBaseline(file)).rejects.toMatchObject({ code: 'baseline_invalid' });
    await expect(readBaseline(path.join(folder, 'none.json'))).rejects.toMatchObject({ code: 'baseline_invalid' });
  });
});

import fs from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tinyArchive } from '../server/tiny-archive.ts';
import { baowen } from './baowen.ts';

const QUESTIONS = [
  {
    id: 'cost',
    question: '老码头改造工程总投资多少？',
    type: 'fact-number',
    answerable: true,
    must_include: [['三千二百万元', '3200万元']],
    gold: [{ file: '2024-05-06-01.txt', headline: '老码头改造工程启动', quote: '总投资三千二百万元' }],
  },
  {
    id: 'seats',
    question: '河西图书馆新添了多少个自习座位？',
    type: 'fact-number',
    answerable: true,
    must_include: [['两百个']],
    gold: [{ file: '2024-05-06-01.txt', quote: '图书馆同时新添了两百个自习座位' }],
  },
  {
    id: 'it',
    question: '它计划什么时候完工？',
    type: 'follow-up',
    answerable: true,
    history: [
      { role: 'user', content: '老码头改造工程总投资多少？' },
      { role: 'assistant', content: '总投资三千二百万元。' },
    ],
    must_include: [['明年六月']],
    gold: [{ file: '2024-05-06-01.txt', quote: '计划明年六月完工' }],
  },
  { id: 'none', question: '青云机场有几条跑道？', type: 'unanswerable', answerable: false },
];

let folder: string;
let corpus: string;
let qa: string;
beforeAll(async () => {
  const archive = await tinyArchive();
  ({ folder } = archive);
  corpus = archive.env.CORPUS_DIR;
  qa = path.join(folder, 'questions.jsonl');
  await fs.writeFile(qa, QUESTIONS.map((question) => JSON.stringify(question)).join('\n'));
});
afterAll(async () => await fs.rm(folder, { recursive: true, force: true }));

describe('baowen evaluate', () => {
  it('scores what is found, answered, cited, quoted and refused, as a table and as JSON', async () => {
    const json = path.join(folder, 'result.json');
    const { status, stdout } = await baowen(['evaluate', '--qa', qa, '--corpus', corpus, '--json', json]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/accuracy +100\.0 %/u);
    expect(stdout).toMatch(/follow-up +1 +100\.0 %/u);
    const result = JSON.parse(await fs.readFile(json, 'utf8'));
    expect(result.figures).toMatchObject({
      recallAt1: { value: 1 },
      citationRecall: { value: 1 },
      quoteFidelity: { value: 1 },
      refusalF1: { value: 1 },
      overRefusal: { value: 0 },
    });
    expect(result.scores.map(({ rank }: { rank: number | null }) => rank)).toEqual([1, 1, null, null]);
  });

  it('ends with 1 when a figure has fallen below the baseline, and names it', async () => {
    const json = path.join(folder, 'baseline.json');
    expect((await baowen(['evaluate', '--qa', qa, '--corpus', corpus, '--json', json])).status).toBe(0);
    const wrong = path.join(folder, 'wrong.jsonl');
    const changed = QUESTIONS.map((question) => ({
      ...question,
      ...(question.answerable && { must_include: [['九千万']] }),
    }));
    await fs.writeFile(wrong, changed.map((question) => JSON.stringify(question)).join('\n'));
    const same = await baowen(['evaluate', '--qa', qa, '--corpus', corpus, '--baseline', json]);
    expect(same.status).toBe(0);
    const fallen = await baowen(['evaluate', '--qa', wrong, '--corpus', corpus, '--baseline', json, '--wrong']);
    expect(fallen.status).toBe(1);
    expect(fallen.stderr).toContain('quality_fallen');
    expect(fallen.stderr).toContain('accuracy');
    expect(fallen.stdout).toContain('✗ 老码头改造工程总投资多少？');
  });

  it('says what is missing', async () => {
    expect((await baowen(['evaluate'])).status).toBe(2);
    const none = await baowen(['evaluate', '--qa', qa], { INDEX_DIR: path.join(folder, 'no-index') });
    expect([none.status, none.stderr]).toEqual([5, expect.stringContaining('index_missing')]);
  });
});

import { describe, expect, it } from 'vitest';
import { splitQuestion } from '../../src/retrieval/split-question.ts';
import { jiebaTokenizer as tokenizer } from '../../src/text/tokenizer.ts';

describe('splitQuestion', () => {
  it.each([
    ['码头改造投资多少？图书馆几点关门？', ['码头改造投资多少', '图书馆几点关门']],
    ['码头改造投资多少，图书馆新添了几个座位', ['码头改造投资多少', '图书馆新添了几个座位']],
    ['龙舟赛有几支队伍以及停水公告说停多久？', ['龙舟赛有几支队伍', '停水公告说停多久']],
    ['2024年，码头改造投资多少？图书馆新添了几个座位？', ['2024年，码头改造投资多少', '图书馆新添了几个座位']],
  ])('%s', (question, parts) => expect(splitQuestion(question, tokenizer)).toEqual(parts));

  it.each([
    '码头改造投资多少？',
    '码头改造投资多少，几时完工？',
    '码头改造由谁主持？为什么？',
    '码头和图书馆什么时候开放',
    '图书馆改造以后，座位、灯光和空调怎么样了？',
    '投资多少？几时？多大？谁？',
    '没有问题。',
    '',
  ])('asks one thing: %s', (question) => expect(splitQuestion(question, tokenizer)).toEqual([]));
});

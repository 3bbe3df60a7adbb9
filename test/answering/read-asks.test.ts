import { describe, expect, it } from 'vitest';
import { readAsks } from '../../src/answering/read-asks.ts';

describe('readAsks', () => {
  it.each([
    ['柳川县有多少家商铺，总投资多少？', ['number', 'number']],
    ['风筝节哪天在哪里开幕？', ['when', 'where']],
    ['风筝节的开幕时间', ['when']],
    ['老街改造的地点是？', ['where']],
    ['风筝节参赛人数', ['number']],
    ['《北滩的灯》的导演', ['who']],
    ['柳川老街', ['other']],
    ['老街改造投了3个亿、修了两年，对不对？', ['number', 'number']],
    ['参观要什么条件，要钱吗？', ['how', 'number']],
    ['风筝节是不是在北滩公园开幕的？', ['yes-no']],
  ])('%s', (question, types) => {
    expect(readAsks(question).map(({ type }) => type)).toEqual(types);
  });

  it('reads a last noun only where nothing else is asked', () => {
    expect(readAsks('谁宣布了开幕时间').map(({ type }) => type)).toEqual(['who']);
  });

  it('reads the unit of an amount that is doubted', () => {
    expect(readAsks('投了3个亿，对吗？')[0]?.units).toContain('元');
    expect(readAsks('修了两年，对吗？')[0]?.units).toContain('年');
  });

  it('tells where in the question it asks', () => {
    const question = '风筝节的开幕时间是？';
    expect(readAsks(question).map(({ span }) => question.slice(...span))).toEqual(['时间是？']);
  });
});

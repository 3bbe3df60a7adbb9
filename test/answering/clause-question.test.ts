import { describe, expect, it } from 'vitest';
import { clauseQuestion } from '../../src/answering/clause-question.ts';

describe('clauseQuestion', () => {
  it.each([
    ['柳川县森林覆盖率达56.71%', '柳川县森林覆盖率是多少？'],
    ['柳川老街专业市场38座', '柳川老街专业市场有多少座？'],
    ['柳川县公办学位新增20223个', '柳川县公办学位新增多少个？'],
    ['渡口大桥总投资4.6亿元', '渡口大桥总投资是多少元？'],
    ['森林日宣传活动3月20日举行', '森林日宣传活动什么时候举行？'],
    ['老码头改造工程2024年5月5日启动', '老码头改造工程什么时候启动？'],
  ])('of %s', (clause, question) => {
    expect(clauseQuestion(clause)).toBe(question);
  });

  it.each([
    ['民主选出163名楼道长', 'does not name who does it'],
    ['仅用了不到11个月', 'leaves out what it speaks of'],
    ['它总投资4.6亿元', 'says it of something named before'],
    ['提供了150余个就业岗位', 'does not say who'],
    ['柳川县有关负责人带来两个好消息', 'counts in a way of speaking'],
    ['名为《柳川五年规划》的文件有28页', 'has a title in it'],
    ['柳川县第3届风筝节热闹非凡', 'numbers a row'],
    ['柳川县2024年5月4日的风筝节到5月6日闭幕', 'names two days'],
    ['春风又绿柳川岸', 'says no fact'],
  ])('asks nothing of %s, which %s', (clause) => {
    expect(clauseQuestion(clause)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { condenseByRules } from '../../src/answering/condense-question.ts';
import type { Turn } from '../../src/types/query.ts';

const talk = (question: string, answer: string): Turn[] => [
  { role: 'user', content: question },
  { role: 'assistant', content: answer },
];

describe('condenseByRules', () => {
  it.each([
    ['a person', talk('风筝节是谁宣布开幕的？', '是副县长陶玉成。'), '他还讲了什么？', /^陶玉成还讲了什么？$/],
    [
      'a person named in the question',
      talk('马若兰对老街有什么建议？', '先修排水管网。'),
      '租金这一块她怎么说？',
      /马若兰怎么说/,
    ],
    [
      'the dates',
      talk('2024年5月4日谁到渡口村检查？', '是副县长陶玉成。'),
      '他提了什么要求？',
      /2024年5月4日，陶玉成提了/,
    ],
    [
      'a thing',
      talk('5月份评比第一名是哪里？', '第一名是南桥街道，奖5万元。'),
      '它的负责人是谁？',
      /5月份评比.*南桥街道的负责人是谁/,
    ],
    ['the last of a list', talk('老字号有哪三家？', '酱园、铁匠铺、伞铺。'), '最后那家开了多少年？', /伞铺开了多少年/],
    ['the matter', talk('柳川老街有多少家商铺？', '214家。'), '其中老字号有几家？', /柳川老街.*老字号有几家/],
    [
      'the matter of an ellipsis',
      talk('全县编织袋储备增长多少？', '8.5%。'),
      '比邻县高多少？',
      /全县编织袋储备.*比邻县高多少/,
    ],
  ] as const)('carries over %s', (_, history, question, expected) => {
    expect(condenseByRules(history, question)).toMatch(expected);
  });

  it.each([
    '柳川县第二届风筝节有多少支队伍？',
    '县医院的住院楼什么时候启用？',
    '《老街改造》这篇报道的作者是谁？',
    '其他街道的名次怎么样？',
    '柳川老街有商铺多少家，其中老字号有几家？',
  ])('leaves alone: %s', (question) => {
    expect(condenseByRules(talk('渡口村谁去检查了？', '是副县长陶玉成。'), question)).toBe(question);
  });

  it('changes nothing without history', () => expect(condenseByRules([], '他是谁？')).toBe('他是谁？'));
});

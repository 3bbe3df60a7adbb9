import { array, assert, constantFrom, oneof, property, record, string } from 'fast-check';
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

  const several = (...turns: readonly (readonly [string, string])[]): Turn[] => turns.flatMap(([q, a]) => talk(q, a));

  it.each([
    ['a year', talk('2023年柳川县新增了多少家民宿？', '36家。'), '那2022年呢？', '2022年柳川县新增了多少家民宿？'],
    ['a month', talk('2023年5月的评比谁得第一？', '南桥街道。'), '6月呢？', '2023年6月的评比谁得第一？'],
    ['a rank', talk('南桥评比第一名奖励多少？', '5万元。'), '第二名呢？', '南桥评比第二名奖励多少？'],
    ['a place', talk('南桥区的森林防火员有多少名？', '80名。'), '那北桥区呢？', '北桥区的森林防火员有多少名？'],
    ['a title', talk('柳川县志办公室的主任是谁？', '方达。'), '副主任呢？', '柳川县志办公室的副主任是谁？'],
    ['words that end alike', talk('柳川的城市低保是多少？', '650元。'), '农村低保呢？', '柳川的农村低保是多少？'],
    ['a correction', talk('柳川的城市低保是多少？', '650元。'), '不是，我问的是农村低保。', '柳川的农村低保是多少？'],
    ['nothing of its kind', talk('风筝节请了几支乐队？', '三支。'), '志愿者呢？', '风筝节请了乐队，志愿者多少？'],
  ] as const)('puts %s in the place of its like', (_, history, question, expected) => {
    expect(condenseByRules(history, question)).toBe(expected);
  });

  it.each([
    ['what for', talk('柳川风筝节在哪里办？', '在渡口广场。'), '为什么？', '柳川风筝节，为什么？'],
    ['till when', talk('柳川风筝节在哪里办？', '在渡口广场。'), '到什么时候结束？', '柳川风筝节，到什么时候结束？'],
    ['how much', talk('2023年柳川出口多少亿元？', '3亿元。'), '同比增长多少？', '2023年柳川出口，同比增长多少？'],
    ['what else', talk('柳川风筝节有哪些节目？', '风筝表演。'), '还有吗？', '柳川风筝节的节目，还有吗？'],
    ['another rank', talk('柳川评比谁得了第一？', '南桥。'), '最后一名是哪里？', '柳川评比，最后一名是哪里？'],
    ['what belongs to it', talk('渡口大桥总投资多少？', '4亿元。'), '其承建单位是谁？', '渡口大桥，承建单位是谁？'],
    ['a kind', talk('渡口镇有几座码头？', '两座。'), '该镇有多少人？', '渡口镇有多少人？'],
    ['a kind asked for', talk('哪个社区评上了先进？', '是柳荫社区。'), '这个社区有多少户？', '柳荫社区有多少户？'],
    [
      'a kind without a name',
      talk('柳川风筝节的项目谁投资？', '县里。'),
      '这个项目多大？',
      '柳川风筝节的项目投资，多大？',
    ],
    [
      'what a question before the last one asked',
      several(['柳川风筝节有多少支队伍？', '64支。'], ['什么时候开幕？', '5月1日。']),
      '谁主持？',
      '柳川风筝节，开幕，谁主持？',
    ],
    [
      'a person named two answers before',
      several(['风筝节是谁宣布开幕的？', '是副县长陶玉成。'], ['风筝节有多少支队伍？', '64支。']),
      '他还讲了什么？',
      '陶玉成还讲了什么？',
    ],
    [
      'a person whom our own answer quotes',
      talk('谁去渡口村？', '“副县长陶玉成到渡口村检查。”——《示例日报》2024年5月4日01版〔1〕'),
      '他提了什么要求？',
      '陶玉成提了什么要求？',
    ],
  ] as const)('understands %s', (_, history, question, expected) => {
    expect(condenseByRules(history, question)).toBe(expected);
  });

  it('understands what follows a change of the topic from the new topic', () => {
    const history = several(['柳川风筝节有多少支队伍？', '64支。'], ['渡口镇有几座码头？', '两座。']);
    expect(condenseByRules(history, '在哪里？')).toBe('渡口镇的码头，在哪里？');
  });

  it('reads the last questions of a long conversation only, and long answers quickly', () => {
    const long = several(
      ...Array.from({ length: 20 }, () => ['柳川风筝节在哪里办？', '在渡口广场。'.repeat(3_000)] as const),
    );
    expect(condenseByRules(long, '为什么？')).toBe('柳川风筝节，为什么？');
  });

  it.each([
    '柳川县第二届风筝节有多少支队伍？',
    '县医院的住院楼什么时候启用？',
    '《老街改造》这篇报道的作者是谁？',
    '柳川县其他街道的名次怎么样？',
    '柳川老街有商铺多少家，其中老字号有几家？',
    '12月31日晚上去哪里看烟花？',
    '3月18日头版有哪些文章？',
    '环保督察组的举报电话是多少？',
  ])('leaves alone: %s', (question) => {
    expect(condenseByRules(talk('渡口村谁去检查了？', '是副县长陶玉成。'), question)).toBe(question);
  });

  it('changes nothing without history', () => expect(condenseByRules([], '他是谁？')).toBe('他是谁？'));

  it('makes a question of whatever was said before', () => {
    const words = constantFrom(
      '他',
      '那',
      '呢',
      '？',
      '该公司',
      '第二家',
      '2023年',
      '多少',
      '渡口镇',
      '，',
      '其',
      '为什么',
      '不是',
    );
    const text = oneof(
      string(),
      array(words, { maxLength: 8 }).map((parts) => parts.join('')),
    );
    const turn = record({ role: constantFrom('user' as const, 'assistant' as const), content: text });
    assert(
      property(array(turn, { maxLength: 6 }), text, (history, question) => {
        expect(condenseByRules(history, question).length > 0 || question.trim() === '').toBe(true);
      }),
    );
  });
});

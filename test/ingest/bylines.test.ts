import { describe, expect, it } from 'vitest';
import { readBylines } from '../../src/ingest/byline-grammar.ts';
import { creditAtEnd } from '../../src/ingest/bylines-of.ts';
import { bylinesAtEnd, bylinesAtStart } from '../../src/ingest/bylines-in-text.ts';
import { datelineOf } from '../../src/ingest/datelines.ts';
import { mayBeName } from '../../src/ingest/surnames.ts';

describe('readBylines', () => {
  it.each([
    [
      '全媒体记者/赵一 通讯员/钱二三 孙四',
      [
        ['记者', '赵一'],
        ['通讯员', '钱二三', '孙四'],
      ],
    ],
    [
      '全媒体记者赵一 通讯员/钱二三',
      [
        ['记者', '赵一'],
        ['通讯员', '钱二三'],
      ],
    ],
    [
      '记者周五六、吴七，通讯员郑九',
      [
        ['记者', '周五六', '吴七'],
        ['通讯员', '郑九'],
      ],
    ],
    [
      '江边日报全媒体记者/赵一  通讯员/钱二三',
      [
        ['记者', '赵一'],
        ['通讯员', '钱二三'],
      ],
    ],
    ['本报记者　赵　一', [['记者', '赵一']]],
    [
      '□ 本报记者 钱二三 实习生 孙四',
      [
        ['记者', '钱二三'],
        ['实习生', '孙四'],
      ],
    ],
    ['记者/赵一 摄', [['摄影', '赵一']]],
    ['本报记者 王 正摄（江边视觉）', [['摄影', '王正']]],
    ['赵一', [['作者', '赵一']]],
    ['文/图 记者 赵一', [['记者', '赵一']]],
    [
      '文/钱二三 图/孙四',
      [
        ['作者', '钱二三'],
        ['摄影', '孙四'],
      ],
    ],
    [
      '记者 钱二三/文 孙四/图',
      [
        ['记者', '钱二三'],
        ['摄影', '孙四'],
      ],
    ],
    ['钱二三（作者单位：海港大学）', [['作者', '钱二三']]],
    ['作者：钱二三', [['作者', '钱二三']]],
    ['编译 钱二三', [['编译', '钱二三']]],
    ['本报记者 赵一 钱二三 报道', [['记者', '赵一', '钱二三']]],
    [
      '本报记者 赵一 摄影报道',
      [
        ['记者', '赵一'],
        ['摄影', '赵一'],
      ],
    ],
    ['本刊记者 赵一 整理', [['记者', '赵一']]],
    ['本报记者 赵一 发自海港', [['记者', '赵一']]],
    [
      '◎本报记者 阿卜杜拉·买买提·艾力 通讯员 巴桑罗布',
      [
        ['记者', '阿卜杜拉·买买提·艾力'],
        ['通讯员', '巴桑罗布'],
      ],
    ],
  ])('reads %s', (text, expected) => {
    const { bylines, isComplete } = readBylines(text);
    expect(bylines.map((b) => [b.role, ...b.names])).toEqual(expected);
    expect(isComplete).toBe(true);
  });

  it.each([
    '记者从市统计局获悉',
    '记者帮办',
    '记者调查报道',
    '本报记者手记',
    '赵一 记者/钱二三 摄',
    '受访者供图',
    '河西分馆开门迎客',
    '',
  ])('does not take %s for a byline line', (text) => {
    expect(readBylines(text).isComplete).toBe(false);
  });
});

describe('creditAtEnd', () => {
  it.each([
    ['果农在分拣脐橙。记者/赵一 摄', [['摄影', '赵一']]],
    ['钱二三 记者/赵一 摄', [['摄影', '赵一']]],
    ['果农在分拣脐橙。青山县宣传部 供图', [['供图', '青山县宣传部']]],
    ['钱二三 受访者供图', [['供图', '受访者']]],
    ['这张照片是他五年前拍摄', []],
  ])('finds who made the picture in %s', (text, expected) => {
    expect(creditAtEnd(text).map((b) => [b.role, ...b.names])).toEqual(expected);
  });
});

describe('datelineOf', () => {
  it.each([
    ['本报讯 (记者 赵一) 昨天,分馆开放。', '本报讯'],
    ['江边日报讯(全媒体记者/赵一) 昨天', '江边日报讯'],
    ['据新华社3月17日电 日前', '据新华社3月17日电'],
    ['新华社北京1月5日电 （记者赵一）国务院', '新华社北京1月5日电'],
    ['本报杭州1月5日电（记者赵一）', '本报杭州1月5日电'],
    ['中新社上海1月5日电 题', '中新社上海1月5日电'],
    ['本报记者昨天从交通局获悉', ''],
    ['电站昨天并网发电', ''],
    ['电报讯息传到村里', ''],
  ])('of %s', (text, expected) => expect(datelineOf(text)).toBe(expected));

  it.each([
    ['【本报讯】（记者 赵一）昨天', '【本报讯】'],
    ['【某社海港5月12日电】题', '【某社海港5月12日电】'],
    ['【海岛国《海港报》网站5月12日报道】题', '【海岛国《海港报》网站5月12日报道】'],
    ['〔编者按〕5月12日电站并网', ''],
  ])('of %s, brackets included', (text, expected) => expect(datelineOf(text)).toBe(expected));
});

const plain = (bylines: readonly { role: string; names: readonly string[] }[]) =>
  bylines.map(({ role, names }) => [role, ...names]);

describe('bylinesAtStart', () => {
  it.each([
    [
      '本报讯（记者 赵一 通讯员 钱二三）昨天（周日）分馆开放。',
      [
        ['记者', '赵一'],
        ['通讯员', '钱二三'],
      ],
    ],
    ['新华社海港5月12日电（记者孙四、周五六）港口', [['记者', '孙四', '周五六']]],
    ['【记者 赵一 综合报道】港口昨天', [['记者', '赵一']]],
    ['【特稿】（记者 赵一）港口昨天', [['记者', '赵一']]],
    ['〔记者赵一／海港报道〕港口昨天', [['记者', '赵一']]],
    ['本报讯 记者赵一报道：记者从港口获悉，', [['记者', '赵一']]],
    [
      '本报讯 记者 赵一 通讯员 钱二三 据港口统计',
      [
        ['记者', '赵一'],
        ['通讯员', '钱二三'],
      ],
    ],
    ['【海岛国《海港报》网站5月12日报道】题：港口又忙了（作者何塞·阿莱）', [['作者', '何塞·阿莱']]],
    ['昨天（周日）分馆开放。', []],
    ['本报讯（通过验收的）港口昨天开航', []],
    ['本报讯 记者 昨天 从港口获悉', []],
    ['（记者从港口获悉的数字）港口昨天', []],
  ])('of %s', (text, expected) => expect(plain(bylinesAtStart(text))).toEqual(expected));
});

describe('bylinesAtEnd', () => {
  it.each([
    ['港口昨天开航。（赵一 钱二三）', [['记者', '赵一', '钱二三']]],
    ['港口昨天开航。（本报记者 赵一）', [['记者', '赵一']]],
    ['港口昨天开航。（作者：张 三，海港大学教授）', [['作者', '张三']]],
    ['港口昨天开航。（赵一编译）', [['编译', '赵一']]],
    ['港口昨天开航。（作者系海港大学教授）', []],
    ['港口昨天开航。（据新华社）', []],
    ['游客可乘三路车（渡口站）', []],
    ['港口昨天开航。（见图）', []],
  ])('of %s', (text, expected) => expect(plain(bylinesAtEnd(text))).toEqual(expected));
});

describe('mayBeName', () => {
  it('asks for a surname first and no more than four characters', () => {
    expect(['赵一', '钱二三', '欧阳一二', '司马九'].filter(mayBeName)).toHaveLength(4);
    expect(['综合', '分馆开放', '赵一二三', '赵', '赵A'].filter(mayBeName)).toEqual([]);
  });
});

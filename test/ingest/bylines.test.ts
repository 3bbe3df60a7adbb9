import { describe, expect, it } from 'vitest';
import { readBylines } from '../../src/ingest/byline-grammar.ts';
import { creditAtEnd } from '../../src/ingest/bylines-of.ts';
import { bylineAfterDateline, datelineOf } from '../../src/ingest/datelines.ts';
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
  ])('reads %s', (text, expected) => {
    const { bylines, isComplete } = readBylines(text);
    expect(bylines.map((b) => [b.role, ...b.names])).toEqual(expected);
    expect(isComplete).toBe(true);
  });

  it.each(['记者从市统计局获悉', '赵一 记者/钱二三 摄', '受访者供图', '河西分馆开门迎客', ''])(
    'does not take %s for a byline line',
    (text) => {
      expect(readBylines(text).isComplete).toBe(false);
    },
  );
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

  it('gives the byline in the brackets after it', () => {
    expect(bylineAfterDateline('本报讯（记者 赵一）昨天（周日）分馆开放。')).toBe('记者 赵一');
    expect(bylineAfterDateline('昨天（周日）分馆开放。')).toBe('');
  });
});

describe('mayBeName', () => {
  it('asks for a surname first and no more than four characters', () => {
    expect(['赵一', '钱二三', '欧阳一二', '司马九'].filter(mayBeName)).toHaveLength(4);
    expect(['综合', '分馆开放', '赵一二三', '赵', '赵A'].filter(mayBeName)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { readText } from '../support/ingest-page.ts';

const headlines = (page: string): string[] => readText(page).articles.map((a) => a.headline);

const CANAL = [
  '　　城西的老水渠停用多年，去年冬天清了淤，两岸铺了砖，如今成了一条两公里长的步道，早晚都有人走。',
  '　　住在渠边的居民说，从前夏天不敢开窗，现在晚饭后家家都出来走一圈，孩子们在石阶上数蝌蚪。',
];
const BAKERY = [
  '　　镇上唯一的面包房今年满三十岁，店主每天凌晨两点起床和面，第一炉总是留给扫街的工人。',
  '　　儿子学成回来以后添了一台烤炉，价钱没有涨，圆面包仍是一元五角，只是又多了一种核桃馅。',
];
const FERRY = [
  '　　渡口换了一条电动渡船，来回一趟不到十分钟，船上能放二十辆自行车，雨天也不停航。',
  '　　船工说，过去柴油机一响，对岸的狗就叫，现在船靠了岸，等船的人才抬起头来看见它。',
];

/** A text behind a mark, in one paragraph. */
function brief(lines: readonly string[], end: string): string {
  return `■${lines.join('').replaceAll('　', '')}${end}`;
}

describe('pages laid out in the manner of other papers', () => {
  it('whose articles white space sets apart, without marks and bylines', () => {
    const page = [
      ['老水渠成了步道', ...CANAL],
      ['三十岁的面包房', ...BAKERY],
      ['渡船换了电动机', ...FERRY],
    ];
    const text = page.map((article) => article.join('\n')).join('\n\n');
    expect(headlines(text)).toEqual(['老水渠成了步道', '三十岁的面包房', '渡船换了电动机']);
  });

  it('whose column goes on below another article, without indent', () => {
    const [first = '', second = ''] = CANAL;
    const cut = second.indexOf('孩子') + 1;
    const page = [
      ['老水渠成了步道', first, second.slice(0, cut)],
      ['三十岁的面包房', ...BAKERY],
      [second.slice(cut), '　　水渠两岸还立了十几块牌子，写着修渠的年月和出过力的人家，孩子们常去认上面的字。'],
      ['渡船换了电动机', ...FERRY],
    ];
    const { articles } = readText(page.map((lines) => lines.join('\n')).join('\n\n'));
    expect(articles.map((a) => a.headline)).toEqual(['老水渠成了步道', '三十岁的面包房', '渡船换了电动机']);
    expect(articles[0]?.text).toContain(second.trim());
    expect(articles[0]?.text).toContain('修渠的年月');
  });

  it('with verse, whose lines are no headings', () => {
    const verse = [
      '风从河那边吹来',
      '带着柴火的味道',
      '一只船泊在芦苇里',
      '像一句没说完的话',
      '灯一盏一盏亮了',
      '村庄走近了一步',
    ];
    const text = [
      ['渡口', '赵一', ...verse],
      ['三十岁的面包房', '钱二三', ...BAKERY],
      ['渡船换了电动机', '孙四', ...FERRY],
    ];
    expect(headlines(text.map((lines) => lines.join('\n')).join('\n\n\n'))).toEqual([
      '渡口',
      '三十岁的面包房',
      '渡船换了电动机',
    ]);
  });

  it('with letters to the editor', () => {
    const letters = [
      ['渠边能不能添几张椅子', '编辑同志：', ...CANAL],
      ['面包房门口该装个车架', '编辑同志：', ...BAKERY],
    ];
    expect(headlines(letters.map((lines) => lines.join('\n\n')).join('\n\n'))).toEqual([
      '渠边能不能添几张椅子',
      '面包房门口该装个车架',
    ]);
  });

  it('with signed briefs behind marks, which are articles, and unsigned ones, which are a list', () => {
    const signed = [brief(CANAL, '（赵一）'), brief(BAKERY, '（钱二三）'), brief(FERRY, '（孙四）')].join('\n\n');
    expect(readText(`简讯\n\n${signed}`).articles).toHaveLength(3);
    const list = [brief(CANAL, ''), brief(BAKERY, ''), brief(FERRY, '')].join('\n\n');
    expect(readText(`一周小事\n\n${list}`).articles).toHaveLength(1);
  });

  it('with a caption above the heading it belongs to', () => {
    const page = [
      ['老水渠成了步道', ...CANAL],
      ['▲第一炉面包出炉。（赵一 摄）', '三十岁的面包房', ...BAKERY],
      ['渡船换了电动机', ...FERRY],
    ];
    const { articles } = readText(page.map((lines) => lines.join('\n')).join('\n\n'));
    expect(articles[1]?.text).toContain('第一炉面包出炉');
  });

  it('with a list of what other pages hold, hotlines and bare page numbers, which belong to no article', () => {
    const text = `导读\n新桥通车……2版\n夜市搬家……5版\n\n老水渠成了步道\n${CANAL.join('\n')}\n－ 2 －\n本报热线 3700000`;
    const { articles, page, furniture } = readText(text);
    expect(articles.map((a) => a.headline)).toEqual(['老水渠成了步道']);
    expect(furniture.map(([start, end]) => page.text.slice(start, end))).toEqual([
      '导读',
      '新桥通车……2版',
      '夜市搬家……5版',
      '－ 2 －',
      '本报热线 3700000',
    ]);
  });
});

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFixSidecar } from '../../src/ingest/fix-sidecar.ts';
import { readPage } from '../../src/ingest/read-page.ts';
import type { Correction } from '../../src/types/correction.ts';
import type { PageReading } from '../../src/types/reading.ts';
import { composePage } from '../support/compose-page.ts';
import { ownArticles } from '../support/compose-page-articles.ts';
import { chanceOf } from '../support/compose-page-random.ts';
import { flaws, pageFile } from '../support/ingest-page.ts';

const PAGE = `## 东街菜场装上新顶棚

本报讯(记者 赵一) 东街菜场的新顶棚昨天装好,雨天买菜不再湿脚。

工期前后一个月,摊主们搬到菜场外面的广场上照常

营业,没有一户停工。棚里的灯

## 河西图书馆延长开放

本报讯(记者 钱二三) 河西图书馆从周五起开放到晚上九点。

全都换成了新的,夜里也亮堂。

读者可以在自习室坐到闭馆。
老城墙下栽了一百棵柳树

柳树由园林队浇水,两年内包活。

责任编辑:孙四`;

function corrected(corrections: readonly Correction[], issue = {}): PageReading {
  const page = { ...pageFile(PAGE), corrections: { file: 'paper/page.txt.fix.json', issue, corrections } };
  const reading = readPage(page);
  expect(flaws(reading)).toEqual([]);
  return reading;
}

/** Applies corrections that must all take hold. */
function mended(...corrections: readonly Correction[]): PageReading {
  const reading = corrected(corrections);
  expect(reading.corrections?.map(({ failure }) => failure)).toEqual(corrections.map(() => ''));
  return reading;
}

function failureOf(correction: Correction): string {
  const reading = corrected([correction]);
  expect({ ...reading, page: null, corrections: null }).toEqual({ ...corrected([]), page: null, corrections: null });
  return reading.corrections?.[0]?.failure ?? '';
}

const headlines = ({ articles }: PageReading): string[] => articles.map((a) => a.headline);

describe('corrections', () => {
  it('split an article where the words say; a short line there becomes the headline', () => {
    const reading = mended({ do: 'split', at: '老城墙下栽了' });
    expect(headlines(reading)).toEqual(['东街菜场装上新顶棚', '河西图书馆延长开放', '老城墙下栽了一百棵柳树']);
    expect(reading.articles[2]?.text).toBe('老城墙下栽了一百棵柳树\n柳树由园林队浇水,两年内包活。');
    expect(reading.articles[1]?.text).not.toContain('柳树');
  });

  it('split within a line', () => {
    const reading = mended({ do: 'split', at: '雨天买菜' });
    expect(reading.articles[0]?.text).toMatch(/昨天装好,$/u);
    expect(reading.articles[1]?.text).toMatch(/^雨天买菜不再湿脚。\n/u);
  });

  it('merge an article into another, its headline becoming a subhead, at the end or behind a line', () => {
    const reading = mended({ do: 'merge', at: '河西图书馆延长', into: '东街菜场装上', after: '雨天买菜不再湿脚' });
    expect(headlines(reading)).toEqual(['东街菜场装上新顶棚']);
    expect(reading.articles[0]?.subheads).toContain('河西图书馆延长开放');
    expect(reading.articles[0]?.text).toMatch(/湿脚。\n河西图书馆延长开放\n[^]*包活。\n工期/u);
    expect(reading.articles[0]?.bylines).toEqual([{ role: '记者', names: ['赵一'] }]);
  });

  it('set fields; the words on the page stay as they are printed', () => {
    const reading = mended(
      {
        do: 'set',
        at: 9,
        headline: '河西图书馆开到九点',
        type: 'brief',
        bylines: [{ role: '通讯员', names: ['周五'] }],
      },
      { do: 'set', at: '河西图书馆延长', kicker: '便民' },
    );
    expect(reading.articles[1]).toMatchObject({
      headline: '河西图书馆开到九点',
      kicker: '便民',
      type: 'brief',
      bylines: [{ role: '通讯员', names: ['周五'] }],
    });
    expect(reading.articles[1]?.text).toContain('河西图书馆延长开放');
    expect(reading.articles[1]?.deck).toBe(corrected([]).articles[1]?.deck);
  });

  it('move a line behind another', () => {
    const reading = mended({ do: 'move', at: '读者可以', into: '东街菜场装上', after: '雨天买菜不再湿脚' });
    expect(reading.articles[0]?.text).toMatch(/湿脚。\n读者可以在自习室坐到闭馆。\n工期/u);
    expect(reading.articles[1]?.text).not.toContain('自习室');
  });

  it('join a sentence that breaks off with where it goes on, in another article', () => {
    expect(corrected([]).articles[0]?.gaps).toHaveLength(1);
    const { articles } = mended({ do: 'join', at: '全都换成', to: '棚里的灯' });
    expect(articles[0]?.text).toMatch(/没有一户停工。棚里的灯全都换成了新的,夜里也亮堂。$/u);
    expect(articles[0]?.paragraphs.at(-1)?.segments).toHaveLength(3);
    expect(articles[0]?.gaps).toEqual([]);
    expect(articles[1]?.text).not.toContain('亮堂');
  });

  it('unjoin what was glued, which leaves a gap where the sentence breaks off', () => {
    expect(corrected([]).articles[0]?.text).toContain('照常营业');
    const reading = mended({ do: 'unjoin', at: '营业,没有' });
    expect(reading.articles[0]?.text).toContain('照常\n营业');
    expect(reading.articles[0]?.gaps).toHaveLength(2);
  });

  it('drop a passage, from words to words, and make an article of what was left over', () => {
    const reading = mended({ do: 'drop', at: '老城墙下', until: '园林队浇水,' }, { do: 'split', at: '责任编辑' });
    expect(reading.articles[1]?.text).toMatch(/闭馆。\n两年内包活。$/u);
    expect(headlines(reading).at(-1)).toBe('责任编辑:孙四');
    const dropped = reading.furniture.map(([start, end]) => PAGE.slice(start, end)).join('|');
    expect(dropped).toBe('老城墙下栽了一百棵柳树|柳树由园林队浇水,');
  });

  it('state paper, date and page, which wins over all else', () => {
    const front = `---\npaper: 河西晚报\npage: 03\n---\n${PAGE}`;
    const fix = { file: 'paper/page.txt.fix.json', issue: { paper: '江边日报', page: '03' }, corrections: [] };
    expect(readPage({ ...pageFile(front), corrections: fix }).identity.paper).toEqual({
      value: '江边日报',
      basis: 'correction',
      confidence: 1,
      evidence: '据更正文件paper/page.txt.fix.json。文件头写的却是河西晚报。',
    });
    const { identity } = corrected([], { paper: '江边日报', date: '2024-05-06', page: '3' });
    expect(identity).toMatchObject({
      paper: { value: '江边日报', basis: 'correction', evidence: '据更正文件paper/page.txt.fix.json。' },
      date: { value: '2024-05-06', basis: 'correction' },
      page: { value: '03', basis: 'correction' },
    });
  });

  it('mend articles that their file gives ready-made', () => {
    const text = '渠水引到村口\n渠水昨天引到村口。\n桥头换灯\n桥头的灯换了。';
    const span = (words: string): readonly [number, number] => [
      text.indexOf(words),
      text.indexOf(words) + words.length,
    ];
    const article = (headline: string, body: string) => ({
      parts: [
        { role: 'headline' as const, span: span(headline) },
        { role: 'body' as const, span: span(body) },
      ],
    });
    const articles = [article('渠水引到村口', '渠水昨天引到村口。'), article('桥头换灯', '桥头的灯换了。')];
    const given = { ...pageFile(text), articles };
    const plain = readPage(given);
    expect(flaws(plain)).toEqual([]);
    expect(headlines(plain)).toEqual(['渠水引到村口', '桥头换灯']);
    const corrections: Correction[] = [{ do: 'merge', at: '桥头换灯', into: '渠水引到' }];
    const reading = readPage({ ...given, corrections: { file: 'x.fix.json', issue: {}, corrections } });
    expect(flaws(reading)).toEqual([]);
    expect(reading.articles).toMatchObject([
      { headline: '渠水引到村口', subheads: ['桥头换灯'], text: text.replaceAll(' ', '') },
    ]);
  });

  it('do what docs/operations.md says they do', async () => {
    const docs = await readFile(path.resolve(import.meta.dirname, '../../docs/operations.md'), 'utf8');
    const [, text = '', fix = ''] = /\n```\n(# 东街[^`]*)```[^`]*`[^`]*`:\n\n```json\n([^`]*)```/u.exec(docs) ?? [];
    const corrections = readFixSidecar(Buffer.from(fix), 'paper/page.txt.fix.json').of('');
    const { articles, corrections: outcomes } = readPage({ ...pageFile(text), corrections });
    expect(outcomes?.map(({ failure }) => failure)).toEqual(['', '', '']);
    expect(articles.map((a) => a.text.split('\n'))).toEqual([
      ['东街菜场装上新顶棚', '本报讯 东街菜场的新顶棚昨天装好，棚里的灯全都换成了新的。'],
      ['老城墙下栽了一百棵柳树', '柳树由园林队浇水，两年内包活。'],
    ]);
    expect(articles[0]).toMatchObject({ section: '民生', bylines: [{ role: '记者', names: ['赵一'] }] });
  });

  it('are found by their words whatever the white space, width and script', () => {
    expect(headlines(mended({ do: 'split', at: '  老城牆下 栽了一百' }))).toHaveLength(3);
    expect(headlines(mended({ do: 'split', at: '柳树' })), 'where one line alone begins so').toHaveLength(3);
    expect(mended({ do: 'unjoin', at: '营业，没有' }).articles[0]?.gaps).toHaveLength(2);
  });

  it.each<[string, Correction, RegExp]>([
    [
      'words that stand nowhere',
      { do: 'split', at: '没有这句话' },
      /split "没有这句话" was not applied: .*do not stand on the page/,
    ],
    ['words that stand twice', { do: 'split', at: '开放' }, /stand on the page 2 times \(lines 9, 11\); quote more/],
    ['a line beyond the page', { do: 'split', at: 99 }, /has only 20 lines/],
    ['an empty line', { do: 'drop', at: 2 }, /line 2 is empty/],
    ['a split at an article’s top', { do: 'split', at: '河西图书馆延长' }, /begins there already/],
    ['a merge with itself', { do: 'merge', at: '读者可以', into: '河西图书馆延长' }, /in one article already/],
    ['a target that is furniture', { do: 'move', at: '读者可以', into: '责任编辑' }, /in no article/],
    ['a target within the passage', { do: 'move', at: '读者', until: '包活。', into: '两年内' }, /passage itself/],
    [
      'an end before the beginning',
      { do: 'drop', at: '柳树由', until: '湿脚' },
      /before the place where the passage begins/,
    ],
    ['a join of what is joined', { do: 'join', at: '营业,没有', to: '广场上照常' }, /one paragraph already/],
    ['a join to a headline', { do: 'join', at: '读者可以', to: '延长开放' }, /not running text/],
    ['an unjoin of a paragraph’s start', { do: 'unjoin', at: '读者可以' }, /begins there already/],
    ['fields that are none', { do: 'set', at: '读者可以' }, /states no field/],
  ])('say why they fail and change nothing: %s', (_what, correction, reason) => {
    const failure = failureOf(correction);
    expect(failure).toMatch(/^paper\/page\.txt\.fix\.json: correction 1 /);
    expect(failure).toMatch(reason);
  });

  it('are applied without the one that fails', () => {
    const reading = corrected([
      { do: 'split', at: '没有这句话' },
      { do: 'split', at: '老城墙下' },
    ]);
    expect(reading.corrections).toMatchObject([
      { name: '1 split "没有这句话"', offset: null },
      { name: '2 split "老城墙下"', offset: PAGE.indexOf('老城墙下'), failure: '' },
    ]);
    expect(reading.articles).toHaveLength(3);
  });

  it('lose and double no character, whatever they are', () => {
    const seeds = fc.integer({ min: 0, max: 90_000 });
    const picks = fc.array(fc.tuple(fc.nat(6), fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 8 });
    let [applied, all] = [0, 0];
    fc.assert(
      fc.property(seeds, picks, (seed, plan) => {
        const chance = chanceOf(seed);
        const { text } = composePage(chance.some(ownArticles, chance.between(3, 6)), seed);
        const corrections = plan.map(([kind, ...places]) => madeCorrection(text, kind, places));
        const reading = readPage({ ...pageFile(text), corrections: { file: 'x.fix.json', issue: {}, corrections } });
        expect(flaws(reading)).toEqual([]);
        all += corrections.length;
        applied += reading.corrections?.filter(({ failure }) => failure === '').length ?? 0;
      }),
      { numRuns: 80 },
    );
    expect(applied / all).toBeGreaterThan(0.3); // the property is about corrections that do something
  });
});

function madeCorrection(text: string, kind: number, [a, b, c]: readonly [number, number, number]): Correction {
  const words = (n: number): string => {
    const at = n % Math.max(1, text.length - 12);
    return text.slice(at, at + 12).trim() || '字';
  };
  const [at, into, until] = [words(a), words(b), words(a + (c % 200))];
  switch (kind) {
    case 0:
      return { do: 'merge', at, into };
    case 1:
      return { do: 'split', at };
    case 2:
      return { do: 'move', at, until, into };
    case 3:
      return { do: 'drop', at, until };
    case 4:
      return { do: 'join', at, to: into };
    case 5:
      return { do: 'unjoin', at };
    default:
      return { do: 'move', at, into, after: words(b + (c % 100)) };
  }
}

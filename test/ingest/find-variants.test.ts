import { describe, expect, it } from 'vitest';
import { findVariants, sampledText } from '../../src/ingest/find-variants.ts';
import type { Article } from '../../src/types/article.ts';
import { makeArticle } from '../support/make-articles.ts';

const COPY = [
  '河西大桥的维修工程5月6日完工,桥面换了新的伸缩缝,两侧各添一条2米宽的步道。',
  '工程历时48天,比计划早了10天,其间过江车辆绕行上游的青石渡大桥。',
  '桥管处说,步道夜间有灯,每隔30米设一处应急电话,骑车人须推行通过。',
  '桥下的老码头也将在年内改成公园,种上600棵柳树,保留三座石砌的船台。',
];
const WEATHER = (day: number, high: number, low: number) =>
  `市气象台${day}日发布:今天白天多云转晴,最高气温${high}摄氏度,最低气温${low}摄氏度。偏北风二到三级,空气质量良好,适宜户外活动。明天夜间有小雨,出门请带伞具,路面湿滑请减速慢行。`;

function article(id: string, text: string, dateline = ''): Article {
  const made = makeArticle({ id, paragraphs: text.split('\n').map((line) => ['body', line]) });
  return { ...made, dateline };
}
const found = (...articles: readonly Article[]) => Object.fromEntries(findVariants(articles.map(sampledText)));

describe('findVariants', () => {
  it('names to each other two printings of one text, whatever their dateline, width and OCR slips', () => {
    const here = article('a', `新华社河西5月6日电（记者赵一）${COPY.join('')}`, '新华社河西5月6日电');
    const there = article(
      'b',
      `据新华社电 ${COPY.join('\n').replaceAll(',', '，').replace('维修', '堆修')}`,
      '据新华社电',
    );
    expect(found(here, there)).toEqual({ a: ['b'], b: ['a'] });
    expect(found(there, here)).toEqual({ a: ['b'], b: ['a'] });
  });

  it('knows a text that is cut down or has a sentence of its own', () => {
    const whole = article('whole', COPY.join('\n'));
    const cut = article('cut', `${COPY[0]}${COPY[2]}`);
    const edited = article('edited', `${COPY.slice(0, 3).join('')}本县的渡船当天停开。`);
    expect(found(whole, cut, edited)).toMatchObject({ whole: ['cut', 'edited'], cut: ['edited', 'whole'] });
  });

  it('keeps routine texts of different days apart, and two reports on one event', () => {
    expect(found(article('d1', WEATHER(5, 21, 12)), article('d2', WEATHER(6, 24, 13)))).toEqual({});
    const other = article(
      'b',
      '修了一个多月的河西大桥昨天通车,骑电动车上班的市民说不用再绕路了。桥上添了步道,夜里灯光照得江面发亮,许多人饭后来走一走。',
    );
    expect(found(article('a', COPY.join('')), other)).toEqual({});
  });

  it('does not make printings of each other of two briefs that one round-up holds', () => {
    const [first, second] = [COPY.slice(0, 2).join(''), COPY.slice(2).join('')];
    expect(found(article('a', first), article('b', second), article('r', `${first}\n${second}`))).toEqual({
      a: ['r'],
      b: ['r'],
      r: ['a', 'b'],
    });
  });

  it('finds the same with what was found before, also where a stretch becomes a set phrase or ceases to be one', () => {
    const copies = Array.from({ length: 201 }, (_, n) => article(`c${n}`, COPY.join('')));
    const [first, second] = [WEATHER(7, 25, 15), `${WEATHER(7, 25, 15)}本台另讯。`];
    const fewer = [...copies.slice(0, 200), article('a', first), article('b', second)].map(sampledText);
    const more = [...copies, article('a', first), article('d', second)].map(sampledText);
    for (const [then, now] of [
      [fewer, more],
      [more, fewer],
    ] as const) {
      const variants = findVariants(then);
      const isSame = (id: string) => [then, now].every((texts) => texts.some((text) => text.id === id));
      const gone = then.filter(({ id }) => !isSame(id)).map(({ sample }) => sample);
      const before = { isSame, variantsOf: (id: string) => variants.get(id) ?? [], gone };
      expect(findVariants(now, before)).toEqual(findVariants(now));
      expect(findVariants(now).get('c0')?.length ?? 0).toBe(now === fewer ? 199 : 0);
      expect(findVariants(now).has('a')).toBe(true);
    }
  });

  it('says nothing of texts too short to be told apart', () => {
    expect(found(article('a', '本版编辑邮箱欢迎来稿。'), article('b', '本版编辑邮箱欢迎来稿。'))).toEqual({});
  });
});

import { describe, expect, it } from 'vitest';
import { builtInEmbedder } from '../../src/models/built-in-embedder.ts';
import { createStaticEmbedder } from '../../src/models/static-embedder.ts';
import { GRAM_MARK } from '../../src/models/known-tokens.ts';
import type { StaticWeights } from '../../src/models/static-weights.ts';
import { embedderContract } from '../contract/embedder-contract.ts';

embedderContract('the built-in embedder', builtInEmbedder);

async function cosine(a: string, b: string): Promise<number> {
  const [x, y] = await builtInEmbedder().embedPassages([a, b]);
  return (x as Float32Array).reduce((sum, value, d) => sum + value * (y?.[d] as number), 0);
}

describe('the built-in embedder', () => {
  it.each([
    ['医生', '大夫', '足球'],
    ['汽车', '轿车', '水稻'],
    ['下雨', '降雨', '股票'],
    ['种地的', '农民', '航天员'],
    ['上学', '入学', '炼钢'],
    ['看病', '就医', '铁路'],
    ['停电', '供电中断', '篮球比赛'],
    ['老人', '老年人', '导弹'],
    ['孩子入托难', '幼儿园学位不足', '油菜花开'],
    ['坐火车去北京', '乘列车赴京', '法院判决'],
  ])('puts %s nearer to %s than to %s', async (text, near, far) => {
    expect(await cosine(text, near)).toBeGreaterThan((await cosine(text, far)) + 0.05);
  });

  it('reads both scripts and widths alike', async () => {
    const embedder = builtInEmbedder();
    expect(await embedder.embedQuery('圖書館開放２４小時')).toEqual(await embedder.embedQuery('图书馆开放24小时'));
  });

  it('knows a word that it has no vector for by its characters', async () => {
    expect(await cosine('橹滘渡槽', '橹滘渡槽管护')).toBeGreaterThan(await cosine('橹滘渡槽', '银行利率'));
  });

  it('hears nothing in what it knows no character of', async () => {
    expect(Math.hypot(...(await builtInEmbedder().embedQuery('〰︎ 𠮷𠮷 ꙮ')))).toBe(0);
  });

  it('is read once', () => {
    expect(builtInEmbedder()).toBe(builtInEmbedder());
  });
});

describe('createStaticEmbedder', () => {
  /** 桥 lies along the first direction, 水 along the second, the character 河 against the first. */
  const weights: StaticWeights = {
    fingerprint: 'made',
    dimension: 2,
    vocabulary: new Map([
      ['桥', 0],
      ['水', 1],
      [`${GRAM_MARK}河`, 2],
    ]),
    scales: Float32Array.of(2, 1, 1),
    levels: Uint8Array.of(0x8f, 0xf8, 0x80),
  };
  const embedder = createStaticEmbedder({ words: (text) => text.split(' ') }, weights);

  it('sums levels by their scales, weighted 1 + ln of how often a token stands in the text', async () => {
    const [x, y] = [2 * (1 + Math.log(2)) * 7.5 + 0.5, 2 * (1 + Math.log(2)) * 0.5 + 7.5];
    const vector = await embedder.embedQuery('桥 水 桥');
    const length = Math.hypot(x, y);
    expect(vector[0]).toBeCloseTo(x / length, 6);
    expect(vector[1]).toBeCloseTo(y / length, 6);
  });

  it('takes the characters of an unknown word, and no characters of a known one', async () => {
    expect(await embedder.embedQuery('运河')).toEqual(await embedder.embedQuery('河'));
    expect((await embedder.embedQuery('运河'))[0]).toBeLessThan(0);
    expect((await embedder.embedQuery('桥'))[0]).toBeGreaterThan(0);
  });
});

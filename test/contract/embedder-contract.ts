import { describe, expect, it } from 'vitest';
import type { Embedder } from '../../src/types/ports/embedder.ts';

const TEXTS = [
  '市图书馆新馆昨日开门迎客，首日接待读者三千余人次。',
  '渡口村修通了水泥路，橘子运得出去了。',
  '明天多云转小雨，气温9℃至14℃。',
];

/** What every `Embedder` keeps to. `makeEmbedder` is called for each test. */
export function embedderContract(name: string, makeEmbedder: () => Embedder | Promise<Embedder>): void {
  describe(`${name} keeps the Embedder contract`, () => {
    it('gives each text one vector of unit length and of its dimension', async () => {
      const embedder = await makeEmbedder();
      const vectors = await embedder.embedPassages(TEXTS);
      expect(vectors).toHaveLength(TEXTS.length);
      for (const vector of vectors) {
        expect(vector).toBeInstanceOf(Float32Array);
        expect(vector).toHaveLength(embedder.dimension);
        expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
      }
    });

    it('gives a question a vector of the same kind', async () => {
      const embedder = await makeEmbedder();
      const vector = await embedder.embedQuery('新馆首日接待了多少读者？');
      expect(vector).toHaveLength(embedder.dimension);
      expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    });

    it('gives a text the same vector alone and in company, now and later', async () => {
      const embedder = await makeEmbedder();
      const together = await embedder.embedPassages(TEXTS);
      for (const [i, text] of TEXTS.entries()) {
        expect(await embedder.embedPassages([text])).toEqual([together[i]]);
      }
    });

    it('gives different texts different vectors', async () => {
      const [a, b, c] = await (await makeEmbedder()).embedPassages(TEXTS);
      expect(a).not.toEqual(b);
      expect(b).not.toEqual(c);
      expect(a).not.toEqual(c);
    });

    it('gives no vectors for no texts and a zero vector for a blank one', async () => {
      const embedder = await makeEmbedder();
      expect(await embedder.embedPassages([])).toEqual([]);
      const vectors = await embedder.embedPassages(['', TEXTS[0] ?? '', ' \n']);
      expect(vectors.map((v) => Math.round(Math.hypot(...v)))).toEqual([0, 1, 0]);
      expect(Math.hypot(...(await embedder.embedQuery(' ')))).toBe(0);
    });

    it('names itself the same way each time it is made', async () => {
      const [one, other] = [await makeEmbedder(), await makeEmbedder()];
      expect(one.fingerprint).not.toBe('');
      expect(other.fingerprint).toBe(one.fingerprint);
    });
  });
}

import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { quantise, unquantise } from '../../models/train/embedder/quantise.ts';
import { writeWeights } from '../../models/train/embedder/write-weights.ts';
import { GRAM_MARK } from '../../src/models/known-tokens.ts';
import { loadStaticWeights } from '../../src/models/static-weights.ts';

const TOKENS = ['桥', '渡口', `${GRAM_MARK}河`];
const VECTORS = Float32Array.from({ length: 24 }, (_, i) => Math.sin(i * i));

let folder = '';
beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'baowen-weights-'));
  writeWeights(folder, TOKENS, 8, quantise(VECTORS, 8));
});
afterEach(() => fs.rm(folder, { recursive: true, force: true }));

const damaged = (file: string): object => {
  return expect.objectContaining({
    code: 'weights_damaged',
    message: expect.stringContaining(file) as string,
  }) as object;
};

describe('loadStaticWeights', () => {
  it('reads what the recipe writes', () => {
    const weights = loadStaticWeights(folder);
    expect([...weights.vocabulary]).toEqual([...TOKENS.entries()].map(([number, token]) => [token, number]));
    expect(weights.dimension).toBe(8);
    expect(unquantise(weights)).toEqual(unquantise(quantise(VECTORS, 8)));
  });

  it('names itself after its weights', () => {
    const before = loadStaticWeights(folder).fingerprint;
    expect(loadStaticWeights(folder).fingerprint).toBe(before);
    writeWeights(
      folder,
      TOKENS,
      8,
      quantise(
        VECTORS.map((x) => -x),
        8,
      ),
    );
    expect(loadStaticWeights(folder).fingerprint).not.toBe(before);
  });

  it.each(['model.json', 'vocabulary.txt', 'weights.bin'])(
    'tells which file is damaged or missing: %s',
    async (file) => {
      const place = path.join(folder, file);
      const bytes = await fs.readFile(place);
      bytes[1] = (bytes[1] as number) ^ 1;
      await fs.writeFile(place, bytes);
      expect(() => loadStaticWeights(folder)).toThrow(damaged(file) as Error);
      await fs.rm(place);
      expect(() => loadStaticWeights(folder)).toThrow(damaged(file) as Error);
    },
  );

  it('refuses files that do not fit each other', async () => {
    const place = path.join(folder, 'model.json');
    const model = await fs.readFile(place, 'utf8');
    await fs.writeFile(place, model.replace('"words": 2', '"words": 3'));
    expect(() => loadStaticWeights(folder)).toThrow(damaged('vocabulary.txt') as Error);
    await fs.writeFile(place, model.replace('"dimension": 8', '"dimension": 16'));
    expect(() => loadStaticWeights(folder)).toThrow(damaged('weights.bin') as Error);
  });
});

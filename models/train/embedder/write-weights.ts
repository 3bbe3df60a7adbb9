import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { GRAM_MARK } from '../../../src/models/known-tokens.ts';
import type { QuantisedVectors } from './quantise.ts';

/**
 * Writes the folder that `src/models/static-weights.ts` reads: `model.json`, `vocabulary.txt`, `weights.bin`.
 * @param tokens words first, then marked characters and pairs
 * @returns the SHA-256 of `weights.bin`
 */
export function writeWeights(
  folder: string,
  tokens: readonly string[],
  dimension: number,
  { scales, levels }: QuantisedVectors,
): string {
  const grams = tokens.filter((token) => token.startsWith(GRAM_MARK)).length;
  const vocabulary = Buffer.from(tokens.map((token) => `${token.replace(GRAM_MARK, '')}\n`).join(''));
  const weights = Buffer.concat([scales, levels].map(bytesOf));
  const sha256 = { vocabulary: sha256Of(vocabulary), weights: sha256Of(weights) };
  const model = { dimension, words: tokens.length - grams, grams, sha256 };
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'vocabulary.txt'), vocabulary);
  writeFileSync(path.join(folder, 'weights.bin'), weights);
  writeFileSync(path.join(folder, 'model.json'), `${JSON.stringify(model, null, 2)}\n`);
  return sha256.weights;
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array | Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

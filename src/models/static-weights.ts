import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { BaowenError } from '../errors.ts';
import { PACKAGE_ROOT } from '../package-root.ts';
import { GRAM_MARK, type Vocabulary } from './known-tokens.ts';

/** A vector per token, in four bits a number: number `d` of token `t` is (level − 7.5) · scales[t]. */
export interface StaticWeights {
  /** Changes whenever any vector may. */
  readonly fingerprint: string;
  readonly dimension: number;
  readonly vocabulary: Vocabulary;
  readonly scales: Float32Array;
  /** Levels from 0 to 15, row by row, two a byte, the first in the low half. */
  readonly levels: Uint8Array;
}

/** The middle of the 16 levels, which stands for 0. */
export const MIDDLE_LEVEL = 7.5;

/** Where this project's own vectors lie; their card is the README there. */
export const EMBEDDER_FOLDER = path.join(PACKAGE_ROOT, 'models', 'embedder');

/** `model.json`: `vocabulary.txt` holds words, then characters and pairs of characters, a line each. */
const modelSchema = z.object({
  dimension: z.int().min(8).multipleOf(8),
  words: z.int().min(0),
  grams: z.int().min(0),
  sha256: z.object({ vocabulary: z.string(), weights: z.string() }),
});

/**
 * Reads `model.json`, `vocabulary.txt` and `weights.bin` of a folder, the last being scales (32-bit floats, little-endian), then
 * levels.
 * @throws BaowenError `weights_damaged` naming the file that is missing or not what the model says
 */
export function loadStaticWeights(folder: string = EMBEDDER_FOLDER): StaticWeights {
  const parsed = modelSchema.safeParse(json(read(folder, 'model.json')));
  if (!parsed.success) throw damaged(folder, 'model.json', z.prettifyError(parsed.error));
  const { dimension, words, grams, sha256 } = parsed.data;
  const vocabularyFile = checked(folder, 'vocabulary.txt', sha256.vocabulary);
  const weightsFile = checked(folder, 'weights.bin', sha256.weights);

  const tokens = vocabularyFile.toString('utf8').split('\n').slice(0, -1);
  if (tokens.length !== words + grams) throw damaged(folder, 'vocabulary.txt', `it has ${tokens.length} lines`);
  const bytes = tokens.length * (4 + dimension / 2);
  if (weightsFile.length !== bytes)
    throw damaged(folder, 'weights.bin', `it has ${weightsFile.length} bytes, not ${bytes}`);
  const buffer = new Uint8Array(weightsFile).buffer; // a copy of its own, as floats need aligned bytes
  return {
    fingerprint: `static-${dimension}:${sha256.weights.slice(0, 8)}${sha256.vocabulary.slice(0, 8)}`,
    dimension,
    vocabulary: new Map(tokens.map((token, number) => [number < words ? token : GRAM_MARK + token, number])),
    scales: new Float32Array(buffer, 0, tokens.length),
    levels: new Uint8Array(buffer, 4 * tokens.length),
  };
}

function read(folder: string, file: string): Buffer {
  try {
    return readFileSync(path.join(folder, file));
  } catch (cause) {
    throw damaged(folder, file, 'it cannot be read', cause);
  }
}

function checked(folder: string, file: string, sha256: string): Buffer {
  const bytes = read(folder, file);
  if (createHash('sha256').update(bytes).digest('hex') === sha256) return bytes;
  throw damaged(folder, file, 'its checksum is not the one in model.json');
}

function json(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined; // refused by the schema
  }
}

function damaged(folder: string, file: string, how: string, cause?: unknown): BaowenError {
  return new BaowenError(
    'weights_damaged',
    `The embedder's file ${path.join(folder, file)} is not as it was made: ${how}. Restore it from the distribution.`,
    { cause, details: { folder, file } },
  );
}

import { BaowenError } from '../errors.ts';

/**
 * A vector as a service sent it, brought to unit length.
 * @param sent an array of numbers, or base64 of little-endian 32-bit floats, which some services send unasked
 * @returns `dimension` finite numbers of length 1
 * @throws BaowenError `embedding_dimension` for another number of numbers, `embedding_failed` for what is no vector, holds
 * numbers that are not finite, or has no direction
 */
export function toUnitVector(sent: unknown, dimension: number, model: string): Float32Array {
  const numbers = typeof sent === 'string' ? fromBase64(sent) : sent;
  if (!isNumeric(numbers)) throw unusable(model, 'something that is not a list of numbers');
  if (numbers.length !== dimension) {
    throw new BaowenError(
      'embedding_dimension',
      `${model} sent vectors of ${numbers.length} numbers, but ${dimension} are expected. ` +
        `Set EMBEDDING_DIMENSION=${numbers.length} and rebuild the index, or choose another EMBEDDING_MODEL.`,
      { details: { expected: dimension, got: numbers.length } },
    );
  }
  const length = Math.hypot(...numbers);
  if (!Number.isFinite(length) || length === 0) throw unusable(model, 'a vector that is zero or not finite');
  return Float32Array.from(numbers, (x) => x / length);
}

function fromBase64(text: string): readonly number[] {
  const bytes = Buffer.from(text, 'base64');
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => bytes.readFloatLE(i * 4));
}

function isNumeric(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((x) => typeof x === 'number');
}

function unusable(model: string, what: string): BaowenError {
  return new BaowenError('embedding_failed', `${model} sent ${what}. Check EMBEDDING_MODEL and EMBEDDING_BASE_URL.`, {
    details: { model },
  });
}

import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

/** A dictionary has a word, its count and its tag on each line. */
const LINE_END = '\n';
const HASH_BYTES = 32;

/** @returns gzip of the SHA-256 of `dictionary` and a bit for each of its lines, lowest bit first: whether it is kept */
export function packKeptWords(dictionary: string, isKept: (line: string) => boolean): Buffer {
  const lines = dictionary.split(LINE_END);
  const bits = new Uint8Array(Math.ceil(lines.length / 8));
  for (const [n, line] of lines.entries())
    if (line !== '' && isKept(line)) bits[n >> 3] = (bits[n >> 3] ?? 0) | (1 << (n & 7));
  return gzipSync(Buffer.concat([hashOf(dictionary), bits]), { level: 9 });
}

/** @returns the kept lines of the dictionary that `packed` was made from, or undefined if it was made from another one */
export function keptWordsOf(dictionary: string, packed: Uint8Array): string | undefined {
  const bytes = gunzipSync(packed);
  if (!bytes.subarray(0, HASH_BYTES).equals(hashOf(dictionary))) return undefined;
  const bits = bytes.subarray(HASH_BYTES);
  const kept = dictionary.split(LINE_END).filter((_, n) => ((bits[n >> 3] ?? 0) >> (n & 7)) & 1);
  return kept.join(LINE_END) + LINE_END;
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

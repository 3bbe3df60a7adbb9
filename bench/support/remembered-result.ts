import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Where measurements keep what is slow to make and always comes out the same; may be removed at any time. */
export const BENCH_CACHE = path.join(os.tmpdir(), 'baowen-bench');

/**
 * What was made before of the same inputs, else makes it and keeps it. It goes through JSON.
 * @param of all that the result depends on
 */
export function rememberedResult<T>(name: string, of: Iterable<string>, make: () => T): T {
  const hash = createHash('sha256');
  for (const input of of) hash.update(`${input.length} ${input}`);
  const file = path.join(BENCH_CACHE, `${name}-${hash.digest('hex').slice(0, 16)}.json`);
  if (fs.existsSync(file)) return JSON.parse(fs.readFileSync(file, 'utf8')) as T;
  const made = make();
  fs.mkdirSync(BENCH_CACHE, { recursive: true });
  fs.writeFileSync(file, JSON.stringify(made));
  return made;
}

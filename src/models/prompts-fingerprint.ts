import { createHash } from 'node:crypto';
import type { Prompt, Prompts } from './load-prompts.ts';

/** What all prompts tell the model, as 16 hexadecimal digits: two answers with the same were asked for in the same words. */
export function promptsFingerprint(prompts: Prompts): string {
  const hash = createHash('sha256');
  for (const [name, { system, user }] of Object.entries<Prompt>(prompts).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(JSON.stringify([name, system, user]));
  }
  return hash.digest('hex').slice(0, 16);
}

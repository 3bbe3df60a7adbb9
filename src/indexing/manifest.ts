import { z } from 'zod';
import { BaowenError } from '../errors.ts';
import type { Manifest } from '../types/index-build.ts';
import { damaged } from './index-errors.ts';
import { FORMAT_VERSION, isBuildId, MANIFEST_FILE } from './snapshot-layout.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);
const date = z.iso.date().nullable();
const manifestSchema = z.object({
  formatVersion: z.literal(FORMAT_VERSION),
  buildId: z.string().refine(isBuildId),
  builtAt: z.iso.datetime(),
  corpus: z.object({ files: z.record(z.string(), hash) }),
  settings: z.object({
    tokenizer: z.string(),
    embedder: z.string(),
    dimension: z.int().min(1),
    lexical: z.string(),
    passages: z.string(),
  }),
  counts: z.object({ issues: count, pages: count, articles: count, passages: count, terms: count }),
  coverage: z.object({ from: date, to: date }),
  checksums: z.record(z.string(), hash),
  failures: z.array(z.object({ file: z.string(), code: z.string(), message: z.string() })),
});

/**
 * Reads a manifest.
 * @throws BaowenError `index_format` when another version of the program wrote it, `index_damaged` when it is none
 */
export function parseManifest(text: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw damaged(MANIFEST_FILE, 'it is no JSON', error);
  }
  const version = z.object({ formatVersion: z.unknown() }).safeParse(value).data?.formatVersion;
  if (typeof version === 'number' && version !== FORMAT_VERSION) {
    throw new BaowenError(
      'index_format',
      `The index has format ${version}, this program reads ${FORMAT_VERSION}. Rebuild the index.`,
      { details: { found: version, expected: FORMAT_VERSION } },
    );
  }
  const parsed = manifestSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw damaged(MANIFEST_FILE, `wrong field ${parsed.error.issues[0]?.path.join('.') ?? ''}`);
}

/**
 * Refuses a snapshot made with other settings.
 * @param expected those that matter to the caller
 * @throws BaowenError `index_settings` naming the first setting that differs
 */
export function checkSettings(found: Manifest['settings'], expected: Partial<Manifest['settings']>): void {
  for (const setting of Object.keys(expected) as (keyof Manifest['settings'])[]) {
    if (found[setting] === expected[setting]) continue;
    throw new BaowenError(
      'index_settings',
      `The index was built with ${setting} “${found[setting]}”, now it is “${expected[setting]}”. Rebuild the index or set it back.`,
      { details: { setting, found: found[setting], expected: expected[setting] } },
    );
  }
}

import { z } from 'zod';
import { BaowenError } from '../errors.ts';
import type { Manifest } from '../types/index-build.ts';
import { sha256 } from './durable-files.ts';
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

/** The text of a manifest: JSON, with a checksum of its own that no other file could give it. */
export function formatManifest(manifest: Manifest): string {
  return `${JSON.stringify({ ...manifest, checksum: checksumOf(manifest) }, null, 2)}\n`;
}

/**
 * Reads a manifest.
 * @param buildId of the snapshot it must be the manifest of
 * @throws BaowenError `index_format` when another version of the program wrote it, `index_damaged` when it is none, or that
 * of another snapshot
 */
export function parseManifest(text: string, buildId: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw damaged(MANIFEST_FILE, 'it is no JSON', error);
  }
  const fields = z.record(z.string(), z.unknown()).safeParse(value).data;
  if (!fields) throw damaged(MANIFEST_FILE, 'it holds no fields');
  const { checksum, ...rest } = fields;
  const { formatVersion } = rest;
  // what is older than checksums has none
  if (checksum !== undefined && checksum !== checksumOf(rest))
    throw damaged(MANIFEST_FILE, 'its checksum is not its own');
  if (typeof formatVersion === 'number' && formatVersion !== FORMAT_VERSION) {
    throw new BaowenError(
      'index_format',
      `The index has format ${formatVersion}, this program reads ${FORMAT_VERSION}. Rebuild the index.`,
      { details: { found: formatVersion, expected: FORMAT_VERSION } },
    );
  }
  const parsed = manifestSchema.safeParse(rest);
  if (!parsed.success) throw damaged(MANIFEST_FILE, `wrong field ${parsed.error.issues[0]?.path.join('.') ?? ''}`);
  if (checksum === undefined) throw damaged(MANIFEST_FILE, 'it has no checksum');
  if (parsed.data.buildId !== buildId) throw damaged(MANIFEST_FILE, `it is that of ${parsed.data.buildId}`);
  return parsed.data;
}

/** Of its meaning: white space does not count, the order of fields does. */
function checksumOf(manifest: object): string {
  return sha256(JSON.stringify(manifest));
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

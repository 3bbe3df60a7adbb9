import * as z from 'zod';
import { BaowenError } from '../errors.ts';
import type { ArticleType } from '../types/article.ts';
import type { PageCorrections } from '../types/correction.ts';

const TYPES = ['news', 'commentary', 'feature', 'notice', 'photo', 'table', 'brief', 'continuation'] as const;
TYPES satisfies readonly ArticleType[];

const Anchor = z.union([z.string().trim().min(1), z.int().min(1)]);
const Fields = {
  kicker: z.string().exactOptional(),
  headline: z.string().exactOptional(),
  deck: z.string().exactOptional(),
  section: z.string().exactOptional(),
  type: z.enum(TYPES).exactOptional(),
  bylines: z
    .array(z.strictObject({ role: z.string().min(1), names: z.array(z.string().min(1)).min(1) }))
    .exactOptional(),
  dateline: z.string().exactOptional(),
};

const Correction = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('merge'), at: Anchor, into: Anchor, after: Anchor.exactOptional() }),
  z.strictObject({ do: z.literal('split'), at: Anchor }),
  z.strictObject({ do: z.literal('set'), at: Anchor, ...Fields }),
  z.strictObject({
    do: z.literal('move'),
    at: Anchor,
    until: Anchor.exactOptional(),
    into: Anchor,
    after: Anchor.exactOptional(),
  }),
  z.strictObject({ do: z.literal('drop'), at: Anchor, until: Anchor.exactOptional() }),
  z.strictObject({ do: z.literal('join'), at: Anchor, to: Anchor }),
  z.strictObject({ do: z.literal('unjoin'), at: Anchor }),
]);

const PART = {
  issue: z
    .strictObject({
      paper: z.string().min(1).exactOptional(),
      date: z.iso.date().exactOptional(),
      page: z.string().min(1).exactOptional(),
      edition: z.string().exactOptional(),
    })
    .default({}),
  corrections: z.array(Correction).default([]),
};
const Fix = z.strictObject({ ...PART, parts: z.record(z.string(), z.strictObject(PART)).default({}) });

/** What a `.fix.json` says. */
export interface FixSidecar {
  /** What it says of a page, by the page's part of its file; the part is empty where the file is one page. */
  of(part: string): PageCorrections;
  /** Why something in it concerns no page of a file with these parts; one sentence each. */
  misplaced(parts: readonly string[]): string[];
}

/**
 * Reads a `.fix.json`: `{"issue": {"date": "…"}, "corrections": [{"do": "split", "at": "…"}]}`. For a file that holds
 * several pages `parts` has the same by page: `{"parts": {"2": {"corrections": [{"do": "drop", "at": "…"}]}}}`.
 * @param file its path, for messages
 * @throws BaowenError `sidecar_invalid`
 */
export function readFixSidecar(bytes: Uint8Array, file: string): FixSidecar {
  const { parts, ...whole } = parse(bytes, file);
  return {
    of(part) {
      const own = part === '' ? whole : (parts[part] ?? { issue: {}, corrections: [] });
      return { file, issue: { ...whole.issue, ...own.issue }, corrections: own.corrections };
    },
    misplaced(present) {
      const unknown = Object.keys(parts).filter((part) => !present.includes(part));
      const isWhole = present.includes('') || present.length === 0;
      return [
        ...unknown.map(
          (part) =>
            `the file has no page "${part}" (it has: ${present.map((p) => p || 'one page, without a name').join(', ')})`,
        ),
        ...(isWhole || whole.corrections.length === 0
          ? []
          : [`the file holds several pages; put each correction under "parts", by page: ${present.join(', ')}`]),
      ];
    },
  };
}

function parse(bytes: Uint8Array, file: string): z.infer<typeof Fix> {
  try {
    return Fix.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new BaowenError('sidecar_invalid', `${file} cannot be used: ${reason}. Its page was read without it.`, {
      cause,
    });
  }
}

import { cueLines, type CuedLine } from '../../src/ingest/cues.ts';
import { lineFeatures, type LineFeatures } from '../../src/ingest/line-features.ts';
import { STATES, type LineState } from '../../src/ingest/line-states.ts';
import { toBlocks } from '../../src/ingest/to-blocks.ts';
import type { Span } from '../../src/types/span.ts';

/** A line of a page with what is known of it. */
export interface LabelledLine {
  readonly line: CuedLine;
  readonly features: LineFeatures;
  /** 1 for each of the states that are right; undefined when nothing is known. */
  readonly allowed: Uint8Array | undefined;
  /** Whether it opens an article; undefined when nothing is known or it is in none. */
  readonly opens: boolean | undefined;
}

/** A piece of a page whose article and nature are known. */
export interface KnownPiece {
  readonly place: Span;
  /** Null for furniture. */
  readonly owner: number | null;
  /** States its lines may have. */
  readonly states: readonly LineState[];
}

/** Lays what is known of a page over the lines that the reader makes of it. */
export function labelledPage(text: string, pieces: readonly KnownPiece[]): LabelledLine[] {
  const at = new Int32Array(text.length).fill(-1);
  pieces.forEach(({ place }, n) => at.fill(n, place[0], place[1]));
  const lines = cueLines(toBlocks(text));
  const features = lineFeatures(lines);
  const known = lines.map(({ block }) => pieceOf(at, block.parts.length > 0 ? block.parts : [block.span], pieces));
  const opens = openings(known);
  const begun = new Set<KnownPiece>();
  return lines.map((line, n) => {
    const piece = known[n];
    const states = piece && (begun.has(piece) ? piece.states.map((s) => FURTHER[s] ?? s) : piece.states);
    if (piece) begun.add(piece);
    return { line, features: features[n] as LineFeatures, allowed: states && maskOf(states), opens: opens[n] };
  });
}

/** What the second line of a piece is when the reader took its lines apart. */
const FURTHER: Readonly<Partial<Record<LineState, LineState>>> = {
  headline: 'headline-further',
  'notice-title': 'notice-title-further',
  subhead: 'subhead-further',
  lead: 'body',
  photo: 'photo-further',
};

/** The piece a line stands in; undefined when the reader made one line of pieces of several articles. */
function pieceOf(at: Int32Array, parts: readonly Span[], pieces: readonly KnownPiece[]): KnownPiece | undefined {
  const found = new Set<number>();
  for (const [start, end] of parts) for (let i = start; i < end; i++) if (at[i] !== -1) found.add(at[i] as number);
  const [first] = found;
  if (first === undefined) return undefined;
  const owners = new Set([...found].map((n) => pieces[n]?.owner));
  return owners.size === 1 ? pieces[first] : undefined;
}

function openings(known: readonly (KnownPiece | undefined)[]): (boolean | undefined)[] {
  const seen = new Set<number>();
  let isAfterUnknown = false;
  return known.map((piece) => {
    if (piece === undefined) isAfterUnknown = true;
    if (piece === undefined || piece.owner === null) return undefined;
    const isNew = !seen.has(piece.owner);
    seen.add(piece.owner);
    const opens = isAfterUnknown ? undefined : isNew;
    isAfterUnknown = false;
    return opens;
  });
}

function maskOf(states: readonly LineState[]): Uint8Array {
  return Uint8Array.from(STATES, (s) => (states.includes(s) ? 1 : 0));
}

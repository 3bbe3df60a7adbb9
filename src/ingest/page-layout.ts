import type { StatedFields } from '../types/correction.ts';
import type { DraftLine, PageBlockAt } from './draft.ts';
import type { LineState } from './line-states.ts';
import { isGap, type StitchedDraft, type Unit, type UnitLine } from './stitch.ts';
import type { PageBlock } from './to-blocks.ts';

/** Which line of a page is where, flat, so that lines can be put elsewhere. Every block of the page is in it once. */
export interface PageLayout {
  readonly articles: readonly LaidArticle[];
  readonly furniture: readonly PageBlock[];
  readonly repeats: readonly PageBlock[];
}

/** An article's lines in reading order: first its head, then its text, then its captions. */
export interface LaidArticle extends Omit<StitchedDraft, 'head' | 'units' | 'captions'> {
  readonly lines: readonly LaidLine[];
  /** What an archivist says of its fields. */
  readonly stated?: StatedFields;
}

export interface LaidLine extends Omit<UnitLine, 'index' | 'state'> {
  readonly part: 'head' | 'text' | 'caption';
  /** Null for captions. */
  readonly state: LineState | null;
  /** It stands in one paragraph with the line before. */
  readonly isGlued: boolean;
}

/** A draft made of a laid-out article. */
export interface CorrectedDraft extends StitchedDraft {
  readonly stated?: StatedFields;
}

/** Lays a stitched draft out flat; {@link draftsOf} puts it together again. */
export function laidOut({ head, units, captions, ...draft }: CorrectedDraft): LaidArticle {
  const loose = { skip: 0, seam: null, isGlued: false };
  return {
    ...draft,
    lines: [
      ...head.map(({ block, state }): LaidLine => ({ block, state, part: 'head', ...loose })),
      ...units.flatMap(({ lines }) =>
        lines.map(({ block, state, skip, seam }, n): LaidLine => ({
          block,
          state,
          skip,
          seam,
          part: 'text',
          isGlued: n > 0,
        })),
      ),
      ...captions.map(({ block }): LaidLine => ({ block, state: null, part: 'caption', ...loose })),
    ],
  };
}

/** The articles of a layout as drafts, blocks counted anew in the order of the page; an article without lines is none. */
export function draftsOf({ articles, furniture, repeats }: PageLayout): CorrectedDraft[] {
  const blocks = [...articles.flatMap(({ lines }) => lines.map((l) => l.block)), ...furniture, ...repeats];
  const places = new Map(blocks.toSorted((a, b) => a.span[0] - b.span[0]).map((block, index) => [block, index]));
  const numbered = <T extends LaidLine>(line: T): T & PageBlockAt => ({ ...line, index: places.get(line.block) ?? 0 });
  return articles
    .filter(({ lines }) => lines.length > 0)
    .map(({ lines, ...draft }) => {
      const of = (part: LaidLine['part']): (LaidLine & PageBlockAt)[] =>
        lines.filter((line) => line.part === part).map(numbered);
      return {
        ...draft,
        head: of('head').map(drafted),
        units: unitsOf(of('text'), draft.jumpsTo),
        captions: of('caption').map(({ block, index }) => ({ block, index })),
      };
    });
}

function unitsOf(lines: readonly (LaidLine & PageBlockAt)[], jumpsTo: LaidArticle['jumpsTo']): Unit[] {
  const units: { lines: UnitLine[]; isBroken: boolean }[] = [];
  lines.forEach((laid, n) => {
    const line: UnitLine = { ...drafted(laid), skip: laid.skip, seam: laid.seam };
    const isBroken = isGap(line, n === lines.length - 1, jumpsTo);
    const last = units.at(-1);
    if (last && laid.isGlued) {
      last.lines.push(line);
      last.isBroken = isBroken;
    } else units.push({ lines: [line], isBroken });
  });
  return units;
}

function drafted({ block, index, state }: LaidLine & PageBlockAt): DraftLine {
  return { block, index, state: state ?? 'body' };
}

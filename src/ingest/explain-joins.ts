import type { Span } from '../types/span.ts';
import { pointsOf, type Reason } from './evidence.ts';
import { JOIN_FROM } from './join-weights.ts';
import { joinReasons, type JoinEvidence } from './joins.ts';
import { pieces } from './pieces.ts';
import { startOf } from './rearrange.ts';
import type { UnitLine } from './stitch.ts';
import type { PageBlock } from './to-blocks.ts';
import type { Understanding } from './understand-page.ts';

/** Two pieces of a page glued without a paragraph break. */
export interface JoinExplanation {
  readonly article: number;
  /** Where the first piece ends and the second begins in the page file. */
  readonly seam: readonly [end: number, start: number];
  /** `seam` by evidence, `column` for lines of a paragraph that are as wide as their column, `correction` by an archivist. */
  readonly kind: 'seam' | 'column' | 'correction';
  /** Characters at the start of the second piece that repeat the end of the first and are left out. */
  readonly overlap: number;
  readonly points: number;
  /** So many points were needed. */
  readonly needed: number;
  readonly reasons: readonly Reason[];
}

/** A paragraph that breaks off without its continuation being found. */
export interface GapExplanation {
  readonly article: number;
  /** Where it breaks off in the page file. */
  readonly offset: number;
  /** What spoke for and against going on in the article's next line, where that was asked. */
  readonly reasons: readonly Reason[];
  readonly points: number;
}

/** Text brought home from elsewhere on the page. */
export interface MoveExplanation {
  readonly span: Span;
  /** How many lines were moved together with the one at `span`. */
  readonly lines: number;
  /** Articles from 1; null for one that has no text left. Equal when only the order changed. */
  readonly from: number | null;
  readonly to: number | null;
  readonly points: number;
  readonly reasons: readonly Reason[];
}

/** Text printed twice: which copy was left out, and how well the neighbours of each flow on. */
export interface RepeatExplanation {
  readonly dropped: Span;
  readonly kept: Span;
  readonly flows: { readonly dropped: number; readonly kept: number };
}

/** Every seam that was glued, article by article in reading order. */
export function explainJoins({ reading, drafts }: Understanding): JoinExplanation[] {
  const { text } = reading.page;
  return drafts.flatMap(({ head, units, captions }, n) => [
    ...head.flatMap(({ block }) => columnSeams(block, n + 1, text)),
    ...units.flatMap(({ lines }) => {
      // a line that only repeats the end of the one before it adds nothing
      const printed = lines.filter(({ block, skip }) => pieces(block, skip).length > 0);
      return printed.flatMap((line, at) => {
        const before = printed[at - 1];
        const within = columnSeams(line.block, n + 1, text);
        return before ? [joinOf(before, line, n + 1), ...within] : within;
      });
    }),
    ...captions.flatMap(({ block }) => columnSeams(block, n + 1, text)),
  ]);
}

function joinOf({ block: before }: UnitLine, { block, skip, seam }: UnitLine, article: number): JoinExplanation {
  const evidence = seam === 'corrected' ? null : seam;
  return {
    article,
    seam: [pieces(before).at(-1)?.span[1] ?? endOf(before), pieces(block, skip)[0]?.span[0] ?? startOf(block)],
    kind: evidence ? 'seam' : 'correction',
    overlap: skip,
    points: evidence?.points ?? 0,
    needed: evidence ? JOIN_FROM : 0,
    reasons: reasonsOf(seam),
  };
}

/** Lines of a column within one block; marks left out within a line are no seams. */
function columnSeams(block: PageBlock, article: number, page: string): JoinExplanation[] {
  const spans = pieces(block).map(({ span }) => span);
  return spans.slice(1).flatMap(([start], n): JoinExplanation[] => {
    const end = spans[n]?.[1] ?? start;
    if (!LINE_BREAK.test(page.slice(end, start))) return [];
    return [{ article, seam: [end, start], kind: 'column', overlap: 0, points: 0, needed: 0, reasons: [] }];
  });
}

const LINE_BREAK = /[\r\n]|<(?:br|\/)/iu;

/** Every paragraph that breaks off and stays open, in reading order. */
export function explainGaps({ drafts }: Understanding): GapExplanation[] {
  return drafts.flatMap(({ units }, n) =>
    units.flatMap(({ lines, isBroken }, u): GapExplanation[] => {
      const last = lines.at(-1);
      if (!isBroken || !last) return [];
      const reasons = reasonsOf(units[u + 1]?.lines[0]?.seam ?? null);
      return [{ article: n + 1, offset: endOf(last.block), reasons, points: pointsOf(reasons) }];
    }),
  );
}

/** Every stretch of text that was brought home, in the order it was. */
export function explainMoves({ segmentation, stitching, drafts }: Understanding): MoveExplanation[] {
  const blocks = new Map(segmentation.lines.map(({ block }) => [block.span[0], block]));
  const articles = new Map(drafts.map(({ opens }, n) => [opens, n + 1]));
  return stitching.moves.flatMap(({ start, lines, from, to, reasons }): MoveExplanation[] => {
    const block = blocks.get(start);
    if (!block) return [];
    const [source, target] = [articles.get(from) ?? null, articles.get(to) ?? null];
    return [{ span: spanOf(block), lines, from: source, to: target, points: pointsOf(reasons), reasons }];
  });
}

/** Every repeat that was left out. */
export function explainRepeats({ stitching }: Understanding): RepeatExplanation[] {
  return stitching.repeats.map(({ dropped, kept, flows }) => ({
    dropped: spanOf(dropped.block),
    kept: spanOf(kept.block),
    flows,
  }));
}

function reasonsOf(seam: JoinEvidence | 'corrected' | null): Reason[] {
  return seam === null || seam === 'corrected' ? [] : joinReasons(seam);
}

function spanOf(block: PageBlock): Span {
  return [startOf(block), endOf(block)];
}

function endOf({ parts, span }: PageBlock): number {
  return parts.at(-1)?.[1] ?? span[1];
}

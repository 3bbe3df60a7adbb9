import type { Move } from './evidence.ts';
import type { Jump } from '../types/reading.ts';
import { isOpen, isProse, type Draft, type DraftLine } from './draft.ts';
import { joinEvidence, type JoinEvidence } from './joins.ts';
import { dropRepeats, type Repeat } from './repeats.ts';
import { returnColumns } from './return-columns.ts';
import { overlapAtSeam } from './seam.ts';
import { JOIN_FROM } from './join-weights.ts';

/** Lines of one article that make one paragraph, in reading order. */
export interface Unit {
  readonly lines: readonly UnitLine[];
  /** The paragraph breaks off and what it goes on with was not found. */
  readonly isBroken: boolean;
}

export interface UnitLine extends DraftLine {
  /** Characters at the start of the line that repeat the end of the line before and are left out. */
  readonly skip: number;
  /**
   * What speaks for and against its going on from the line before: enough for a line within a paragraph, too little for
   * the first of one. Null when there was nothing to ask, `corrected` when an archivist said so.
   */
  readonly seam: JoinEvidence | 'corrected' | null;
}

/** A draft whose text is in reading order, broken lines glued. */
export interface StitchedDraft extends Omit<Draft, 'text'> {
  readonly units: readonly Unit[];
}

export interface Stitching {
  readonly drafts: readonly StitchedDraft[];
  /** Text printed twice; the copy whose neighbours flow is kept. */
  readonly repeats: readonly Repeat[];
  readonly moves: readonly Move[];
}

/** A page has some 6,000 characters; looking phrases up in a file of millions would take quadratic time. */
const MOST_SEARCHED = 60_000;

/**
 * Puts each article's text in reading order: drops repeated paragraphs, brings fragments back that the page's columns
 * carried away, glues lines that a column's end broke, and marks where text is missing.
 * @param pageText the page file, in which a phrase across a seam is looked up
 */
export function stitch(drafts: readonly Draft[], pageText: string): Stitching {
  const { kept, repeats } = dropRepeats(drafts);
  const isOnPage = phraseFinder(pageText.slice(0, MOST_SEARCHED));
  const { drafts: ordered, moves } = returnColumns(kept, isOnPage);
  const isIndenting = indents(kept);
  const stitched: StitchedDraft[] = [];
  for (const { text, ...draft } of ordered) {
    if (draft.head.length + text.length + draft.captions.length === 0) continue;
    stitched.push({ ...draft, units: glue(text, draft.jumpsTo, isIndenting, isOnPage) });
  }
  return { drafts: stitched, repeats, moves };
}

function phraseFinder(text: string): (phrase: string) => boolean {
  return (phrase) => text.includes(phrase);
}

function glue(
  text: readonly DraftLine[],
  jumpsTo: Jump | null,
  isIndenting: boolean,
  isOnPage: (phrase: string) => boolean,
): Unit[] {
  const units: { lines: UnitLine[]; isBroken: boolean }[] = [];
  text.forEach((line, n) => {
    const before = text[n - 1];
    const seam = before ? evidenceAt(before, line, isIndenting, isOnPage) : null;
    if (before && seam && goesOn(line, seam)) {
      units.at(-1)?.lines.push({ ...line, skip: overlapAtSeam(before.block.text, line.block.text), seam });
    } else units.push({ lines: [{ ...line, skip: 0, seam }], isBroken: false });
    const unit = units.at(-1);
    if (unit) unit.isBroken = isGap(line, n === text.length - 1, jumpsTo);
  });
  return units;
}

/** Whether text is missing where a paragraph ends with this line; a text that jumps to another page misses none. */
export function isGap(line: DraftLine, isLast: boolean, jumpsTo: Draft['jumpsTo']): boolean {
  return isOpen(line) && !(isLast && jumpsTo !== null);
}

function evidenceAt(
  before: DraftLine,
  line: DraftLine,
  isIndenting: boolean,
  isOnPage: (phrase: string) => boolean,
): JoinEvidence | null {
  if (!isProse(before) || !isProse(line) || line.state === 'lead' || line.state === 'photo') return null;
  const indent = isIndenting ? (line.block.isIndented ? 'indented' : 'not-indented') : undefined;
  return joinEvidence(before.block.text, line.block.text, { isAdjacent: true, indent }, isOnPage);
}

function goesOn(line: DraftLine, evidence: JoinEvidence): boolean {
  const isSplitMark = evidence.reasons.includes('starts-mid') && /^[\p{P}%]/u.test(line.block.text);
  return evidence.points >= JOIN_FROM && (evidence.reasons.includes('opens') || isSplitMark);
}

/** Whether the page indents the first line of its paragraphs. */
function indents(drafts: readonly Draft[]): boolean {
  const prose = drafts.flatMap((d) => d.text.filter(isProse));
  return prose.filter((l) => l.block.isIndented).length * 3 > prose.length;
}

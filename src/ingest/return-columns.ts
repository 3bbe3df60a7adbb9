import { isProse, type Draft, type DraftLine } from './draft.ts';
import type { Move, Reason } from './evidence.ts';
import { joinEvidence, joinReasons, type JoinEvidence } from './joins.ts';
import { breaksOff, isParticulars, startsMidSentence } from './line-ends.ts';
import { spansSeam, startsBroken } from './seam.ts';
import { remembered } from './remembered.ts';
import { shareColumns } from './share-columns.ts';
import { FAR_JOIN_FROM } from './join-weights.ts';

/** Pages with more loose ends than this are no newspaper pages; matching them all would take quadratic time. */
const MOST_ENDS = 60;
const MOST_STARTS = 400;
/** Columns return within a page, so never over more articles than a page holds. */
const MOST_APART = 40;

/**
 * Brings text back that the page's columns carried away: first what {@link shareColumns} finds; then an end that still
 * breaks off is matched with a line elsewhere that goes on from there (best evidence first, one to one), which comes back
 * with the rest of its paragraph.
 * @returns the same drafts, text moved; a draft may be left empty. And what was moved, in the order it was
 */
export function returnColumns(
  drafts: readonly Draft[],
  isOnPage: (phrase: string) => boolean,
): { drafts: Draft[]; moves: Move[] } {
  const texts = drafts.map((d) => [...d.text]);
  const moves = shareColumns(drafts, texts, isOnPage);
  const move = (line: DraftLine, lines: number, from: number, to: number, reasons: readonly Reason[]): void => {
    const [source, target] = [drafts[from], drafts[to]].map((d) => d?.opens ?? 0);
    moves.push({ start: line.block.span[0], lines, from: source ?? 0, to: target ?? 0, reasons });
  };
  for (const { end, start, evidence } of matchEnds(drafts, texts, isOnPage)) {
    const from = texts.findIndex((t) => t.includes(start));
    const to = texts.findIndex((t) => t.includes(end));
    if (Math.abs(from - to) > MOST_APART) continue;
    const reasons = joinReasons(evidence);
    if (from === to) {
      texts[to] = turn(texts[to] ?? [], end, start);
      move(start, 1, from, to, reasons);
    } else move(start, carry(texts, from, start, to, end, isHeadless(drafts[from])), from, to, reasons);
  }
  return { drafts: drafts.map((draft, d) => ({ ...draft, text: texts[d] ?? [] })), moves };
}

interface Match {
  readonly end: DraftLine;
  readonly start: DraftLine;
  readonly evidence: JoinEvidence;
}

function matchEnds(
  drafts: readonly Draft[],
  texts: readonly DraftLine[][],
  isOnPage: (phrase: string) => boolean,
): Match[] {
  const ends = texts.flatMap((text, d) => openEnds(text, drafts[d]?.jumpsTo != null));
  if (ends.length === 0) return [];
  const starts = texts.flatMap((text, d) => looseStarts(text, isHeadless(drafts[d]))).slice(0, MOST_STARTS);
  const lastEnds = ends.filter((e) => e.next === undefined).slice(0, MOST_ENDS);
  const innerEnds = ends.filter((e) => e.next !== undefined).slice(0, MOST_ENDS);
  const brokenIn = remembered((article: readonly DraftLine[]) =>
    starts.filter(({ line, text }) => text === article && startsBroken(line.block.text)),
  );
  const matches = [
    ...lastEnds.flatMap((end) => matchesOf(end, starts, isOnPage)),
    ...innerEnds.flatMap((end) => matchesWithin(end, brokenIn(end.text), isOnPage)),
  ];
  const taken = new Set<DraftLine>();
  return matches
    .toSorted((a, b) => b.evidence.points - a.evidence.points || distance(a) - distance(b))
    .filter(({ end, start }) => {
      if (taken.has(end) || taken.has(start)) return false;
      taken.add(end).add(start);
      return true;
    });
}

/** A far join needs a word or phrase across its seam. */
function matchesOf(
  { line: end, next }: OpenEnd,
  starts: readonly LooseStart[],
  isOnPage: (phrase: string) => boolean,
): Match[] {
  return starts.flatMap(({ line: start }) => {
    if (start === end) return [];
    const evidence = joinEvidence(end.block.text, start.block.text, { isAdjacent: false }, isOnPage);
    const isSeen = evidence.reasons.includes('word') || (!next && evidence.reasons.includes('phrase'));
    return isSeen && evidence.points >= FAR_JOIN_FROM ? [{ end, start, evidence }] : [];
  });
}

/**
 * To take an end from its own next line it needs a word, a line of the same article that begins in the middle of a
 * word, and a next line that does not go on there.
 */
function matchesWithin(end: OpenEnd, broken: readonly LooseStart[], isOnPage: (phrase: string) => boolean): Match[] {
  return broken.length === 0 || (end.next && fitsBelow(end.line, end.next)) ? [] : matchesOf(end, broken, isOnPage);
}

function distance({ end, start }: Match): number {
  return Math.abs(end.index - start.index);
}

function fitsBelow({ block: end }: DraftLine, { block: next }: DraftLine): boolean {
  // what costs most comes last
  return (
    startsMidSentence(next.text.slice(1)) ||
    startsMidSentence(next.text) ||
    startsBroken(next.text) ||
    spansSeam(end.text, next.text)
  );
}

interface OpenEnd {
  readonly line: DraftLine;
  /** The running text right after it, in which it would go on. */
  readonly next: DraftLine | undefined;
  /** The article's text it stands in. */
  readonly text: readonly DraftLine[];
}

/** Ends that break off; not the last of a text that goes on on another page. */
function openEnds(text: readonly DraftLine[], isJumping: boolean): OpenEnd[] {
  return text.flatMap((line, n) => {
    if (!isProse(line) || !breaksOff(line.block.text) || isParticulars(line.block.text)) return [];
    const after = text[n + 1];
    if (!after && isJumping) return [];
    return [{ line, next: after && isProse(after) ? after : undefined, text }];
  });
}

interface LooseStart {
  readonly line: DraftLine;
  /** The article's text it stands in. */
  readonly text: readonly DraftLine[];
}

/** Lines that need no line above: those after an ended sentence, and the first line of a text that has no head. */
function looseStarts(text: readonly DraftLine[], isHeadless: boolean): LooseStart[] {
  return text.flatMap((line, n) => {
    if (!isProse(line) || (line.state === 'lead' && !isHeadless)) return [];
    const before = text[n - 1];
    const isLoose = before ? !isProse(before) || !breaksOff(before.block.text) : isHeadless;
    return isLoose ? [{ line, text }] : [];
  });
}

function isHeadless(draft: Draft | undefined): boolean {
  return draft !== undefined && draft.head.length === 0 && draft.jumpsFrom === null;
}

/** Within one article: what stands too early is put after the end it goes on from. */
function turn(text: readonly DraftLine[], end: DraftLine, start: DraftLine): DraftLine[] {
  const e = text.indexOf(end);
  const s = text.indexOf(start);
  if (s > e) {
    const tail = endOfRun(text, s);
    return [...text.slice(0, e + 1), ...text.slice(s, tail), ...text.slice(e + 1, s), ...text.slice(tail)];
  }
  let cut = e;
  while (cut > s + 1 && text[cut]?.state !== 'subhead') cut--;
  if (cut <= s + 1) for (cut = e; cut > s + 1 && isRunOn(text, cut);) cut--;
  return [...text.slice(0, s), ...text.slice(cut, e + 1), ...text.slice(s, cut), ...text.slice(e + 1)];
}

/** Where the paragraph that begins at a line ends: after the first line that does not break off. */
function endOfRun(text: readonly DraftLine[], from: number): number {
  let to = from + 1;
  while (to < text.length && isRunOn(text, to)) to++;
  return to;
}

function isRunOn(text: readonly DraftLine[], at: number): boolean {
  const before = text[at - 1];
  const line = text[at];
  return before !== undefined && line !== undefined && isProse(before) && isProse(line) && breaksOff(before.block.text);
}

/**
 * From an article below or a headless text: the paragraph, or all of a text that has no head of its own.
 * @returns how many lines
 */
function carry(
  texts: DraftLine[][],
  from: number,
  start: DraftLine,
  to: number,
  end: DraftLine,
  isAll: boolean,
): number {
  const source = texts[from] ?? [];
  const target = texts[to] ?? [];
  const s = source.indexOf(start);
  const tail = isAll ? source.length : endOfRun(source, s);
  const e = target.indexOf(end);
  texts[to] = [...target.slice(0, e + 1), ...source.slice(s, tail), ...target.slice(e + 1)];
  texts[from] = [...source.slice(0, s), ...source.slice(tail)];
  return tail - s;
}

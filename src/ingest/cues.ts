import type { PageBlock } from './to-blocks.ts';
import { readJump } from './jump-lines.ts';
import { pageManner, type Manner } from './page-manner.ts';
import { lineShape, type Cue } from './line-shape.ts';
import { endsWithNote } from './author-notes.ts';
import { signedBullets, versesIn } from './line-runs.ts';
import { spansSeam } from './seam.ts';
import { topicAt } from './topic.ts';

/** A line of the page that is part of some article, with its cues. Captions, jump lines and furniture are stepped over. */
export interface CuedLine {
  readonly block: PageBlock;
  /** Place among all blocks of the page. */
  readonly index: number;
  readonly cues: ReadonlySet<Cue>;
}

/**
 * Finds the cues of every line of a page that can be part of an article.
 * @param blocks all blocks of the page, in order
 * @returns the lines in order, captions, jump lines and furniture left out; linear in the page's length
 */
export function cueLines(blocks: readonly PageBlock[]): CuedLine[] {
  const at = [...blocks.keys()].filter((i) => !isSteppedOver(blocks[i]));
  const lines = at.map((index, n) => ({
    index,
    block: blocks[index] as PageBlock,
    breaks: widestGap(blocks, at[n - 1] ?? index, index),
    shape: lineShape(blocks[index] as PageBlock),
  }));
  const topic = topicAt(lines);
  const page = pageManner(lines);
  const verses = versesIn(lines, page.gapFrom);
  const bullets = signedBullets(lines);
  return lines.map(({ index, block, breaks, shape }, n) => {
    const cues = new Set(shape);
    const before = lines[n - 1];
    const after = lines[n + 1];
    addPlace(
      cues,
      block,
      before && (blocks[before.index] as PageBlock),
      after && (blocks[after.index] as PageBlock),
      page,
    );
    addSpace(cues, block, breaks, page);
    if (verses.has(n)) cues.add('in-verse');
    if (bullets.has(n)) cues.add('signed-bullet');
    if (before && isOpenText(blocks[before.index] as PageBlock, before.shape)) cues.add('after-open-text');
    if (standsAlone(cues, block, after?.shape)) cues.add('stands-alone');
    if (before && endsWithNote(blocks[before.index] as PageBlock)) cues.add('after-author-note');
    if (before?.shape.has('ends-full-date')) cues.add('after-signed');
    if (steppedOver(blocks, index, 'to')) cues.add('after-jump-away');
    if (steppedOver(blocks, index, 'from')) cues.add('after-jump-here');
    if (!isRunning(shape) && isBylineNear(lines, blocks, n)) cues.add('byline-near');
    if (!isRunning(shape) && after && (after.shape.has('lead') || after.shape.has('byline'))) cues.add('lead-next');
    if (!isRunning(shape) && after?.shape.has('cells')) cues.add('rows-next');
    if (after?.shape.has('salutation')) cues.add('salutation-next');
    // A label (名字:) heads a section of its article, however different that section's words are.
    const isLabelled = cues.has('label') || before?.shape.has('label');
    const mayBegin = before && !isLabelled && asksForSubject(cues, after?.shape, lines[n + 2]?.shape);
    const subject = mayBegin ? topic(n) : undefined;
    if (subject) cues.add(subject);
    const next = after && (blocks[after.index] as PageBlock);
    const mayBreakOff = cues.has('unmarked') && !isSettled(cues) && block.plain.length <= 60;
    if (mayBreakOff && next && next.plain.length > 20 && next.level === 0 && spansSeam(block.plain, next.plain))
      cues.add('word-into-next');
    return { block, index, cues };
  });
}

function isSteppedOver(block: PageBlock | undefined): boolean {
  return block?.role === 'furniture' || block?.role === 'caption' || block?.role === 'jump-line';
}

function addPlace(
  cues: Set<Cue>,
  block: PageBlock,
  before: PageBlock | undefined,
  after: PageBlock | undefined,
  page: Manner,
): void {
  if (block.breaksBefore >= 4) cues.add('picture-before');
  if (page.hasUnits && block.breaksBefore === 1 && before) cues.add('same-unit');
  if (page.hasUnits && after?.breaksBefore === 1 && !isRunning(cues)) cues.add('unit-next');
  if (page.isMarked && cues.has('unmarked')) cues.add('unmarked-among-marked');
  if (block.level > 0 && after && after.level > block.level && block.plain.length <= 12)
    cues.add('deeper-heading-next');
  if (block.level > 0 && after?.level === block.level) cues.add('same-level-next');
  if (block.level > 0 && before?.level === block.level) {
    cues.add(before.plain.length <= 8 ? 'completes-heading' : 'same-level-before');
  }
  if (before && before.level === 0 && block.level > 0) cues.add('more-marked-than-before');
  if (before && before.level > 0 && block.level > before.level) cues.add('deeper-than-before');
  if (before && before.level > 0 && block.level === 0) cues.add('less-marked-than-before');
}

/** What white space says on a page that uses it to tell something. */
function addSpace(cues: Set<Cue>, block: PageBlock, breaks: number, page: Manner): void {
  if (page.gapFrom !== undefined && breaks > 0) cues.add(breaks >= page.gapFrom ? 'after-gap' : 'without-gap');
  if (page.isIndenting) cues.add(block.isIndented ? 'indented' : 'not-indented');
}

/** The most line breaks between a line and the one before, captions and furniture between them stepped over. */
function widestGap(blocks: readonly PageBlock[], from: number, to: number): number {
  let most = 0;
  for (let i = from + 1; i <= to; i++) most = Math.max(most, blocks[i]?.breaksBefore ?? 0);
  return most;
}

/** Running text that breaks off: what follows goes on with it rather than beginning something. */
function isOpenText(block: PageBlock, shape: ReadonlySet<Cue>): boolean {
  if (block.level > 0 || block.isBold || block.role !== 'body') return false;
  if (shape.has('ends-full-date') || shape.has('credit-end')) return false;
  if (shape.has('ends-sentence') || shape.has('ends-exclaiming') || /["”’」』)）】\]:：]$/u.test(block.plain))
    return false;
  return shape.has('long') || shape.has('medium') || shape.has('ends-comma') || shape.has('inner-sentence');
}

function steppedOver(blocks: readonly PageBlock[], index: number, way: 'to' | 'from'): boolean {
  for (let i = index - 1; i >= 0 && isSteppedOver(blocks[i]); i--) {
    const block = blocks[i] as PageBlock;
    if (block.role === 'jump-line') return readJump(block.plain)?.direction === way;
  }
  return false;
}

interface ShapedLine {
  readonly index: number;
  readonly block: PageBlock;
  readonly shape: ReadonlySet<Cue>;
}

/** A short line between whole paragraphs. */
function standsAlone(cues: ReadonlySet<Cue>, { plain: text }: PageBlock, after: ReadonlySet<Cue> | undefined): boolean {
  if (!cues.has('unmarked') || !(cues.has('short') || cues.has('tiny')) || cues.has('after-open-text')) return false;
  return !/[，,、。；]|[：:]$/u.test(text) && (after?.has('long') ?? false) && !after?.has('starts-mid');
}

/** A heading right above running text or above one more heading, without byline, and what may be a photo story. */
function asksForSubject(
  cues: ReadonlySet<Cue>,
  after: ReadonlySet<Cue> | undefined,
  second: ReadonlySet<Cue> | undefined,
): boolean {
  if (cues.has('long')) return cues.has('credit-end');
  if (isRunning(cues) || cues.has('cells') || cues.has('byline-near') || cues.has('byline')) return false;
  return after !== undefined && (isRunning(after) || (second !== undefined && isRunning(second)));
}

/** Lines whose nature is plain enough not to ask whether a word breaks off at their end, which costs time. */
function isSettled(cues: ReadonlySet<Cue>): boolean {
  return ['ends-sentence', 'byline', 'byline-near', 'lead-next', 'cells', 'bare-name'].some((c) => cues.has(c as Cue));
}

function isRunning(shape: ReadonlySet<Cue>): boolean {
  return shape.has('long') || shape.has('ends-sentence') || shape.has('inner-sentence') || shape.has('ends-comma');
}

/** A byline or dateline within the next lines with only short lines between. */
function isBylineNear(lines: readonly ShapedLine[], blocks: readonly PageBlock[], n: number): boolean {
  for (let i = n + 1; i <= n + 4 && i < lines.length; i++) {
    const { shape, index } = lines[i] as ShapedLine;
    if (shape.has('lead') || shape.has('byline')) return true;
    const isProseNext = (lines[i + 1]?.shape.has('long') ?? false) && i > n;
    if (shape.has('bare-name') && (blocks[index] as PageBlock).level === 0 && isProseNext) return true;
    if (shape.has('long') || shape.has('medium') || shape.has('ends-sentence')) return false;
  }
  return false;
}

import type { Jump } from '../types/reading.ts';
import { cueLines, type CuedLine } from './cues.ts';
import type { Draft, DraftLine, PageBlockAt } from './draft.ts';
import { readJump } from './jump-lines.ts';
import { labelLines } from './label-lines.ts';
import type { Cue } from './line-shape.ts';
import { HEAD, isAside, opensArticle, type LineState } from './line-states.ts';
import type { PageBlock } from './to-blocks.ts';

/** A page cut into articles in the making. */
export interface Segmentation {
  /** In the order of the page. */
  readonly drafts: readonly Draft[];
  /** Blocks that belong to no article: page names, editors, jump lines, notes. */
  readonly furniture: readonly PageBlock[];
  /** The lines that are part of an article, and what each was taken for. */
  readonly lines: readonly CuedLine[];
  readonly states: readonly LineState[];
}

/**
 * Decides where each article begins and what each line is in it, all lines of the page at once: see {@link labelLines}.
 * The text of a draft is still in the order of the page; {@link stitch} puts it in reading order.
 */
export function segment(blocks: readonly PageBlock[]): Segmentation {
  const lines = cueLines(blocks);
  const { states } = labelLines(lines);
  const lineAt = new Map(lines.map(({ index }, n) => [index, n]));
  const furniture: PageBlock[] = [];
  const drafts: OpenDraft[] = [];
  let early: PageBlockAt[] = [];
  let jumpsFrom: Jump | null = null;
  let before: LineState | undefined;
  blocks.forEach((block, index) => {
    const line = lineAt.get(index) ?? -1;
    const state = states[line];
    const current = drafts.at(-1);
    if (state === undefined || isAside(state)) {
      const jump = block.role === 'jump-line' ? readJump(block.text) : undefined;
      if (jump?.direction === 'from') {
        // a head above it is printed again over the text that it takes up
        if (current?.text.length === 0) current.jumpsFrom = jump.jump;
        else jumpsFrom = jump.jump;
      } else if (jump?.direction === 'to' && current) current.jumpsTo ??= jump.jump;
      if (block.role !== 'caption' && state !== 'caption')
        furniture.push(state === 'furniture' ? { ...block, role: 'furniture' } : block);
      else (current?.captions ?? early).push({ block, index });
      return;
    }
    let draft = current;
    if (!draft || jumpsFrom !== null || opensArticle(state, before)) {
      const captions = current ? nearerBelow(current.captions, blocks, index) : early;
      draft = { opens: block.span[0], head: [], text: [], captions, jumpsFrom, jumpsTo: null };
      drafts.push(draft);
      early = [];
      jumpsFrom = null;
    }
    (HEAD.has(state) ? draft.head : draft.text).push({ block, index, state, standing: standingOf(lines[line]?.cues) });
    before = state;
  });
  for (const { block } of early) furniture.push(block);
  return { drafts: withSections(drafts), furniture, lines, states };
}

interface OpenDraft {
  readonly opens: number;
  readonly head: DraftLine[];
  readonly text: DraftLine[];
  readonly captions: PageBlockAt[];
  jumpsFrom: Jump | null;
  jumpsTo: Jump | null;
}

/** A gap above running text, or no indent where paragraphs have one: a column goes on there with what was begun elsewhere. */
function standingOf(cues: ReadonlySet<Cue> | undefined): 'apart' | 'close' | undefined {
  if (!cues) return undefined;
  if (cues.has('after-gap') || (cues.has('not-indented') && !cues.has('after-open-text'))) return 'apart';
  return cues.has('without-gap') || cues.has('indented') ? 'close' : undefined;
}

/** Takes those captions off the end of an article that stand nearer to the line below, with which another begins. */
function nearerBelow(captions: PageBlockAt[], blocks: readonly PageBlock[], index: number): PageBlockAt[] {
  let widest = blocks[index]?.breaksBefore ?? 0;
  let taken = 0;
  for (let n = 1; n <= captions.length; n++) {
    const { block, index: at } = captions[captions.length - n] as PageBlockAt;
    if (at !== index - n) break;
    if (block.breaksBefore > widest) {
      widest = block.breaksBefore;
      taken = n;
    }
  }
  return taken > 0 ? captions.splice(-taken) : [];
}

/**
 * A marked section name governs what follows until a heading of its own level or above; one that
 * is unmarked, or whose article's headline is, governs that article alone. */
function withSections(drafts: readonly OpenDraft[]): Draft[] {
  let governing: { level: number; text: string }[] = [];
  return drafts.map((draft) => {
    const path = [...governing];
    for (const { block, state } of draft.head) {
      const { level, text } = block;
      const ended = level > 0 ? path.findIndex((s) => s.level >= level) : -1;
      if (ended >= 0) path.splice(ended);
      if (state === 'section') path.push({ level, text });
    }
    const isMarked = draft.head.some((l) => l.state === 'headline' && l.block.level > 0);
    if (isMarked) governing = path.filter((s) => s.level > 0);
    return { ...draft, sections: path.map((s) => s.text) };
  });
}

import type { Paragraph, ParagraphRole, Segment } from '../types/article.ts';
import type { PageArticle } from '../types/reading.ts';
import type { Span } from '../types/span.ts';
import { articleType } from './article-type.ts';
import { bylinesOf } from './bylines-of.ts';
import { datelineOf } from './datelines.ts';
import type { DraftLine, PageBlockAt } from './draft.ts';
import { gapsIn } from './gaps.ts';
import { splitHeadline } from './headlines.ts';
import type { LineState } from './line-states.ts';
import { pieces, type Piece } from './pieces.ts';
import type { StitchedDraft, Unit } from './stitch.ts';
import { tablesIn } from './tables-in.ts';

/** Makes an article of a stitched draft: its fields, its paragraphs in reading order, its spans on the page. */
export function buildArticle(draft: StitchedDraft, file: string): PageArticle {
  const paragraphs: Paragraph[] = [];
  const broken = new Set<Paragraph>();
  const add = (role: ParagraphRole, segments: readonly Piece[]): Paragraph | undefined => {
    const text = segments.map((s) => s.text).join('');
    if (text === '') return undefined;
    const paragraph = { role, text, segments: segments.map(({ span }): Segment => ({ file, span })) };
    paragraphs.push(paragraph);
    return paragraph;
  };
  for (const { block, state } of draft.head) add(ROLES[state], pieces(block));
  for (const unit of draft.units) {
    const paragraph = add(
      roleOf(unit),
      unit.lines.flatMap((l) => pieces(l.block, l.skip)),
    );
    if (unit.isBroken && paragraph) broken.add(paragraph);
  }
  for (const { block } of draft.captions) add('caption', pieces(block));

  const printed = printedIn(draft.head);
  const { kicker, headline, deck } = splitHeadline(
    printed(['kicker']),
    printed(['headline', 'headline-further', 'notice-title', 'notice-title-further']),
    printed(['deck']),
  );
  const bylines = bylinesOf(draft);
  const dateline = firstDateline(draft);
  return {
    type: articleType(draft, bylines, dateline),
    kicker,
    headline,
    deck,
    section: draft.sections.join(' / '),
    subheads: subheadsOf(draft.units),
    bylines,
    dateline,
    paragraphs,
    text: paragraphs.map((p) => p.text).join('\n'),
    tables: tablesIn(paragraphs),
    gaps: gapsIn(paragraphs, broken),
    spans: spansOf([...draft.head, ...draft.units.flatMap((u) => u.lines), ...draft.captions]),
    jumpsTo: draft.jumpsTo,
    jumpsFrom: draft.jumpsFrom,
  };
}

const ROLES: Readonly<Record<LineState, ParagraphRole>> = {
  section: 'section',
  kicker: 'kicker',
  'byline-above': 'byline',
  headline: 'headline',
  'headline-further': 'headline',
  deck: 'deck',
  byline: 'byline',
  blurb: 'caption',
  lead: 'body',
  body: 'body',
  subhead: 'subhead',
  'subhead-further': 'subhead',
  row: 'table-row',
  credit: 'byline',
  photo: 'body',
  'photo-further': 'body',
  'notice-title': 'headline',
  'notice-title-further': 'headline',
  'notice-body': 'body',
  signature: 'body',
  caption: 'caption',
  furniture: 'body',
};

function roleOf(unit: Unit): ParagraphRole {
  return ROLES[unit.lines[0]?.state ?? 'body'];
}

function printedIn(head: readonly DraftLine[]): (states: readonly LineState[]) => string {
  return (states) =>
    head
      .filter((l) => states.includes(l.state))
      .map((l) => l.block.text.replaceAll('**', ''))
      .join(' ');
}

/** The dateline an article opens with; empty when there is none. */
export function firstDateline(draft: StitchedDraft): string {
  const first = draft.units[0]?.lines[0];
  return first ? first.block.text.slice(0, datelineOf(first.block.plain).length) : '';
}

function subheadsOf(units: readonly Unit[]): string[] {
  const subheads: string[] = [];
  for (const { lines } of units) {
    const [line] = lines;
    if (!line) continue;
    const text = line.block.text.replaceAll('**', '');
    if (line.state === 'subhead') subheads.push(text);
    else if (line.state === 'subhead-further')
      subheads.push(`${subheads.pop() ?? ''}${/[:：]$/u.test(subheads.at(-1) ?? '') ? '' : ' '}${text}`.trim());
  }
  return subheads;
}

/** The blocks' spans in reading order; blocks that follow each other on the page make one span. */
function spansOf(blocks: readonly PageBlockAt[]): Span[] {
  const spans: [number, number][] = [];
  let before = -2;
  for (const { block, index } of blocks) {
    const last = spans.at(-1);
    if (last && index === before + 1) last[1] = block.span[1];
    else spans.push([block.span[0], block.span[1]]);
    before = index;
  }
  return spans;
}

import type { Byline, ParagraphRole } from '../types/article.ts';
import type { GivenArticle, GivenPart } from '../types/given-article.ts';
import type { BlockRole, PageFile } from '../types/page.ts';
import type { Jump } from '../types/reading.ts';
import type { Span } from '../types/span.ts';
import { articleType } from './article-type.ts';
import { firstDateline } from './build-article.ts';
import { readBylines } from './byline-grammar.ts';
import { bylinesOf } from './bylines-of.ts';
import { jumpAtEnd, jumpFromAtStart, readJump, type JumpLine } from './jump-lines.ts';
import { HEAD, type LineState } from './line-states.ts';
import type { CorrectedDraft } from './page-layout.ts';
import { plainPage } from './plain-page.ts';
import type { StitchedDraft } from './stitch.ts';
import type { PageBlock } from './to-blocks.ts';
import { trimmed } from './trimmed.ts';

/** Articles as their file gives them, and what of the page belongs to none. */
export interface GivenReading {
  readonly drafts: readonly CorrectedDraft[];
  readonly furniture: readonly PageBlock[];
}

/** Drafts the articles that a page's file gives: where they begin and end and what each line is, is not guessed. */
export function readGiven(page: PageFile, given: readonly GivenArticle[]): GivenReading {
  const plain = plainPage(page.text);
  const drafts = given.map((article) => givenDraft(article, page, plain));
  const taken = drafts.flatMap(blocksOf).toSorted((a, b) => a[0] - b[0]);
  return { drafts, furniture: between(taken, page.text).map((span) => blockOf(span, 'furniture', page.text, plain)) };
}

function blocksOf({ head, units, captions }: CorrectedDraft): Span[] {
  return [...head, ...units.flatMap((u) => u.lines), ...captions].map(({ block }) => block.span);
}

const STATES: Readonly<Record<Exclude<ParagraphRole, 'caption'>, LineState>> = {
  section: 'section',
  kicker: 'kicker',
  headline: 'headline',
  deck: 'deck',
  byline: 'byline',
  subhead: 'subhead',
  body: 'body',
  'table-row': 'row',
};

function givenDraft({ type, parts }: GivenArticle, page: PageFile, plain: string): CorrectedDraft {
  const draft = draftOf(parts, page.text, plain);
  const bylines = bylinesOf(draft);
  const printed = (role: ParagraphRole, glue: string) =>
    parts
      .filter((p) => p.role === role)
      .map((p) => page.text.slice(...p.span))
      .join(glue);
  // whoever a file calls its author need not be a commentator
  const reporters = bylines.filter((b) => b.role !== '作者');
  const stated = {
    type: type ?? articleType(draft, reporters, firstDateline(draft)),
    kicker: printed('kicker', ' '),
    headline: printed('headline', ' '),
    deck: printed('deck', ' '),
    section: printed('section', ' / '),
    bylines: [...bylines, ...foreignNames(parts, page.text)],
  };
  return { ...draft, stated };
}

function draftOf(parts: readonly GivenPart[], text: string, plain: string): StitchedDraft {
  const { printed, jumpsFrom, jumpsTo } = withoutJumps(parts, text);
  let index = 0;
  const lines = printed.map((part, n) => {
    // spans must not run across what belongs to no article
    const isNext = text.slice(printed[n - 1]?.span[1], part.span[0]).trim() === '';
    index += isNext ? 1 : 2;
    return { block: blockOf(part.span, BLOCK_ROLES[part.role] ?? 'heading', text, plain), index, role: part.role };
  });
  const captions = lines.filter((l) => l.role === 'caption').map(({ block, index }) => ({ block, index }));
  const printedLines = lines.flatMap(({ block, index, role }) =>
    role === 'caption' ? [] : [{ block, index, state: STATES[role] }],
  );
  const bodyAt = printedLines.findIndex((l) => !HEAD.has(l.state));
  const headEnd = bodyAt < 0 ? printedLines.length : bodyAt;
  return {
    head: printedLines.slice(0, headEnd),
    units: printedLines.slice(headEnd).map((line) => ({ lines: [{ ...line, skip: 0, seam: null }], isBroken: false })),
    captions,
    opens: printed[0]?.span[0] ?? 0,
    sections: [],
    jumpsFrom,
    jumpsTo,
  };
}

/** 上接 at the start of the first line of running text and 下转 at the end of the last are no part of the article. */
function withoutJumps(parts: readonly GivenPart[], text: string) {
  const first = parts.findIndex((p) => p.role === 'body');
  const last = parts.findLastIndex((p) => p.role === 'body');
  const from = first < 0 ? undefined : jumpFromAtStart(text.slice(...(parts[first] as GivenPart).span));
  const to = last < 0 ? undefined : jumpAtEnd(text.slice(...(parts[last] as GivenPart).span));
  const printed = parts.flatMap((part, n): GivenPart[] => {
    const start = part.span[0] + (n === first ? (from?.length ?? 0) : 0);
    const end = part.span[1] - (n === last ? (to?.length ?? 0) : 0);
    const span = trimmed(text, start, end);
    return span ? [{ role: part.role, span }] : [];
  });
  // an article of nothing but a jump line keeps it
  if (printed.length === 0) return { printed: parts, jumpsFrom: null, jumpsTo: null };
  return { printed, jumpsFrom: jumpOf('from', from), jumpsTo: jumpOf('to', to) };
}

function jumpOf(wanted: JumpLine['direction'], line: string | undefined): Jump | null {
  const read = line === undefined ? undefined : readJump(line);
  return read?.direction === wanted ? read.jump : null;
}

function blockOf(span: Span, role: BlockRole, text: string, plain: string): PageBlock {
  return {
    span,
    role,
    text: text.slice(...span),
    parts: [span],
    plain: plain.slice(...span),
    level: 0,
    breaksBefore: 1,
    isIndented: false,
    isBold: false,
    isPageName: false,
  };
}

const BLOCK_ROLES: Readonly<Partial<Record<ParagraphRole, BlockRole>>> = {
  byline: 'byline',
  body: 'body',
  caption: 'caption',
  'table-row': 'table-row',
};

/** Names that are not written in Chinese, as a file gives them. */
function foreignNames(parts: readonly GivenPart[], text: string): Byline[] {
  const names = parts
    .filter((p) => p.role === 'byline')
    .map((p) => text.slice(...p.span))
    .filter((line) => readBylines(line).bylines.length === 0)
    .flatMap((line) => line.split(/[、,，;；]/u).map((name) => name.trim()))
    .filter(Boolean);
  return names.length > 0 ? [{ role: '作者', names }] : [];
}

/** What stands between spans, a span a line, white space at both ends left out. */
function between(taken: readonly Span[], text: string): Span[] {
  const found: Span[] = [];
  let from = 0;
  for (const [start, end] of [...taken, [text.length, text.length] as const]) {
    for (const line of text.slice(from, start).matchAll(/\S(?:[^\n]*\S)?/gu))
      found.push([from + line.index, from + line.index + line[0].length]);
    from = end;
  }
  return found;
}

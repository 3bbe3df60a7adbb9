import type { Span } from '../types/span.ts';
import type { LineState } from './line-states.ts';
import type { LaidArticle, LaidLine, PageLayout } from './page-layout.ts';
import { sliceParts } from './parts.ts';
import type { PageBlock } from './to-blocks.ts';

/**
 * Cuts the line an offset stands within in two; an offset at a line's edge changes nothing.
 * @param page the page's text
 */
export function cutAt(layout: PageLayout, offset: number, page: string): PageLayout {
  const cut = (block: PageBlock): PageBlock[] => halves(block, offset, page);
  return {
    articles: layout.articles.map((article) => ({
      ...article,
      lines: article.lines.flatMap((line) =>
        cut(line.block).map((block, n) =>
          n === 0 ? { ...line, block } : { ...line, block, skip: 0, seam: null, isGlued: line.part === 'text' },
        ),
      ),
    })),
    furniture: layout.furniture.flatMap(cut),
    repeats: layout.repeats.flatMap(cut),
  };
}

function halves(block: PageBlock, offset: number, page: string): PageBlock[] {
  const { span, parts, text, plain } = block;
  const before = parts.reduce((sum, [start, end]) => sum + Math.max(0, Math.min(end, offset) - start), 0);
  const [end, start] = [text.slice(0, before).trimEnd().length, text.length - text.slice(before).trimStart().length];
  const [above, below] = [sliceParts(parts, 0, end), sliceParts(parts, start, text.length)];
  const from = below[0]?.[0];
  if (above.length === 0 || from === undefined) return [block];
  const to = span[0] + page.slice(span[0], from).trimEnd().length;
  return [
    { ...block, span: [span[0], to], text: text.slice(0, end), plain: plain.slice(0, end), parts: above },
    {
      ...block,
      span: [from, span[1]],
      text: text.slice(start),
      plain: plain.slice(start),
      parts: below,
      level: 0,
      breaksBefore: 0,
      isIndented: false,
    },
  ];
}

/** Where a block's words begin on the page. */
export function startOf({ parts, span }: PageBlock): number {
  return parts[0]?.[0] ?? span[0];
}

/** Where an offset stands: the article and the line in it; undefined when it is in no article. */
export function lineAt(layout: PageLayout, offset: number): { article: number; line: number } | undefined {
  for (const [article, { lines }] of layout.articles.entries()) {
    const line = lines.findIndex(({ block: { span } }) => span[0] <= offset && offset < span[1]);
    if (line >= 0) return { article, line };
  }
  return undefined;
}

/** Takes all lines within a stretch of the page out of where they are; they are returned in the order of the page. */
export function takeOut(layout: PageLayout, [from, to]: Span): { rest: PageLayout; taken: LaidLine[] } {
  const isTaken = (block: PageBlock): boolean => startOf(block) >= from && startOf(block) < to;
  const before = new Map(layout.articles.flatMap(({ lines }) => lines.map((line, n) => [line, lines[n - 1]])));
  // what stood in one paragraph stays so only where both lines go the same way
  const relinked = (lines: readonly LaidLine[]): LaidLine[] =>
    lines.map((line, n) => (before.get(line) === lines[n - 1] ? line : loose(line)));
  const taken = [
    ...layout.articles.flatMap(({ lines }) => lines.filter((l) => isTaken(l.block))),
    ...[...layout.furniture, ...layout.repeats].filter(isTaken).map(lineOf),
  ];
  return {
    rest: {
      articles: layout.articles.map((article) => ({
        ...article,
        lines: relinked(article.lines.filter((l) => !isTaken(l.block))),
      })),
      furniture: layout.furniture.filter((b) => !isTaken(b)),
      repeats: layout.repeats.filter((b) => !isTaken(b)),
    },
    taken: relinked(taken.toSorted((a, b) => a.block.span[0] - b.block.span[0])),
  };
}

/** What belonged to no article, as it would stand in one. */
function lineOf(block: PageBlock): LaidLine {
  const isCaption = block.role === 'caption';
  return {
    block,
    part: isCaption ? 'caption' : 'text',
    state: isCaption ? null : 'body',
    skip: 0,
    seam: null,
    isGlued: false,
  };
}

/** The same line at the beginning of a paragraph. */
export function loose(line: LaidLine): LaidLine {
  return { ...line, skip: 0, seam: null, isGlued: false };
}

/** Puts lines into an article: text behind the line at an offset or at the end, captions below the others. */
export function putInto(article: LaidArticle, lines: readonly LaidLine[], after: number | undefined): LaidArticle {
  const own = article.lines.filter(isText);
  const behind = own.findIndex(({ block: { span } }) => after !== undefined && span[0] <= after && after < span[1]);
  const headEnd = own.filter((line) => line.part === 'head').length;
  const at = behind < 0 ? own.length : Math.max(behind + 1, headEnd);
  const [next, ...later] = own.slice(at);
  return {
    ...article,
    lines: [
      ...own.slice(0, at),
      ...lines.filter(isText).map(asText),
      ...(next ? [next.isGlued ? loose(next) : next] : []),
      ...later,
      ...[...article.lines, ...lines].filter((line) => !isText(line)),
    ],
  };
}

function isText(line: LaidLine): boolean {
  return line.part !== 'caption';
}

/** A line of a head as it stands within another article's text. */
export function asText(line: LaidLine): LaidLine {
  if (line.part !== 'head') return line;
  return { ...line, part: 'text', state: IN_TEXT[line.state ?? 'body'] ?? 'body' };
}

const IN_TEXT: Partial<Record<LineState, LineState>> = {
  section: 'subhead',
  kicker: 'subhead',
  headline: 'subhead',
  'headline-further': 'subhead-further',
  deck: 'subhead',
  byline: 'credit',
  'notice-title': 'subhead',
  'notice-title-further': 'subhead-further',
};

/** Lines that begin an article of their own: short lines at the top become its head, the first of them the headline. */
export function asOpening(lines: readonly LaidLine[]): LaidLine[] {
  const [first, ...rest] = lines.map((line): LaidLine =>
    line.part === 'caption' && line === lines[0] ? { ...line, part: 'text', state: 'photo' } : line,
  );
  if (!first) return [];
  if (first.part === 'head' || !mayHead(first)) return [loose(first), ...rest];
  const head: LaidLine[] = [{ ...loose(first), part: 'head', state: 'headline' }];
  for (const line of rest) {
    const state = line.part === 'text' && line.state ? IN_HEAD[line.state] : undefined;
    if (!state) break;
    head.push({ ...line, part: 'head', state });
  }
  const [next, ...later] = rest.slice(head.length - 1);
  return [...head, ...(next ? [next.isGlued ? loose(next) : next] : []), ...later];
}

const IN_HEAD: Partial<Record<LineState, LineState>> = { 'subhead-further': 'headline-further', credit: 'byline' };
const LONGEST_HEADLINE = 60;

function mayHead({ block: { text }, state }: LaidLine): boolean {
  if (state === 'subhead' || state === 'subhead-further') return true;
  return state !== 'row' && state !== 'photo' && text.length <= LONGEST_HEADLINE && !/[。；;，,、]$/u.test(text);
}

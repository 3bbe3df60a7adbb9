import type { Block, BlockRole } from '../types/page.ts';
import type { Span } from '../types/span.ts';
import { frontMatterSpan } from './front-matter.ts';
import { jumpFromAtStart, jumpToAtEnd } from './jump-lines.ts';
import { lineRole } from './line-role.ts';

/** A block with what the page's white space says about it. */
export interface PageBlock extends Block {
  /** Line breaks between it and the block before: 1 within a printed unit, 2 between paragraphs, more where a picture stood. */
  readonly breaksBefore: number;
  /** Printed with an indent of two full-width characters, as the first line of a paragraph is. */
  readonly isIndented: boolean;
  /** Wholly in bold. */
  readonly isBold: boolean;
  /** True for the page's own name (综合) rather than an editors' line or a note. */
  readonly isPageName: boolean;
}

const LINE = /[^\r\n]+/g;
const PAGE_NAME =
  /^(?:要闻|综合|综合新闻|本地|本市|本埠|时政|时事|民生|经济|财经|社会|社会新闻|法治|教育|健康|文化|文体|文娱|体育|国内|国际|国内国际|天下|副刊|专版|专题|专刊|广告|公告|评论|观点|理论|要闻·综合|县市|县域|区县|乡村|科技|生态|旅游|视界|影像|图片新闻|关注|热点|聚焦|今日关注|深度|特别报道|公益广告)(?:新闻|版)?$/u;

/**
 * Cuts a page into blocks: one a line, but a jump line printed on the same line as text is a block of its own.
 * The roles are those a line shows by itself; which heading is a headline is decided by {@link segment}.
 * @returns in the order of the file; together they cover every character that is not white space
 */
export function toBlocks(text: string): PageBlock[] {
  const raw: Raw[] = [];
  const front = frontMatterSpan(text);
  if (front) raw.push({ span: front, role: 'furniture' });
  LINE.lastIndex = front?.[1] ?? 0;
  for (let line = LINE.exec(text); line; line = LINE.exec(text)) {
    const span = trimmed(text, line.index, line.index + line[0].length);
    if (span) raw.push(...splitJumps(text, span));
  }
  const blocks: PageBlock[] = [];
  let end = 0;
  let isTop = true;
  for (const { span, role } of raw) {
    const block = toBlock(text, span, role, countBreaks(text, end, span[0]), isTop);
    blocks.push(block);
    end = span[1];
    if (block.role !== 'furniture') isTop = false;
  }
  return withPageNames(blocks);
}

interface Raw {
  readonly span: Span;
  readonly role?: BlockRole;
}

function splitJumps(text: string, [start, end]: Span): Raw[] {
  const line = text.slice(start, end);
  const from = jumpFromAtStart(line);
  const to = jumpToAtEnd(line);
  if (!from && !to) return [{ span: [start, end] }];
  const bodyStart = start + (from?.length ?? 0);
  const bodyEnd = end - (to?.length ?? 0);
  const parts: Raw[] = [];
  if (from) parts.push({ span: [start, bodyStart], role: 'jump-line' });
  if (bodyStart < bodyEnd) {
    const body = trimmed(text, bodyStart, bodyEnd);
    if (body) parts.push({ span: body });
  }
  if (to) parts.push({ span: [Math.max(bodyEnd, bodyStart), end], role: 'jump-line' });
  return parts.flatMap(({ span, role }) => {
    const inner = trimmed(text, span[0], span[1]);
    return inner ? [{ span: inner, ...(role ? { role } : {}) }] : [];
  });
}

function toBlock(
  text: string,
  span: Span,
  role: BlockRole | undefined,
  breaksBefore: number,
  isTop: boolean,
): PageBlock {
  const [start, end] = span;
  const marks = /^#{1,12}(?=[^#]|$)\s*/u.exec(text.slice(start, Math.min(end, start + 64)))?.[0] ?? '';
  const level = role ? 0 : marks.trimEnd().length;
  const bold = role ? 0 : boldMark(text, start + marks.length, end);
  const textStart = start + (role ? 0 : marks.length) + bold;
  const textEnd = end - bold;
  const inner = trimmed(text, textStart, textEnd) ?? ([textStart, textStart] as const);
  const words = text.slice(inner[0], inner[1]);
  return {
    span,
    role: role ?? lineRole(words, level > 0 || bold > 0, isTop),
    text: words,
    textSpan: inner,
    level,
    breaksBefore,
    isIndented: /[\u3000\u2003]{2}$| {4}$/u.test(text.slice(Math.max(0, start - 4), start)),
    isBold: bold > 0,
    isPageName: false,
  };
}

/** The length of the mark on each side of a line that is wholly bold; 0 for any other. */
function boldMark(text: string, start: number, end: number): number {
  const isMarked = end - start > 4 && text.startsWith('**', start) && text.slice(end - 2, end) === '**';
  return isMarked && !text.slice(start + 2, end - 2).includes('**') ? 2 : 0;
}

/** 综合 alone on a line is the page's name when it stands at the page's edge or beside the editors' line. */
function withPageNames(blocks: readonly PageBlock[]): PageBlock[] {
  return blocks.map((block, i) => {
    const isEdge = i === 0 || i === blocks.length - 1 || isFurniture(blocks[i - 1]) || isFurniture(blocks[i + 1]);
    if (!isEdge || block.role === 'furniture' || !PAGE_NAME.test(block.text.replaceAll(/\s/gu, ''))) return block;
    return { ...block, role: 'furniture', isPageName: true };
  });
}

function isFurniture(block: PageBlock | undefined): boolean {
  return block?.role === 'furniture';
}

function countBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) count++;
  }
  return count;
}

function trimmed(text: string, start: number, end: number): Span | undefined {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return from < to ? [from, to] : undefined;
}

function isSpace(unit: number): boolean {
  return unit <= 32 ? unit === 32 || (unit >= 9 && unit <= 13) : unit >= 160 && /\s/u.test(String.fromCharCode(unit));
}

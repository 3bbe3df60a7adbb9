import type { Block } from '../types/page.ts';
import type { Span } from '../types/span.ts';
import { frontMatterSpan } from './front-matter.ts';
import { lineRole } from './line-role.ts';
import { sliceParts, textOf } from './parts.ts';
import { plainPage } from './plain-page.ts';
import { printedLines, type PrintedLine } from './printed-lines.ts';
import { spacedRows } from './spaced-rows.ts';
import { unwrap } from './unwrap.ts';

/** A block with what the page's white space says about it. */
export interface PageBlock extends Block {
  /** The words in simplified script, for matching; every offset is that of `text`. */
  readonly plain: string;
  /** Line breaks between it and the block before: 1 within a printed unit, 2 between paragraphs, more where a picture stood. */
  readonly breaksBefore: number;
  /** Printed with an indent of two full-width characters, as the first line of a paragraph is. */
  readonly isIndented: boolean;
  /** Wholly in bold. */
  readonly isBold: boolean;
  /** True for the page's own name (综合) rather than an editors' line or a note. */
  readonly isPageName: boolean;
}

const PAGE_NAME =
  /^(?:要闻|综合|综合新闻|本地|本市|本埠|时政|时事|民生|经济|财经|社会|社会新闻|法治|教育|健康|文化|文体|文娱|体育|国内|国际|国内国际|天下|副刊|专版|专题|专刊|广告|公告|评论|观点|理论|要闻·综合|县市|县域|区县|乡村|科技|生态|旅游|视界|影像|图片新闻|关注|热点|聚焦|今日关注|深度|特别报道|公益广告)(?:新闻|版)?$/u;

/**
 * Cuts a page into blocks: one a paragraph, heading or row; a jump line printed on the same line as text is a block of
 * its own. The roles are those a line shows by itself; which heading is a headline is decided by {@link segment}.
 * @returns in the order of the file; together they cover every character that is not white space
 */
export function toBlocks(text: string): PageBlock[] {
  const plain = plainPage(text);
  const front = frontMatterSpan(text);
  const lines = unwrap(withRows(printedLines(plain, front?.[1] ?? 0), plain), plain);
  const blocks: PageBlock[] = front ? [furniture(text, front)] : [];
  let isTop = true;
  lines.forEach((line) => {
    const block = toBlock(text, plain, line, isTop);
    blocks.push(block);
    if (block.role !== 'furniture') isTop = false;
  });
  return covering(withPageNames(blocks), text, plain);
}

/** Rows whose cells are told apart by spaces are known by the rows around them. */
function withRows(lines: readonly PrintedLine[], plain: string): PrintedLine[] {
  const rows = spacedRows(lines.map((line) => plain.slice(line.span[0], Math.min(line.span[1], line.span[0] + 200))));
  return lines.map((line, n) => (rows.has(n) && !line.role ? { ...line, role: 'table-row' } : line));
}

function furniture(text: string, span: Span): PageBlock {
  return {
    span,
    role: 'furniture',
    text: text.slice(...span),
    plain: text.slice(...span),
    parts: [span],
    level: 0,
    breaksBefore: 0,
    isIndented: false,
    isBold: false,
    isPageName: false,
  };
}

function toBlock(text: string, plain: string, line: PrintedLine, isTop: boolean): PageBlock {
  const { span, level, breaksBefore, isIndented } = line;
  const words = textOf(plain, line.parts);
  const bold = line.role ? 0 : boldMark(words);
  const inner = bold > 0 ? words.slice(bold, -bold) : words;
  const from = bold + inner.length - inner.trimStart().length;
  const parts = sliceParts(line.parts, from, from + inner.trim().length);
  const said = inner.trim();
  return {
    span,
    role: line.role ?? lineRole(said, level > 0 || bold > 0, isTop),
    text: plain === text ? said : textOf(text, parts),
    plain: said,
    parts,
    level,
    breaksBefore,
    isIndented,
    isBold: bold > 0,
    isPageName: false,
  };
}

/** The length of the mark on each side of a line that is wholly bold; 0 for any other. */
function boldMark(words: string): number {
  const isMarked = words.length > 4 && words.startsWith('**') && words.endsWith('**');
  return isMarked && !words.slice(2, -2).includes('**') ? 2 : 0;
}

/** 综合 alone on a line is the page's name when it stands at the page's edge or beside the editors' line. */
function withPageNames(blocks: readonly PageBlock[]): PageBlock[] {
  return blocks.map((block, i) => {
    const isEdge = i === 0 || i === blocks.length - 1 || isFurniture(blocks[i - 1]) || isFurniture(blocks[i + 1]);
    if (!isEdge || block.role === 'furniture' || !PAGE_NAME.test(block.plain.replaceAll(/\s/gu, ''))) return block;
    return { ...block, role: 'furniture', isPageName: true };
  });
}

function isFurniture(block: PageBlock | undefined): boolean {
  return block?.role === 'furniture';
}

/** What HTML left between two lines belongs to the line before it, at the page's top to the line after it. */
function covering(blocks: readonly PageBlock[], text: string, plain: string): PageBlock[] {
  if (plain === text || !/[<&]/u.test(text)) return [...blocks];
  const ends = blocks.map(({ span }, n) => lastPrinted(text, span[1], blocks[n + 1]?.span[0] ?? text.length));
  const covered = blocks.map((block, n): PageBlock => ({ ...block, span: [block.span[0], ends[n] ?? block.span[1]] }));
  const [first, ...rest] = covered;
  const start = text.search(/[^\s\ufeff]/u);
  if (first)
    return start >= 0 && start < first.span[0] ? [{ ...first, span: [start, first.span[1]] }, ...rest] : covered;
  return start < 0 ? [] : [furniture(text, [start, lastPrinted(text, start, text.length)])];
}

/** Where the last character that is not white space ends between two offsets; the first of them when there is none. */
function lastPrinted(text: string, from: number, to: number): number {
  return from + text.slice(from, to).trimEnd().length;
}

import type { Block, BlockRole } from '../types/page.ts';
import type { Span } from '../types/span.ts';
import { readBylines } from './byline-grammar.ts';
import { frontMatterSpan } from './front-matter.ts';
import { jumpFromAtStart, jumpToAtEnd } from './jump-lines.ts';

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
const EDITORS =
  /^(?:(?:本版|一版|[一二三四五六七八九十]{1,3}版)?\s*(?:责任编辑|责编|值班编委|值班总编|值班主任|美术编辑|美编|版式编辑|版式|版面设计|组版|校对|审读|编审|主编|编辑|图编|视觉|统筹|本版编辑)\s*[:：/／\s])/u;
const IMPRINT =
  /(?:国内统一(?:连续出版物号|刊号)|邮发代号|CN\s?\d\d-\d{4}|新闻热线|广告热线|发行热线|网址[:：]|版权所有|Copyright)/iu;
const MASTHEAD_DATE = /(?:19|20)\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日/u;
const MASTHEAD_MARK = /星期[一二三四五六日天]|农历|第\s*\d{1,6}\s*期|第\s*[A-Z]?\d{1,2}\s*版|[A-Z]?\d{1,2}\s*版/u;
const PAGE_NAME =
  /^(?:要闻|综合|综合新闻|本地|本市|本埠|时政|时事|民生|经济|财经|社会|社会新闻|法治|教育|健康|文化|文体|文娱|体育|国内|国际|国内国际|天下|副刊|专版|专题|专刊|广告|公告|评论|观点|理论|要闻·综合|县市|县域|区县|乡村|科技|生态|旅游|视界|影像|图片新闻|关注|热点|聚焦|今日关注|深度|特别报道|公益广告)(?:新闻|版)?$/u;
const NOTE = /^〔[^〕]*〕/u;
const RULE = /^(?![\s\S]*[\p{L}\p{N}])/u;
const PICTURE = /^(?:!\[[^\]]*\]\([^)]*\)|<(?:img|br|hr|!--)[^>]*>)+$/iu;
/** Longer text that ends in a photographer's name is a photo story, not a caption. */
const LONGEST_CAPTION = 60;
const CAPTION_END = /(?<!拍)(?:摄|摄影|摄影报道|供图|图片提供)(?:（[^（）]{2,8}）|\([^()]{2,8}\))?[)）]?$/u;
const CAPTION_START = /^(?:图为|图①|上图|下图|左图|右图|[▲△▼▽])/u;

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
  let textStart = start + (role ? 0 : marks.length);
  let textEnd = end;
  let isBold = false;
  if (!role && textEnd - textStart > 4 && text.startsWith('**', textStart) && text.endsWith('**', textEnd) === false) {
    isBold = false;
  }
  if (
    !role &&
    textEnd - textStart > 4 &&
    text.startsWith('**', textStart) &&
    text.slice(textEnd - 2, textEnd) === '**'
  ) {
    const inner = text.slice(textStart + 2, textEnd - 2);
    if (!inner.includes('**')) {
      isBold = true;
      textStart += 2;
      textEnd -= 2;
    }
  }
  const inner = trimmed(text, textStart, textEnd) ?? ([textStart, textStart] as const);
  const words = text.slice(inner[0], inner[1]);
  return {
    span,
    role: role ?? roleOf(words, level, isBold, isTop),
    text: words,
    textSpan: inner,
    level,
    breaksBefore,
    isIndented: /[\u3000\u2003]{2}$| {4}$/u.test(text.slice(Math.max(0, start - 4), start)),
    isBold,
    isPageName: false,
  };
}

function roleOf(words: string, level: number, isBold: boolean, isTop: boolean): BlockRole {
  const head = words.slice(0, 120);
  if (RULE.test(head) && words.length <= 120) return 'furniture';
  if (PICTURE.test(head) && words.length <= 120) return 'furniture';
  if (words.includes('\t') || /^\|.*\|$/u.test(head)) return 'table-row';
  if (isTop && NOTE.test(words)) return 'furniture';
  if (words.length <= 120) {
    if (EDITORS.test(words) || (IMPRINT.test(words) && words.length <= 80)) return 'furniture';
    if (MASTHEAD_DATE.test(words) && MASTHEAD_MARK.test(words) && !/[。，,；]/u.test(words)) return 'furniture';
    if (readBylines(words).isComplete && !isAuthorOnly(words)) return 'byline';
    if (level === 0 && isCaption(words)) return 'caption';
  }
  return level > 0 || isBold ? 'heading' : 'body';
}

function isCaption(words: string): boolean {
  if (words.length > LONGEST_CAPTION) return false;
  return CAPTION_END.test(words) || (CAPTION_START.test(words) && words.length > 4);
}

/** A bare name may be a headline's last word or a section; only its place tells, so it is left to the labelling. */
function isAuthorOnly(words: string): boolean {
  return readBylines(words).bylines.every((b) => b.role === '作者') && !/作者|文|撰|评论员/u.test(words);
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

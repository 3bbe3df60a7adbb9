import type { BlockRole } from '../types/page.ts';
import { endsInCredit, readBylines } from './byline-grammar.ts';
import { isMastheadLine } from './masthead-line.ts';
import { isFolio, isGuide, isPageFooter } from './page-edges.ts';

const EDITORS =
  /^(?:(?:本版|一版|[一二三四五六七八九十]{1,3}版)?\s*(?:责任编辑|责编|值班编委|值班总编|值班主任|美术编辑|美编|版式编辑|版式|版面设计|版式设计|版式统筹|组版|校对|审读|编审|主编|编辑|图编|视觉|统筹|本版编辑)\s*[:：/／\s])/u;
const IMPRINT =
  /(?:国内统一(?:连续出版物号|刊号)|邮发代号|CN\s?\d\d-\d{4}|新闻热线|广告热线|发行热线|网址[:：]|版权所有|Copyright)/iu;
/** 〔编者按〕 above the first article. */
const NOTE = /^〔[^〕]*〕/u;
const LONGEST_NOTE = 300;
/** What stands in no run of bylines; looked for first, as most lines have it. */
const SENTENCE = /[。！？；“”]/u;
/** Longer lines are text. */
const LONGEST = 120;
const RULE = /^(?![\s\S]*[\p{L}\p{N}])/u;
const PICTURE = /^(?:!\[[^\]]*\]\([^)]*\)|<(?:img|br|hr|!--)[^>]*>)+$/iu;
/** Longer text that ends in a photographer's name is a photo story, not a caption. */
const LONGEST_CAPTION = 60;
/** The paper itself speaks: 本报评论员 */
const UNNAMED = /^本[报刊台社网](?:特约)?(?:评论员|记者|编辑部)$/u;
const CAPTION_START = /^(?:图为|图①|上图|下图|左图|右图|[▲△▼▽])/u;

/**
 * What a line is by itself.
 * @param words the line without Markdown marks
 * @param isMarked printed as a heading or wholly in bold
 * @param isTop nothing but furniture stands above it
 */
export function lineRole(words: string, isMarked: boolean, isTop: boolean): BlockRole {
  const head = words.slice(0, LONGEST);
  if (!RULE.test(head) && (words.includes('\t') || isPiped(head))) return 'table-row';
  if (isFurniture(words, isTop)) return 'furniture';
  if (words.length <= LONGEST) {
    if (UNNAMED.test(words)) return 'byline';
    if (!SENTENCE.test(words) && readBylines(words).isComplete && !isAuthorOnly(words)) return 'byline';
    if (!isMarked && isCaption(words)) return 'caption';
  }
  return isMarked ? 'heading' : 'body';
}

/** | cells | told apart | by strokes |, or the same without those at the ends. */
function isPiped(head: string): boolean {
  return /^\|.*\|$/u.test(head) || (head.length <= 100 && !/[。；]/u.test(head) && head.split(/\s\|\s/u).length >= 3);
}

/**
 * Whether a line belongs to the page rather than to an article: rules, pictures, editors, mastheads, lists of contents.
 * @param isTop nothing but furniture stands above it
 */
export function isFurniture(words: string, isTop: boolean): boolean {
  if (isTop && words.length <= LONGEST_NOTE && NOTE.test(words)) return true;
  if (words.length > LONGEST) return false;
  return (
    RULE.test(words) ||
    PICTURE.test(words) ||
    EDITORS.test(words) ||
    (IMPRINT.test(words) && words.length <= 80) ||
    isMastheadLine(words, isTop) ||
    isFolio(words) ||
    isPageFooter(words) ||
    isGuide(words)
  );
}

function isCaption(words: string): boolean {
  if (words.length > LONGEST_CAPTION) return false;
  return endsInCredit(words) || (CAPTION_START.test(words) && words.length > 4);
}

/** A bare name may be a headline's last word or a section; only its place tells, so it is left to the labelling. */
function isAuthorOnly(words: string): boolean {
  return (
    readBylines(words).bylines.every((b) => b.role === '作者') && !/作者|文\s*[/／:：·图摄]|文字|撰|评论员/u.test(words)
  );
}

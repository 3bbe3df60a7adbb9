import { bodyLine } from '../body-lines.ts';
import type { ReadyArticle, ReadyLine } from '../lay-out.ts';
import type { HtmlFacts } from './html-facts.ts';
import type { HtmlLine } from './html-lines.ts';

/** What a file states of the one article it holds; of one among several nothing but its own lines is known. */
export type ArticleFacts = Pick<HtmlFacts, 'kicker' | 'title' | 'deck' | 'author'>;

/** 来源：江边日报 作者：赵一 字号：大 中 小 */
const ABOUT = /^(?:来源|作者|责任编辑|编辑|发布时间|时间|日期|字号|字体|浏览|点击|阅读|分享|打印|本版责编)\s*[:：]/u;
const AUTHOR_ABOUT =
  /作者\s*[:：]\s*(.{2,40}?)(?=\s*(?:来源|编辑|责任编辑|时间|发布时间|日期|字号|字体|浏览|点击|$)|\s{2})/u;
const LONGEST_ABOUT = 80;
/** 放大+ 缩小- 默认○, 上一篇 下一篇 */
const BUTTONS =
  /^(?:放大\s*\+?|缩小\s*-?|默认\s*[o○〇]?|上一篇|下一篇|上一版|下一版|上一期|下一期|返回(?:目录|首页|本版)?|打印|复制|朗读|[\s|/｜]+)+$/iu;
const LONGEST_SUBHEAD = 40;

/**
 * Makes a ready article of an HTML file's lines: its headline as stated, else its first heading; bold lines are subheads;
 * buttons, links and lines about the file are left out.
 */
export function htmlArticle(lines: readonly HtmlLine[], facts: ArticleFacts): ReadyArticle {
  const shown = lines.filter((line) => !isButton(line));
  const top = topHeadings(shown, facts.title);
  const text = shown.filter((line) => !top.lines.has(line));
  const about = text.filter(isAbout);
  const author = facts.author || (AUTHOR_ABOUT.exec(about.map((l) => l.text).join('\n'))?.[1] ?? '');
  const head: ReadyLine[] = [
    { role: 'kicker', text: facts.kicker || top.kicker },
    { role: 'headline', text: facts.title || top.headline },
    { role: 'deck', text: facts.deck || top.deck },
    { role: 'byline', text: author },
  ];
  const told = new Set(head.map((l) => key(l.text)));
  const body = text
    .filter((line) => !isAbout(line) && !told.has(key(line.text)))
    .flatMap((line) => readyLine(line) ?? []);
  return { lines: [...head, ...body] };
}

/** Above the text: the largest heading is the headline, those before it the kicker, those after it the deck. */
function topHeadings(lines: readonly HtmlLine[], title: string) {
  const none = { kicker: '', headline: '', deck: '', lines: new Set<HtmlLine>() };
  const end = lines.findIndex((l) => l.level === 0 && !isAbout(l));
  const headings = lines.slice(0, end < 0 ? lines.length : end).filter((l) => l.level > 0);
  const largest = Math.min(...headings.map((l) => l.level));
  const stated = headings.findIndex((l) => key(l.text) === key(title));
  const at = stated >= 0 ? stated : headings.findIndex((l) => l.level === largest);
  const headline = headings[at];
  if (!headline || (title !== '' && stated < 0)) return none;
  return {
    kicker: wordsOf(headings.slice(0, at)),
    headline: headline.text,
    deck: wordsOf(headings.slice(at + 1)),
    lines: new Set(headings),
  };
}

function wordsOf(lines: readonly HtmlLine[]): string {
  return lines.map((l) => l.text).join(' ');
}

function readyLine({ text, level, isBold, isRow, isCaption }: HtmlLine): ReadyLine | undefined {
  if (isRow) return { role: 'table-row', text };
  if (isCaption) return { role: 'caption', text };
  const isHeading = level > 0 || (isBold && text.length <= LONGEST_SUBHEAD && !/[。！？；，]$/u.test(text));
  return bodyLine(text, isHeading);
}

function isAbout({ text, level }: HtmlLine): boolean {
  return level === 0 && text.length <= LONGEST_ABOUT && ABOUT.test(text);
}

function isButton({ text, linked }: HtmlLine): boolean {
  return (
    (text.length <= LONGEST_ABOUT && linked * 2 > text.length) || (text.length <= LONGEST_ABOUT && BUTTONS.test(text))
  );
}

/** Two printings of one line are equal but for spaces and signs. */
function key(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

import { calendarDate } from './calendar.ts';
import { pageNumber } from './jump-lines.ts';

/** What one line at a page's edge states; a missing part is not stated. */
export interface MastheadLine {
  readonly paper?: string;
  /** `YYYY-MM-DD`. */
  readonly date?: string;
  /** As printed after 星期: 一 to 日. */
  readonly weekday?: string;
  readonly page?: string;
  /** A day without its year beside a weekday: 3月18日 星期三. */
  readonly day?: { readonly month: number; readonly day: number; readonly weekday: string };
  /** It counts the pages of the issue, as only the front page does: 今日8版. */
  readonly isNameplate: boolean;
  /** How many marks of a masthead stand in it: date, weekday, lunar day, running number, page, paper, licence, weather. */
  readonly marks: number;
  /** The words that are none of these, such as the page's name. */
  readonly rest: string;
}

const YMD = '(?:19|20)\\d\\d\\s*[年./-]\\s*\\d{1,2}\\s*[月./-]\\s*\\d{1,2}(?:\\s*日|(?!\\d))';
const NUMERAL_YMD =
  '[二一][〇○零一二三四五六七八九]{3}年[元一二三四五六七八九十]{1,3}月[一二三四五六七八九十廿卅]{1,3}日';
const REPUBLIC_YMD =
  '(?:中華|中华)?民[國国]\\s*(?:\\d{2,3}|[〇○零一二三四五六七八九十]{2,4})\\s*年\\s*[\\d一二三四五六七八九十]{1,3}\\s*月\\s*[\\d一二三四五六七八九十廿卅]{1,3}\\s*日';
const ENGLISH_YMD = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.? \\d{1,2}, ?(?:19|20)\\d\\d';
const MAY_BE_ONE = new RegExp(
  `${YMD}|${NUMERAL_YMD}|${REPUBLIC_YMD}|${ENGLISH_YMD}|[１２][９０]|版.*(?:编|校|設計|设计)`,
  'u',
);
const DATE = new RegExp(`${YMD}|${NUMERAL_YMD}|${REPUBLIC_YMD}|${ENGLISH_YMD}`, 'gu');
/** 1949年6月15日创刊 is a day of the paper, not of the issue. */
const FOUNDED = /^\s*(?:创刊|創刊|创办|創辦|复刊|復刊)|(?:创刊|創刊|创办|創辦|复刊|復刊)(?:于|於)?[^\d]{0,3}$/u;

const WEEKDAY = /(?:星期|周|週|礼拜|禮拜)([一二三四五六日天])(?!期|刊)/u;
const MONTH_AND_DAY = /(?<!\d)(\d{1,2})\s*月\s*(\d{1,2})\s*日/u;
const NUMERAL = '[一二三四五六七八九十]';
const PAGE =
  /(?<![A-Za-z])P(?:age)?\.?\s*(\d{1,3})(?!\d)|第\s*([A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*版|(?<![\d.A-Z])([A-Z]?\d{1,3})\s*版(?!次)|版次\s*[:：]?\s*([A-Z]?\d{1,3})|(?:^|[\s|｜/·•])([A-OQ-Z]\d{1,2}|0\d)(?=$|[\s|｜/·•\p{Script=Han}])|(?:^|\s)([一二三四五六七八九十]{1,3})版(?=$|\s)|(?:^|\s)(头|頭)版(?=$|\s)/u;

const NAME_END =
  '(?:[日晚晨早时時商快导導]报|都市报|青年报|周[刊末]|月刊|[\\p{Script=Han}]报|[日晚晨早時商快導]報|都市報|青年報|[\\p{Script=Han}]報)';
const PAPER = new RegExp(`(?:^|[\\s|｜])([\\p{Script=Han}]{1,8}${NAME_END})(?=$|[\\s|｜\\d])`, 'u');
/** Ends like a paper's name and is none. */
const NO_PAPER =
  /(?:海|简|情|预|播|通|公|汇|举|申|年|捷|喜|墙|电|警|月|季|战|上|呈|填|本|登|见|回|线|谎|瞒|日程|消息)[报報]$|^.{0,2}周[报報]$|^(?:本|某|各|该|读|看|办|订|投稿)/u;

/** Who made the page: 责任编辑：甲乙 版面设计：丙丁. */
const EDITORS =
  /(?:本版)?(?:责任编辑|責任編輯|责编|執行編輯|执行主编|主编|编辑|編輯|美术编辑|美编|美編|校对|校對|版式设计|版面设计|版式|设计|组版|统筹|视觉|审核)\s*[:/／ ]\s*[\p{Script=Han}]{2,4}(?:[ 、][\p{Script=Han}]{2,4}(?![\p{Script=Han}]|\s*[:/]))*/u;
const EDITORS_ALL = new RegExp(EDITORS, 'gu');

/** Marks that say nothing of the issue but that a masthead is here. */
const OTHER_MARKS = [
  /(?:农历|農曆|夏历|夏曆|阴历)?\s*[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥][鼠牛虎兔龙龍蛇马馬羊猴鸡雞狗猪豬]?年\s*(?:[闰閏]?[正一二三四五六七八九十冬腊臘]{1,2}月)?\s*(?:[初十廿卅][一二三四五六七八九十]|[二三]十[一二三四五六七八九]?)?/u,
  /(?:农历|農曆|夏历|夏曆|阴历)\s*[闰閏]?[正一二三四五六七八九十冬腊臘]{1,2}月\s*(?:[初十廿卅][一二三四五六七八九十]|[二三]十[一二三四五六七八九]?)?/u,
  /(?:总|總)?第\s*\d{1,6}\s*[期号號卷]|N[Oo]\.?\s*\d{1,6}/u,
  new RegExp(`(?:今日|今天|本期|共|本报今日)\\s*(?:\\d{1,3}|${NUMERAL}{1,3})\\s*版`, 'u'),
  /国内统一(?:连续出版物号|刊号)\s*[:：]?\s*(?:CN\s*)?\d\d\s*[-—－]\s*\d{4}|CN\s*\d\d\s*[-—－]\s*\d{4}/u,
  /邮发代号\s*[:：]?\s*\d{1,3}\s*[-—－]\s*\d{1,4}/u,
  /今日天气.*|天气预报.*|\d+℃\s*[～~—-]\s*\d+℃/u,
  /[\p{Script=Han}]{2,12}(?:主管|主办|出版){1,2}/u,
  /(?<![A-Z])[A-Z]{3,12}(?: [A-Z]{2,12}){0,3}(?![A-Za-z])/u,
];

/** Reads a line such as 株洲日报 2024年3月18日 星期一 第01版, in whatever order and with whatever marks a paper prints. */
export function parseMastheadLine(words: string): MastheadLine {
  let rest = words.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim();
  const take = (form: RegExp): RegExpExecArray | null => {
    const found = form.exec(rest);
    if (found) rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
    return found;
  };
  const editors = EDITORS.test(rest) ? 1 : 0;
  rest = rest.replaceAll(EDITORS_ALL, ' ');
  const date = takeDate(rest);
  if (date) rest = date.rest;
  const weekday = take(WEEKDAY)?.[1]?.replace('天', '日');
  const yearless = date || !weekday ? null : take(MONTH_AND_DAY);
  const day = yearless && weekday ? { month: Number(yearless[1]), day: Number(yearless[2]), weekday } : undefined;
  const others = OTHER_MARKS.filter((form) => take(form)).length + editors;
  rest = rest.replaceAll(SEPARATORS, ' ');
  const page = take(PAGE);
  const printed = page?.slice(1).find(Boolean);
  const paper = paperIn(rest);
  if (paper) rest = rest.replace(paper.printed, ' ');
  const facts = {
    ...(paper ? { paper: paper.name } : {}),
    ...(date ? { date: date.date } : {}),
    ...(weekday ? { weekday } : {}),
    ...(day ? { day } : {}),
    ...(printed ? { page: /[头頭]/u.test(printed) ? '01' : pageNumber(printed) } : {}),
  };
  const marks = Object.keys(facts).length + others;
  return {
    ...facts,
    isNameplate: isNameplate(words),
    marks,
    rest: rest.replaceAll(EDGES, '').replaceAll(/\s+/gu, ' '),
  };
}

/**
 * Whether a line is a masthead's: little is left of it when its marks are taken away.
 * @param isTop nothing but furniture stands above it
 */
export function isMastheadLine(words: string, isTop: boolean): boolean {
  if (words.length > LONGEST || SENTENCE.test(words) || !(isTop || MAY_BE_ONE.test(words))) return false;
  const { date, paper, page, marks, rest } = parseMastheadLine(words);
  // a paper that signs a notice prints its name and the day too
  const others = marks - (paper ? 1 : 0);
  if (!isTop && date !== undefined) return others >= 2 && rest.length <= LONGEST_REST;
  if (!isTop) return page !== undefined && others >= 2 && rest.length <= LONGEST_NAME;
  return marks >= 2 ? rest.length <= LONGEST_REST : marks === 1 && rest.length <= LONGEST_NAME;
}

const LONGEST = 120;
const LONGEST_REST = 24;
/** A page's name beside its number. */
const LONGEST_NAME = 6;
/** Taken out once licence and dates, which hold dashes, are read. */
const SEPARATORS = /\s*[-—_|]\s*/gu;
const SENTENCE = /[。！？；…]|[，,](?!\s*\d{4})/u;
const EDGES = /^[\s|｜·•◎●■□◆/:-]+|[\s|｜·•◎●■□◆/:-]+$/gu;
/** Only a front page counts the pages. */
const NAMEPLATE = /(?:今日|今天|本期)\s*[\d一二三四五六七八九十]{1,3}\s*版/u;
const isNameplate = (words: string): boolean => NAMEPLATE.test(words.normalize('NFKC'));

function takeDate(line: string): { readonly date: string; readonly rest: string } | undefined {
  for (const { 0: printed, index } of line.matchAll(DATE)) {
    const [before, after] = [line.slice(0, index), line.slice(index + printed.length)];
    if (FOUNDED.test(after) || FOUNDED.test(before)) continue;
    const date = calendarDate(printed.replace('元月', '一月').replaceAll(/(?<![A-Za-z.,])\s+(?![A-Za-z])/gu, ''));
    if (date) return { date, rest: `${before} ${after}` };
  }
  return undefined;
}

/** A name may be printed letter by letter: 江 城 日 报. */
function paperIn(line: string): { readonly name: string; readonly printed: string } | undefined {
  const spaced = /^(?:[\p{Script=Han}] ){2,9}[报報](?= |$)/u.exec(line.trim())?.[0];
  const printed = spaced ?? PAPER.exec(line)?.[1];
  const name = printed?.replaceAll(' ', '');
  return printed && name && name.length >= 3 && !NO_PAPER.test(name) ? { name, printed } : undefined;
}

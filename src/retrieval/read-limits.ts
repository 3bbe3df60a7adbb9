import { hanValue } from '../text/numbers.ts';
import type { Limits, Period } from '../types/query.ts';
import type { Span } from '../types/span.ts';
import type { ArchiveFacts } from './archive-facts.ts';

/** What a question says of where, when and by whom something was printed. */
export interface ReadLimits {
  readonly limits: Limits;
  /** The period that `from` and `to` are of. */
  readonly period?: Period;
  /** The words that say so: spans in the question. */
  readonly spans: readonly Span[];
  /** Those of them that say nothing of the matter, as the name of a section does. */
  readonly apart: readonly Span[];
}

/**
 * Reads the paper, page, section, author and day of printing that a question names. A page needs its number or 头版, a section
 * and an author must be of the archive. A period limits only where the question speaks of the print (…日的报纸, 头版, 刊登);
 * elsewhere it may as well be the day of an event.
 * @param folded the folded question
 */
export function readLimits(folded: string, periods: readonly Period[], facts: ArchiveFacts): ReadLimits {
  const paper = paperIn(folded, facts);
  const section = sectionIn(folded, facts);
  const author = authorIn(folded, facts);
  const speaksOfPrint = PRINT_VERB.test(folded);
  const page = pageIn(folded, speaksOfPrint || periods.length > 0 || paper !== undefined);
  const [only, ...others] = periods;
  const isPrintAsked = speaksOfPrint || page !== undefined || section !== undefined;
  // Two periods compare two printings: neither is all that may be looked at.
  const period = only && others.length === 0 && isOfPrint(only, folded, isPrintAsked) ? only : undefined;
  const paperCounts = paper !== undefined && (facts.papers.size > 1 || period !== undefined || page !== undefined);
  const apart = [period, paperCounts ? paper : undefined, page, author].flatMap((one) => (one ? [one.span] : []));
  return {
    limits: {
      ...(paperCounts && { paper: paper.name }),
      ...(page && { page: page.name }),
      ...(section && { section: section.name }),
      ...(author && { author: author.name }),
      ...(period && { from: period.from, to: period.to }),
    },
    ...(period && { period }),
    apart,
    spans: section ? [...apart, section.span] : apart,
  };
}

interface Named {
  readonly name: string;
  readonly span: Span;
}

/** Words that are said of nothing but print. */
const PRINT_VERB =
  /刊登|刊发|刊载|登载|刊出|见报|登[了过出在]|(?:都|还)登|报纸|报上|报刊|(?:这|那|当|本|哪)一?期|版面|头版/u;
const PRINTED_AFTER =
  /^ ?(?:出版|出|印)?的?(?:(?:这|那|当)?[天日期]?的?)?(?:《?[\p{Script=Han}]{2,6}(?:日|晚|早|时)报》?(?!社)|报纸|报道(?!称|说)|新闻(?!发布)|文章|稿件|消息|头条|要闻|头版|第?[a-z]?\d{1,3}版|第?[一二三四五六七八九十]{1,3}版|一?期(?![间货限末中望待])|刊|都?登|都?有(?:哪些|什么|啥|几[条篇])(?:文章|报道|新闻|稿件|消息|要闻)|上(?:[刊登的都有]|$))/u;
const REPORTS =
  /(?:(?<![据有])报道(?!称|说|指出)|(?:哪些|什么|几[条篇])(?:相关)?(?:的)?(?:新闻|文章|报道|稿件)|(?:新闻|文章|报道|稿件)(?:有哪些|有什么|[?？。]?$))/u;
/** 报纸上关于5月1日停水的公告: the day is of what is told. */
const TOLD_OF = /(?:关于|有关|对于?|说|讲|谈|介绍|报道)[了过到起]?$/u;
/** A stretch of so many days and more holds both the event and its report. */
const LONG_DAYS = 5;

function isOfPrint({ span, from, to }: Period, folded: string, speaksOfPrint: boolean): boolean {
  const before = folded.slice(0, span[0]).trimEnd();
  if (PRINTED_AFTER.test(folded.slice(span[1])) || /(?:日报|晚报|早报)》?$/u.test(before)) return true;
  if (speaksOfPrint) return !TOLD_OF.test(before);
  return REPORTS.test(folded) && Date.parse(to) - Date.parse(from) >= (LONG_DAYS - 1) * 86_400_000;
}

function paperIn(folded: string, { papers }: ArchiveFacts): Named | undefined {
  for (const name of papers) {
    const at = folded.indexOf(name);
    if (at < 0 || /^》?(?:社|传媒|集团|客户端|记者站)/u.test(folded.slice(at + name.length))) continue;
    const isTitled = folded[at - 1] === '《' && folded[at + name.length] === '》';
    return { name, span: isTitled ? [at - 1, at + name.length + 1] : [at, at + name.length] };
  }
  return undefined;
}

/** 第四版 of a book, 第三版权 and 改版 are no pages. */
const NO_PAGE = '(?![本权式图画税块]|教材|词典|字典|修订|说明|印刷|次|的?(?:书|教科书))';
const PAGE = new RegExp(
  `(?<front>头版(?:头条)?)|(?:第 ?)?(?<![\\da-z.])(?<letter>[a-z]?)(?<digits>\\d{1,3}) ?版${NO_PAGE}|第(?<ordinal>[一二三四五六七八九十]{1,3})版${NO_PAGE}|(?<=^|[^\\p{Script=Han}]|[日报的在])(?<bare>[一二三四五六七八九十])版${NO_PAGE}`,
  'u',
);

/** @param isExpected whether something else in the question tells that it speaks of a newspaper */
function pageIn(folded: string, isExpected: boolean): Named | undefined {
  const match = PAGE.exec(folded);
  if (!match) return undefined;
  const { front, letter = '', digits, ordinal, bare } = match.groups ?? {};
  const isBook = folded[match.index - 1] === '》' && !isExpected;
  if (isBook || (!front && !digits && !isExpected)) return undefined;
  const number = front ? 1 : digits ? Number(digits) : (hanValue(ordinal ?? bare ?? '') ?? 0);
  return {
    name: `${letter.toUpperCase()}${String(number).padStart(2, '0')}`,
    span: [match.index, match.index + match[0].length],
  };
}

const SECTION_WORD = /^[”"'’》]?(?:版(?![本权式图画税块])|栏目?|专栏|专版|专刊|副刊|周刊)/u;

/** The longest name of a section or page of the archive that 版 or 栏目 follows. */
function sectionIn(folded: string, { sections }: ArchiveFacts): Named | undefined {
  let best: Named | undefined;
  for (const name of sections) {
    if (name.length <= (best?.name.length ?? 1)) continue;
    for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + 1)) {
      const word = SECTION_WORD.exec(folded.slice(at + name.length))?.[0];
      if (word === undefined) continue;
      const start = /["“'‘《]/u.test(folded[at - 1] ?? '') ? at - 1 : at;
      best = { name, span: [start, at + name.length + word.length] };
    }
  }
  return best;
}

const WROTE =
  /^(?:的(?:报道|文章|稿件|作品|评论|照片|稿子|新闻)|.{0,12}?(?:采写|撰写|写[过了的]|报道[过了的]|发表|署名|拍[过了摄]|摄影))/u;
const AUTHOR_TITLE = /(?:记者|通讯员|作者|摄影者?|实习生|编辑)[:： ]?$/u;

/** A name of a byline that the question says wrote, or that stands behind 记者. */
function authorIn(folded: string, { authors }: ArchiveFacts): Named | undefined {
  let best: Named | undefined;
  for (const length of [4, 3, 2]) {
    for (let at = 0; at + length <= folded.length; at++) {
      const name = folded.slice(at, at + length);
      if (!authors.has(name)) continue;
      const title = AUTHOR_TITLE.exec(folded.slice(0, at))?.[0] ?? '';
      const writes =
        WROTE.test(folded.slice(at + length)) ||
        (/(?:由|是)$/u.test(folded.slice(0, at)) && /^(?:采|撰|写|报道|拍)/u.test(folded.slice(at + length)));
      if (title || writes) best ??= { name, span: [at - title.length, at + length] };
    }
  }
  return best;
}

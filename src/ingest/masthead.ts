import { weekdayOf } from './calendar.ts';
import { isMastheadLine, parseMastheadLine, type MastheadLine } from './masthead-line.ts';
import type { PageBlock } from './to-blocks.ts';

/** What the page's printed masthead, head and foot state; a missing part is not stated. */
export interface MastheadFacts {
  readonly paper?: string;
  readonly date?: string;
  readonly page?: string;
  /** A day printed without its year, such as 3月18日 星期三. */
  readonly day?: { readonly month: number; readonly day: number; readonly weekday: string };
  /** The page's own name, such as 民生 beside A03; empty when there is none. */
  readonly title: string;
  /** The printed day of the week, when it is not that of the printed date: one of the two was misread. */
  readonly otherWeekday?: string;
  /** The date stands alone, without weekday, page or name beside it. */
  readonly isBareDate: boolean;
  /** It counts the pages of the issue, as only the front page does. */
  readonly isFront: boolean;
}

/** So many lines at the top and at the foot of a page may be a masthead's. */
const TOP_LINES = 10;
const FOOT_LINES = 5;

/**
 * Reads what a page prints of its issue at its edges: one line such as 株洲日报 2024年3月18日 星期一 第01版, or its parts
 * on several lines. Of a date at the foot something else of a masthead must stand beside it, for offices sign with dates.
 */
export function readMasthead(blocks: readonly PageBlock[]): MastheadFacts {
  const lines = mastheadLines(blocks);
  const whole = lines.filter((line) => line.date !== undefined || line.paper !== undefined);
  const dated = lines.find((line) => line.date !== undefined);
  const weekday = dated?.weekday ?? lines.find((line) => line.weekday !== undefined)?.weekday;
  const isMisread = dated?.date !== undefined && weekday !== undefined && weekday !== weekdayOf(dated.date);
  const yearless = lines.find((line) => line.day !== undefined)?.day;
  const paged = lines.filter((line) => line.page !== undefined);
  const numbers = new Set(paged.map((line) => line.page));
  // several numbers and no date beside any of them: the front page tells what stands where
  const page = whole.find((line) => line.page !== undefined) ?? (numbers.size === 1 ? paged[0] : undefined);
  const paper = lines.find((line) => line.paper !== undefined)?.paper;
  return {
    ...(paper ? { paper } : {}),
    ...(dated?.date ? { date: dated.date } : {}),
    ...(page?.page ? { page: page.page } : {}),
    ...(yearless && !dated ? { day: yearless } : {}),
    title: page && PAGE_NAME.test(page.rest) ? page.rest : '',
    ...(isMisread ? { otherWeekday: weekday } : {}),
    isBareDate: lines.reduce((sum, line) => sum + line.marks, 0) === 1,
    isFront: lines.some((line) => line.isNameplate),
  };
}

const PAGE_NAME = /^[\p{Script=Han}·]{2,10}$/u;

function mastheadLines(blocks: readonly PageBlock[]): MastheadLine[] {
  const top = topLines(blocks);
  const foot = blocks.slice(Math.max(top.length, blocks.length - FOOT_LINES));
  const between = blocks.slice(top.length, blocks.length - foot.length).filter((b) => b.role === 'furniture');
  const lower = [...between, ...foot].filter((b) => b.role !== 'jump-line' && isMastheadLine(b.text, false));
  return [...top, ...lower].map((b) => parseMastheadLine(b.text));
}

/** The lines above the first that is no masthead's; one or two others, such as a motto, may stand among them. */
function topLines(blocks: readonly PageBlock[]): PageBlock[] {
  const lines = blocks.slice(0, TOP_LINES).filter((b) => b.role !== 'jump-line' && !b.text.startsWith('---'));
  const prose = lines.findIndex((b) => b.text.length > 60 || /[。！？；]/u.test(b.text));
  const above = (prose < 0 ? lines : lines.slice(0, prose)).map((b) => ({ b, isOne: isMastheadLine(b.text, true) }));
  const last = above.findLastIndex(({ b, isOne }) => isOne && parseMastheadLine(b.text).marks >= 2);
  const leading = above.findIndex(({ b, isOne }) => b.role !== 'furniture' && !isOne);
  const end = Math.max(last + 1, leading < 0 ? above.length : leading);
  return above.slice(0, end).flatMap(({ b, isOne }) => (isOne ? [b] : []));
}

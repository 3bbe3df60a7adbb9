import { calendarDate } from './calendar.ts';
import { pageNumber } from './jump-lines.ts';
import type { PageBlock } from './to-blocks.ts';

/** What the page's printed masthead states; a missing part is not stated. */
export interface MastheadFacts {
  readonly paper?: string;
  readonly date?: string;
  readonly page?: string;
}

const PAPER = /(?:^|\s)([\p{Script=Han}]{2,8}(?:日报|晚报|晨报|早报|时报|都市报|商报|青年报|报))(?=\s|$|\d)/u;
const DATE =
  /((?:19|20)\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[二一][〇零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)/u;
const PAGE =
  /(?:第\s*([A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*版|(?:^|\s)([A-Z]?\d{1,2})\s*版?(?=\s|$)|([A-Z]?\d{2})\s*版)/u;

/** Reads masthead lines such as 株洲日报 2024年3月18日 星期一 第01版. */
export function readMasthead(furniture: readonly PageBlock[]): MastheadFacts {
  const facts: { paper?: string; date?: string; page?: string } = {};
  for (const { text, role } of furniture) {
    if (role !== 'furniture' || text.length > 120 || text.startsWith('〔')) continue;
    const date = calendarDate((DATE.exec(text)?.[1] ?? '').replaceAll(/\s/gu, ''));
    if (!date) continue;
    facts.date ??= date;
    const paper = PAPER.exec(text)?.[1];
    if (paper) facts.paper ??= paper;
    const page = PAGE.exec(text);
    const printed = page?.[1] ?? page?.[2] ?? page?.[3];
    if (printed) facts.page ??= pageNumber(printed);
  }
  return facts;
}

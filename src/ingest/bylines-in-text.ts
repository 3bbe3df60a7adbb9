import type { Byline } from '../types/article.ts';
import { readBylines } from './byline-grammar.ts';
import { datelineOf } from './datelines.ts';
import { mayBeName } from '../text/surnames.ts';

const OPENING_BRACKET = /^(?:【[^】]{1,8}】\s*)?[(（【〔[]([^()（）【】〔〕[\]]{2,120})[)）】〕\]]/u;
/** 题：…（记者甲乙）: agencies and digests name the subject first. */
const AFTER_SUBJECT = /^题\s*[:：][^\n]{2,60}?[（(]([^（）()]{2,40})[)）]/u;
const ROLE = /记者|通讯员|评论员|作者|撰稿|编译|实习生|读者/u;
/** 本报讯 记者 甲乙 通讯员 丙丁 …: the words that may still be names. */
const MOST_WORDS = 8;

/** Those named where a text opens: in brackets (本报讯（记者 甲乙）, 【记者 甲乙 报道】) or right after the dateline. */
export function bylinesAtStart(text: string): readonly Byline[] {
  const dateline = datelineOf(text);
  if (ROLE.test(dateline)) return readBylines(dateline).bylines; // 【记者 甲乙 综合报道】
  const rest = text.slice(dateline.length, dateline.length + 160).trimStart();
  const inner = (OPENING_BRACKET.exec(rest) ?? AFTER_SUBJECT.exec(rest))?.[1] ?? '';
  if (inner !== '') {
    const reading = readBylines(inner);
    const isByline = ROLE.test(inner) && (dateline !== '' || reading.isComplete);
    return isByline ? reading.bylines : [];
  }
  if (dateline === '' || !/^(?:本报)?(?:记者|通讯员)/u.test(rest)) return [];
  const [told = ''] = rest.split(/[:：。，]/u);
  const words = told.split(/\s+/u).slice(0, MOST_WORDS);
  for (let n = words.length; n > 0; n--) {
    const { bylines, isComplete } = readBylines(words.slice(0, n).join(' '));
    if (isComplete && bylines.every(({ names }) => names.every(mayBeName))) return bylines;
  }
  return [];
}

const CLOSING_BRACKET = /(?:^|[。！？!?…”"』」】])\s*[（(]([^（）()]{2,60})[)）]\s*$/u;
/** 作者：甲乙，系某大学教授 */
const AUTHOR = /^作者\s*[:：]?\s*([\p{Script=Han}、 \u3000]{2,20}?)(?:系|为|单位|[，,；;]|$)/u;

/** Those named in brackets where a text ends: （甲乙 丙丁）, （记者 甲乙）, （作者：甲乙，某大学教授）, （甲乙编译）. */
export function bylinesAtEnd(text: string): readonly Byline[] {
  const inner = CLOSING_BRACKET.exec(text.slice(-80))?.[1]?.trim() ?? '';
  const author = AUTHOR.exec(inner)?.[1] ?? '';
  const reading = readBylines(author === '' ? inner : `作者 ${author}`);
  const areNames = reading.bylines.every(({ names }) => names.every(mayBeName));
  if (!reading.isComplete || ((author !== '' || !ROLE.test(inner)) && !areNames)) return [];
  // a name alone at the end of a report is its reporter's
  const isBare = author === '' && !ROLE.test(inner);
  return reading.bylines.map(({ role, names }) => ({ role: isBare && role === '作者' ? '记者' : role, names }));
}

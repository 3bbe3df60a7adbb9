import type { Jump } from '../types/reading.ts';

const PAGE = '(?:第\\s*)?([A-Z]?\\s?\\d{1,3}|[一二三四五六七八九十]{1,3}|头)\\s*版(?:[·•][\\p{Script=Han}]{2,4})?';
const OPEN = '[\\s[【(（*#◀◄◁←<《▲△]*';
const MARK = '\\s*([①-⑳])?';
const HEADLINE = '(?:\\s*[:：]?\\s*[《“]([^》”]{1,60})[》”](?:一文)?)?';
const CLOSE = '[\\s\\])）】*▶►▷→>▲△]*(?:\\(#?\\))?[\\s)）】*]*';
const REST = `${MARK}${HEADLINE}${MARK}${CLOSE}`;
const FROM = new RegExp(`^${OPEN}(?:紧\\s*)?上\\s*接\\s*${MARK}${PAGE}${REST}[:：]?`, 'u');
/** 新馆开门（上接01版）: the jump beside the headline that is printed again. */
const FROM_AFTER_HEADLINE = new RegExp(`[\\s]*[[【(（◀◄]\\s*(?:紧\\s*)?上\\s*接\\s*${MARK}${PAGE}${REST}$`, 'u');
const TO = new RegExp(`[\\s[【(（*▶►▷→>▲△]*(详[见情]?|下\\s*转|紧\\s*接|转)\\s*${MARK}${PAGE}${REST}$`, 'u');
const LONGEST_JUMP = 90;
const LONGEST_HEADLINE = 60;

/** The printed jump from another page at the start of a line, such as `**◀上接01版**`. */
export function jumpFromAtStart(line: string): string | undefined {
  return FROM.exec(line.slice(0, LONGEST_JUMP))?.[0];
}

/** The printed jump at the end of a line: to another page, `(下转第二版)`, or after a headline from one, `(上接01版)`. */
export function jumpAtEnd(line: string): string | undefined {
  const tail = line.slice(-LONGEST_JUMP);
  if (!tail.includes('版')) return undefined;
  return TO.exec(tail)?.[0] ?? (line.length <= LONGEST_HEADLINE ? FROM_AFTER_HEADLINE.exec(tail)?.[0] : undefined);
}

/** What a jump line says. `see` points to more on another page (详见03版) and takes no text along. */
export interface JumpLine {
  readonly direction: 'from' | 'to' | 'see';
  readonly jump: Jump;
}

/** Reads a jump line that {@link jumpFromAtStart} or {@link jumpAtEnd} cut out; undefined for any other. */
export function readJump(line: string): JumpLine | undefined {
  const from = FROM.exec(line) ?? FROM_AFTER_HEADLINE.exec(line);
  if (from) return { direction: 'from', jump: jumpOf(from.slice(1)) };
  const to = TO.exec(line);
  if (!to) return undefined;
  const [, verb = '', ...parts] = to;
  const jump = jumpOf(parts);
  if (verb.startsWith('详')) return { direction: 'see', jump };
  // 紧接 is said on both pages; nothing goes on on the front page
  return { direction: verb.startsWith('紧') && jump.page === '01' ? 'from' : 'to', jump };
}

function jumpOf([mark, page, second, headline, third]: readonly (string | undefined)[]): Jump {
  return { page: pageNumber(page ?? ''), headline: headline ?? '', mark: mark ?? second ?? third ?? '' };
}

const DIGITS = '零一二三四五六七八九';

/** `2`, `02`, `二` → `02`; `A2` → `A02`; 头 → `01`. */
export function pageNumber(printed: string): string {
  if (printed === '头') return '01';
  const arabic = /^([A-Z]?)\s?(\d{1,3})$/iu.exec(printed);
  if (arabic)
    return `${(arabic[1] ?? '').toUpperCase()}${(arabic[2] ?? '').replace(/^0+(?=\d)/u, '').padStart(2, '0')}`;
  const [tens, ones] = printed.includes('十') ? printed.split('十') : ['零', printed];
  const value = (tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0);
  return String(value).padStart(2, '0');
}

const STATED = /^(?:第|page|p)?\s*([A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*(?:版|$|[\s:·])/iu;

/** The page number in what is stated of a page, such as 第3版：要闻 or `A2`; undefined when there is none. */
export function statedPage(stated: string): string | undefined {
  const found = STATED.exec(stated.normalize('NFKC').trim())?.[1];
  return found ? pageNumber(found) : undefined;
}

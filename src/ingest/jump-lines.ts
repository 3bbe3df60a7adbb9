const NUMBER = '(?:第\\s*)?([A-Z]?\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*版';
const OPEN = '[\\s[【(（*◀◄◁←<《▲△]*';
const CLOSE = '(?:\\s*《[^》]{1,60}》)?[\\s\\])）】*▶►▷→>▲△]*(?:\\(#?\\))?[\\s)）】*]*';
const FROM = new RegExp(`^${OPEN}(?:紧\\s*)?上\\s*接\\s*${NUMBER}${CLOSE}[:：]?`, 'u');
const TO = new RegExp(`[\\s[【(（*▶►▷→>▲△]*(?:详[见情]?|下\\s*转|转)\\s*${NUMBER}${CLOSE}$`, 'u');
const LONGEST_JUMP = 90;

/** The printed jump from another page at the start of a line, such as `**◀上接01版**`. */
export function jumpFromAtStart(line: string): string | undefined {
  return FROM.exec(line.slice(0, LONGEST_JUMP))?.[0];
}

/** The printed jump to another page at the end of a line, such as `(下转第二版)`. */
export function jumpToAtEnd(line: string): string | undefined {
  const tail = line.slice(-LONGEST_JUMP);
  return tail.includes('转') || tail.includes('详') ? TO.exec(tail)?.[0] : undefined;
}

/** What a jump line says: whether the text came from or goes to another page, and that page as two digits. */
export function readJump(line: string): { readonly direction: 'from' | 'to'; readonly page: string } | undefined {
  const from = FROM.exec(line);
  if (from) return { direction: 'from', page: pageNumber(from[1] ?? '') };
  const to = TO.exec(line);
  return to ? { direction: 'to', page: pageNumber(to[1] ?? '') } : undefined;
}

const DIGITS = '零一二三四五六七八九';

/** `2`, `02`, `二` → `02`; `A2` → `A02`. */
export function pageNumber(printed: string): string {
  const arabic = /^([A-Z]?)(\d{1,3})$/iu.exec(printed);
  if (arabic)
    return `${(arabic[1] ?? '').toUpperCase()}${(arabic[2] ?? '').replace(/^0+(?=\d)/u, '').padStart(2, '0')}`;
  const [tens, ones] = printed.includes('十') ? printed.split('十') : ['零', printed];
  const value = (tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0);
  return String(value).padStart(2, '0');
}

/** The page number in what is stated of a page, such as 第3版：要闻 or `A2`; undefined when there is none. */
export function statedPage(stated: string): string | undefined {
  const found = /([A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})/iu.exec(stated)?.[1];
  return found ? pageNumber(found) : undefined;
}

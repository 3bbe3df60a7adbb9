import { calendarDate } from './calendar.ts';
import { pageNumber } from './jump-lines.ts';

/** What a page file's path states; a missing part is not stated. */
export interface FileNameFacts {
  /** `YYYY-MM-DD`. */
  readonly date?: string;
  readonly page?: string;
}

const DAY = /(?<![0-9a-z])((?:19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?![0-9a-z])/iu;
const FOLDERS = /(?:^|\/)((?:19|20)\d\d)\/(\d\d?)\/(\d\d?)(?=\/)/u;
const MONTH_FOLDER = /(?:^|\/)((?:19|20)\d\d)[-_.]?(\d\d)\/(\d\d)(?=\/)/u;
const PAGE =
  /^(?:第?([A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})版|(?:page|p|版)[-_]?([A-Z]?\d{1,3})|([A-Z]\d{1,2}|\d{1,2}))$/iu;

/**
 * Reads date and page from a path such as `2024-03-18-01.txt`, `zhuzhou-daily_20240318_p01.md`, `2024-12-26.txt` or
 * `paper/2024/03/18/01.txt`. Digits that are part of a longer run are no date.
 */
export function readFileName(file: string): FileNameFacts {
  const stem = (file.split('/').at(-1) ?? '').replace(/\.[^.]*$/u, '');
  const inName = DAY.exec(stem);
  if (inName) {
    const date = calendarDate(`${inName[1]}-${inName[3]}-${inName[4]}`);
    if (date)
      return facts(date, pageIn(stem.slice(inName.index + inName[0].length)) ?? pageIn(stem.slice(0, inName.index)));
  }
  const folders = file.slice(0, file.lastIndexOf('/') + 1);
  const found = FOLDERS.exec(folders) ?? MONTH_FOLDER.exec(folders);
  const inFolder = found ? [found[1], found[2], found[3]] : dayFolder(folders);
  const date = inFolder ? calendarDate(inFolder.join('-')) : undefined;
  return date ? facts(date, pageIn(stem)) : {};
}

function dayFolder(folders: string): (string | undefined)[] | undefined {
  const found = folders
    .split('/')
    .map((f) => DAY.exec(f))
    .findLast(Boolean);
  return found ? [found[1], found[3], found[4]] : undefined;
}

function facts(date: string, page: string | undefined): FileNameFacts {
  return page ? { date, page } : { date };
}

function pageIn(rest: string): string | undefined {
  const words = rest.split(/[-_. ()（）]+/u).filter(Boolean);
  const found = words.length <= 3 ? words.map((w) => PAGE.exec(w)).find(Boolean) : undefined;
  const printed = found?.[1] ?? found?.[2] ?? found?.[3];
  return printed ? pageNumber(printed) : undefined;
}

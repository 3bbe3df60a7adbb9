import { calendarDate } from './calendar.ts';
import { pageNumber } from './jump-lines.ts';

/** What a page file's path states; a missing part is not stated. */
export interface FileNameFacts {
  /** `YYYY-MM-DD`. */
  readonly date?: string;
  readonly page?: string;
  /** A bare number that is a page's if the file is of a dated issue: 01 of `01.txt`. */
  readonly serial?: string;
}

const YEAR = '((?:19|20)\\d\\d)';
/** In order of certainty; the groups are year, month, day and what follows. */
const IN_NAME = [
  new RegExp(`(?<![0-9])${YEAR}年(\\d{1,2})月(\\d{1,2})日(.*)$`, 'u'),
  new RegExp(`(?<![0-9a-z])${YEAR}([-_.])(\\d\\d?)\\2(\\d\\d?)(?![0-9])(.*)$`, 'iu'),
  new RegExp(`(?<![0-9a-z])${YEAR}[-_.](\\d\\d)(\\d\\d)(?![0-9a-z])(.*)$`, 'iu'),
  new RegExp(`(?<![0-9a-z])(?:[a-z]{2,12})?${YEAR}(\\d\\d)(\\d\\d)((?:[A-Z]\\d{1,2}|\\d\\d)?(?![0-9a-z]).*)$`, 'iu'),
];
const IN_FOLDERS = [
  new RegExp(`(?:^|/)${YEAR}年?/(\\d\\d?)月?/(\\d\\d?)日?(?=/)`, 'u'),
  new RegExp(`(?:^|/)${YEAR}[-_.]?(\\d\\d)/(\\d\\d)(?=/)`, 'u'),
  new RegExp(`(?:^|/)${YEAR}/(\\d\\d)[-_.]?(\\d\\d)(?=/)`, 'u'),
];
/** Letters and digits of a checksum, where a date is chance. */
const CHECKSUM = /(?<![0-9a-z])(?=\d*[a-f])(?=[a-f]*\d)[0-9a-f]{12,}(?![0-9a-z])/giu;

const NUMBER = '([A-Z]?\\d{1,3}|[一二三四五六七八九十]{1,3})';
const STATED = new RegExp(`^(?:第?${NUMBER}版|(?:page|node|p|版)([A-Z]?\\d{1,3})(?![0-9a-z]))`, 'iu');
const SERIAL = /^([A-Z]\d{1,2}|\d{1,2})$/iu;
/** The file is one article or picture, and a number in its name is that one's. */
const NO_PAGE = /^(?:content|article|art|img|image|pic|id)$/iu;

/**
 * Reads date and page from a path such as `2024-03-18-01.txt`, `zhuzhou-daily_20240318_p01.md`, `rmrb2024031801.txt`,
 * `2024年3月18日第3版.txt`, `20240318A01.txt`, `paper/2024/03/18/01.txt` or `2024-03/18/node_3.htm`. Digits that are part
 * of a longer run or of a checksum are no date.
 */
export function readFileName(file: string): FileNameFacts {
  const stem = (file.split('/').at(-1) ?? '').replace(/\.[^.]*$/u, '').replaceAll(CHECKSUM, '');
  const folders = file.slice(0, file.lastIndexOf('/') + 1);
  const own = dateInName(stem);
  const date = own?.date ?? dateInFolders(folders);
  const words = wordsOf(own ? own.after : stem);
  const page = pageIn(words, STATED) ?? (own ? pageIn(wordsOf(own.before), STATED) : undefined);
  const serial = words.length <= 3 && !words.some((w) => NO_PAGE.test(w)) ? pageIn(words, SERIAL) : undefined;
  const number = page ?? (date ? (serial ?? (own ? pageIn(wordsOf(own.before), SERIAL) : undefined)) : undefined);
  return {
    ...(date ? { date } : {}),
    ...(number ? { page: number } : {}),
    ...(serial && !number && words.length === 1 ? { serial } : {}),
  };
}

interface NamedDate {
  readonly date: string;
  readonly before: string;
  readonly after: string;
}

function dateInName(stem: string): NamedDate | undefined {
  for (const form of IN_NAME) {
    const found = form.exec(stem);
    const parts = found?.slice(1).filter((part) => !/^[-_.]$/u.test(part)) ?? [];
    const date = calendarDate(parts.slice(0, 3).join('-'));
    if (found && date) return { date, before: stem.slice(0, found.index), after: parts[3] ?? '' };
  }
  return undefined;
}

function dateInFolders(folders: string): string | undefined {
  for (const form of IN_FOLDERS) {
    const date = calendarDate(form.exec(folders)?.slice(1, 4).join('-') ?? '');
    if (date) return date;
  }
  return folders
    .split('/')
    .map((folder) => dateInName(folder)?.date)
    .findLast(Boolean);
}

/** `1-03` is article and page in the names of some e-papers, so the last number is the page. */
function pageIn(words: readonly string[], form: RegExp): string | undefined {
  const found = words.map((word) => form.exec(word)).findLast(Boolean);
  const printed = found?.[1] ?? found?.[2];
  return printed ? pageNumber(printed) : undefined;
}

function wordsOf(rest: string): string[] {
  return rest.split(/[-_. ()（）]+/u).filter(Boolean);
}

import type { PageEncoding } from '../../types/page.ts';
import type { ArticleRecord } from './article-record.ts';
import type { OpenedPage } from './door.ts';
import { layOut } from './lay-out.ts';

/**
 * Puts the articles of one file on the pages they say they are printed on: those of the same paper, day, edition and page
 * together, pages and articles in the order of the file. A page's part is readable, such as `2024-03-18-01`.
 */
export function pagesOfRecords(records: readonly ArticleRecord[], encoding: PageEncoding): OpenedPage[] {
  const sheets = new Map<string, ArticleRecord[]>();
  for (const record of records) {
    const { paper, date, edition, page } = record.issue;
    const key = JSON.stringify([paper, date, edition, page]);
    const sheet = sheets.get(key);
    if (sheet) sheet.push(record);
    else sheets.set(key, [record]);
  }
  const papers = new Set(records.map((r) => r.issue.paper));
  const used = new Map<string, number>();
  return [...sheets.values()].map((sheet): OpenedPage => {
    const metadata = sheet[0]?.issue ?? {};
    const { paper, date, edition, page } = metadata;
    const part = legible([papers.size > 1 ? paper : undefined, date ?? 'undated', edition, page]);
    const copies = used.get(part) ?? 0;
    used.set(part, copies + 1);
    const title = sheet.find((r) => r.pageTitle !== '')?.pageTitle;
    return {
      part: copies === 0 ? part : `${part}-${copies + 1}`,
      ...layOut(sheet.map((r) => r.article)),
      encoding,
      metadata,
      ...(title === undefined ? {} : { title }),
    };
  });
}

/** A part stands behind a path and a `#`, so it holds neither slashes nor dots. */
function legible(words: readonly (string | undefined)[]): string {
  return words
    .filter((word) => word !== undefined)
    .map((word) => word.slice(0, 40).replaceAll(/[^\p{L}\p{N}]+/gu, '-'))
    .join('-');
}

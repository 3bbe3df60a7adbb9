import type { Basis, Known, PageIdentity } from '../types/issue.ts';
import type { PageFile } from '../types/page.ts';
import type { PageArticle } from '../types/reading.ts';
import { calendarDate } from './calendar.ts';
import { readFileName } from './file-name.ts';
import { readFrontMatter } from './front-matter.ts';
import { inferDate } from './infer-date.ts';
import { statedPage } from './jump-lines.ts';
import { readMasthead } from './masthead.ts';
import type { PageBlock } from './to-blocks.ts';

/**
 * Says which paper, day and page a page file is, each with what that rests on: the file's own metadata before `issue.json` before file name before
 * the printed masthead before inference from the text. What none of them says stays unknown.
 */
export function identifyIssue(
  page: PageFile,
  articles: readonly PageArticle[],
  furniture: readonly PageBlock[],
): PageIdentity {
  const front = { ...readFrontMatter(page.text), ...page.metadata };
  const beside = page.sidecar ?? {};
  const name = readFileName(page.file);
  const printed = readMasthead(furniture);
  const frontDate = calendarDate(front.date ?? '');
  return {
    paper: firstKnown<string>([
      [front.paper, 'front-matter'],
      [beside.paper, 'sidecar'],
      [printed.paper, 'printed'],
      inferPaper(articles),
    ]),
    date: firstKnown<string>([
      [frontDate, 'front-matter'],
      [calendarDate(beside.date ?? ''), 'sidecar'],
      [name.date, 'file-name'],
      [printed.date, 'printed'],
      inferredDate(articles),
    ]),
    page: firstKnown<string>([
      [front.page ? statedPage(front.page) : undefined, 'front-matter'],
      [beside.page ? statedPage(beside.page) : undefined, 'sidecar'],
      [name.page, 'file-name'],
      [printed.page, 'printed'],
      inferPage(articles),
    ]),
    edition: front.edition ?? beside.edition ?? editionIn(articles),
  };
}

type Candidate<T> = readonly [value: T | undefined, basis: Basis, evidence?: string];

function firstKnown<T>(candidates: readonly Candidate<T>[]): Known<T> {
  for (const [value, basis, evidence] of candidates)
    if (value !== undefined) return { value, basis, evidence: evidence ?? '' };
  return { value: null, basis: 'unknown', evidence: candidates.at(-1)?.[2] ?? '' };
}

const OWN_PAPER =
  /(?:^|[(（\s。])([\p{Script=Han}]{2,6}?(?:日报|晚报|晨报|早报|时报|都市报|商报|青年报|法治报|周报))(?:讯|全媒体记者|融媒体记者|记者|社记者|社校园记者)/gu;

/** A paper signs its own reports: 株洲日报讯, 株洲日报全媒体记者. */
function inferPaper(articles: readonly PageArticle[]): Candidate<string> {
  const count = new Map<string, number>();
  for (const { paragraphs } of articles) {
    for (const { text } of paragraphs) {
      if (!text.includes('报')) continue;
      for (const part of text.length > 400 ? [text.slice(0, 80), text.slice(-80)] : [text]) {
        for (const [, paper] of part.matchAll(OWN_PAPER)) if (paper) count.set(paper, (count.get(paper) ?? 0) + 1);
      }
    }
  }
  const own = articles.filter((a) => /^本报|[(（\s]本报(?:记者|讯)/u.test(a.text.slice(0, 400))).length;
  const [best] = [...count].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  // where the paper calls itself 本报, another paper named is a guest
  if (!best || best[1] < own) return [undefined, 'unknown'];
  return [best[0], 'inferred', `本版有${best[1]}处署“${best[0]}”的电头或记者。`];
}

function inferredDate(articles: readonly PageArticle[]): Candidate<string> {
  const { date, evidence } = inferDate(articles);
  return [date, date === undefined ? 'unknown' : 'inferred', evidence];
}

/** Only a front page sends its readers on; a page that takes up a text from another is not the first. */
function inferPage(articles: readonly PageArticle[]): Candidate<string> {
  const to = articles.find((a) => a.jumpsTo !== null)?.jumpsTo?.page;
  const from = articles.find((a) => a.jumpsFrom !== null)?.jumpsFrom?.page;
  if (from != null) return [undefined, 'unknown', `本版有“上接${from}版”，所以不是${from}版。`];
  const first = `${/^[A-Z]/u.exec(to ?? '')?.[0] ?? ''}01`;
  if (to != null && to !== first) return [first, 'inferred', `本版有“下转${to}版”，转版的一般是${first}版。`];
  return [undefined, 'unknown'];
}

function editionIn(articles: readonly PageArticle[]): string {
  for (const { paragraphs } of articles) {
    const found = paragraphs.find(
      (p) => p.role === 'section' && /^[\p{Script=Han}]{2,12}(?:特别报道|特刊|专刊|号外)$/u.test(p.text),
    );
    if (found) return found.text;
  }
  return '';
}

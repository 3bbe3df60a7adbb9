import type { PageIdentity } from '../types/issue.ts';
import type { PageFile } from '../types/page.ts';
import type { PageArticle } from '../types/reading.ts';
import { readFileName } from './file-name.ts';
import { readFrontMatter } from './front-matter.ts';
import { inferDate } from './infer-date.ts';
import { inferPage } from './infer-page.ts';
import { inferPaper } from './infer-paper.ts';
import { CONFIDENCE, weigh, type Source } from './known-facts.ts';
import type { MastheadFacts } from './masthead.ts';
import { statedFacts } from './stated-facts.ts';

/**
 * Says which paper, day and page a page file is, each with what that rests on and how sure it is: an archivist's correction
 * before the file's own metadata before `issue.json` before file name before the printed masthead before inference from the text. Where two of them
 * contradict each other the stronger one stands, says so, and is less sure. What none of them says stays unknown.
 * @param printed what the page's masthead states
 */
export function identifyIssue(page: PageFile, articles: readonly PageArticle[], printed: MastheadFacts): PageIdentity {
  const front = statedFacts({ ...readFrontMatter(page.text), ...page.metadata }, 'front matter');
  const fixed = statedFacts(page.corrections?.issue ?? {}, page.corrections?.file ?? '');
  const told = { basis: 'correction' as const, evidence: `据更正文件${page.corrections?.file ?? ''}。` };
  const beside = statedFacts(page.sidecar ?? {}, 'issue.json');
  const name = readFileName(page.file);
  const paper = weigh<string>([
    { value: fixed.paper, ...told },
    { value: front.paper, basis: 'front-matter' },
    { value: beside.paper, basis: 'sidecar' },
    { value: printed.paper, basis: 'printed' },
    { basis: 'inferred', ...inferPaper(articles) },
  ]);
  const stated = fixed.date ?? front.date ?? beside.date ?? name.date ?? printed.date;
  const inferred = stated === undefined ? inferDate(articles, paper.value, printed.day) : undefined;
  const date = weigh<string>([
    { value: fixed.date, ...told },
    { value: front.date, basis: 'front-matter' },
    { value: beside.date, basis: 'sidecar' },
    { value: name.date, basis: 'file-name' },
    { value: printed.date, basis: 'printed', ...trustOf(printed) },
    { value: inferred?.date, basis: 'inferred', confidence: inferred?.confidence, evidence: inferred?.evidence },
  ]);
  return {
    paper,
    date,
    ...(date.value === null && inferred?.estimate ? { dateEstimate: inferred.estimate } : {}),
    page: weigh<string>([
      { value: fixed.page, ...told },
      { value: front.page, basis: 'front-matter' },
      { value: beside.page, basis: 'sidecar' },
      { value: name.page ?? (stated ? name.serial : undefined), basis: 'file-name' },
      { value: printed.page, basis: 'printed' },
      { basis: 'inferred', ...inferPage(articles, printed.isFront) },
    ]),
    edition: fixed.edition ?? front.edition ?? beside.edition ?? editionIn(articles),
    problems: [...fixed.problems, ...front.problems, ...beside.problems],
  };
}

function trustOf({ otherWeekday, isBareDate }: MastheadFacts): Partial<Source<string>> {
  if (otherWeekday !== undefined)
    return { confidence: CONFIDENCE.misread, evidence: `报头印的是星期${otherWeekday}，与这一天不合。` };
  return isBareDate ? { confidence: CONFIDENCE.bareDate } : {};
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

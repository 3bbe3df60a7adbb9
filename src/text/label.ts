import type { IssueRef } from '../types/answer.ts';

/**
 * The citation as a reader reads it: 《株洲日报》2024年3月18日01版《芦淞服饰电商创新发展经验全国推广》.
 * An inferred date is marked （日期据内容推断）, an unknown one （日期不详） or （日期不详，据内容约2023年12月）; an unknown page is
 * left out; an article without a headline is （无标题报道）. An article that jumps is on several pages: 01、02版.
 */
export function citationLabel(issue: IssueRef, headline: string): string {
  return `${issueLabel(issue)}${headline ? `《${headline}》` : '（无标题报道）'}`;
}

/** The part of the label that names paper, date and page. */
export function issueLabel(issue: IssueRef): string {
  const paper = issue.paper ? `《${issue.paper}》` : '';
  return `${paper}${dateLabel(issue)}${issue.page ? `${issue.pages.join('、')}版` : ''}`;
}

function dateLabel(issue: IssueRef): string {
  if (!issue.date) return issue.dateEstimate ? `（日期不详，据内容${issue.dateEstimate.label}）` : '（日期不详）';
  return `${chineseDate(issue.date)}${issue.dateBasis === 'inferred' ? '（日期据内容推断）' : ''}`;
}

/** `2024-03-18` → 2024年3月18日. */
export function chineseDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

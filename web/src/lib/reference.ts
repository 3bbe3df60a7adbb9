import type { Citation } from '../../../src/types/answer.ts';
import type { Byline } from '../../../src/types/article.ts';

/**
 * A newspaper article as a reference: 作者. 题名[N]. 报纸名, 年-月-日(版次). An author or anything else that is not known is left
 * out; what is not printed but inferred stands in square brackets, as what the compiler supplies does.
 * @see GB/T 7714—2015, 4.4 and 8
 */
export function reference({ article, issue }: Pick<Citation, 'article' | 'issue'>): string {
  const title = `${article.headline.replace(/\s+/g, ' ').trim() || '[无标题报道]'}[N]`;
  const when = `${dateOf(issue)}${pageOf(issue)}`;
  const printed = [issue.paper ?? '', when].filter(Boolean).join(', ');
  return `${[authorsOf(article.bylines), title, printed].filter(Boolean).join('. ')}.`;
}

/** All references of an answer, numbered as its marks are. */
export function referenceList(citations: readonly Citation[]): string {
  return citations.map((citation) => `[${citation.n}] ${reference(citation)}`).join('\n');
}

/** More than these are 等. */
const MOST_AUTHORS = 3;
/** Who pictured, drew or edited an article is its author only when nobody wrote it. */
const NOT_WRITERS = /摄|图|编|校|制|版/u;

function authorsOf(bylines: readonly Byline[]): string {
  const writers = bylines.filter(({ role }) => !NOT_WRITERS.test(role));
  const pictured = bylines.filter(({ role }) => /摄|图/u.test(role));
  const names = [...new Set((writers.length > 0 ? writers : pictured).flatMap((byline) => byline.names))];
  return [...names.slice(0, MOST_AUTHORS), ...(names.length > MOST_AUTHORS ? ['等'] : [])].join(', ');
}

function dateOf({ date, dateBasis, dateEstimate }: Citation['issue']): string {
  if (date) return dateBasis === 'inferred' ? `[${date}]` : date;
  if (!dateEstimate) return '';
  const { from, to } = dateEstimate;
  const length = [10, 7, 4].find((end) => from.slice(0, end) === to.slice(0, end));
  return length ? `[${from.slice(0, length)}]` : '';
}

function pageOf({ pages, pageBasis }: Citation['issue']): string {
  const numbers = pages.map((page) => page.replace(/^0+(?=\d)/, ''));
  if (numbers.length === 0) return '';
  return pageBasis === 'inferred' ? `([${rangeOf(numbers)}])` : `(${rangeOf(numbers)})`;
}

/** 1-2 for pages that follow each other, 1,3 for others. */
function rangeOf(numbers: readonly string[]): string {
  const isRun = numbers.length > 1 && numbers.every((n, i) => i === 0 || Number(n) === Number(numbers[i - 1]) + 1);
  return isRun ? `${numbers[0]}-${numbers.at(-1)}` : numbers.join(',');
}

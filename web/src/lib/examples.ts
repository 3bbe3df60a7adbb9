import type { IssueResponse } from '../../../src/contract/archive.ts';

const LONGEST_HEADLINE = 32;
const TYPES: ReadonlySet<string> = new Set(['news', 'feature', 'commentary']);

/**
 * Up to `count` questions the archive can surely answer, made from its own headlines: issues in the order given, and
 * within an issue one article a page before a second one of any page.
 */
export function exampleQuestions(contents: readonly IssueResponse[], count: number): readonly string[] {
  const headlines = contents.flatMap(({ pages }) => {
    const usable = pages.map(({ articles }) => articles.filter((a) => isUsable(a)).map((a) => a.headline));
    const rounds = Math.max(0, ...usable.map((page) => page.length));
    return Array.from({ length: rounds }, (_, round) => usable.flatMap((page) => page.slice(round, round + 1))).flat();
  });
  return [...new Set(headlines)].slice(0, count).map((headline) => `《${headline}》讲了什么？`);
}

function isUsable({ headline, type }: { headline: string; type: string }): boolean {
  return TYPES.has(type) && headline.length > 3 && headline.length <= LONGEST_HEADLINE && !/[《》\n]/.test(headline);
}

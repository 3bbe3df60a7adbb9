import type { PageArticle } from '../types/reading.ts';
import type { Source } from './known-facts.ts';

/**
 * Only a front page counts the pages (今日8版) and sends its readers on; a page that takes up a text from another is
 * not that one.
 * @param isFront the masthead is that of a front page
 */
export function inferPage(articles: readonly PageArticle[], isFront: boolean): Omit<Source<string>, 'basis'> {
  const to = articles.find((a) => a.jumpsTo !== null)?.jumpsTo?.page;
  const from = articles.find((a) => a.jumpsFrom !== null)?.jumpsFrom?.page;
  if (isFront) return { value: '01', confidence: 0.95, evidence: '本版报头印有全期的版数，这样的报头在头版。' };
  if (from != null) return { evidence: `本版有“上接${from}版”，所以不是${from}版。` };
  const first = `${/^[A-Z]/u.exec(to ?? '')?.[0] ?? ''}01`;
  if (to != null && to !== first)
    return { value: first, confidence: 0.9, evidence: `本版有“下转${to}版”，转版的一般是${first}版。` };
  return {};
}

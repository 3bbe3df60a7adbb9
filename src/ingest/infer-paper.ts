import type { PageArticle } from '../types/reading.ts';
import type { Source } from './known-facts.ts';

const OWN_PAPER =
  /(?:^|[(（\s。])([\p{Script=Han}]{2,6}?(?:日报|晚报|晨报|早报|时报|都市报|商报|青年报|法治报|周报))(?:讯|全媒体记者|融媒体记者|记者|社记者|社校园记者)/gu;

/** A paper signs its own reports: 株洲日报讯, 株洲日报全媒体记者. */
export function inferPaper(articles: readonly PageArticle[]): Omit<Source<string>, 'basis'> {
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
  if (!best || best[1] < own) return {};
  const [value, times] = best;
  return { value, confidence: times > 1 ? 0.95 : 0.8, evidence: `本版有${times}处署“${value}”的电头或记者。` };
}

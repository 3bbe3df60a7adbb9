import { issueLabel } from '../text/label.ts';
import type { Evidence } from '../types/answer.ts';
import { articleSentences } from './article-sentences.ts';
import { inQuotes } from './write-quotes.ts';

/**
 * A listing of articles, a sentence each with its mark: 《株洲日报》2024年3月18日01版刊登“今年产业发展聚焦这些大事”。[1] Paper, day and
 * page are named again only when they change; an article without headline is told by its first sentence.
 */
export function listArticles(evidence: readonly Evidence[]): string[] {
  let named = '';
  return evidence.map(({ n, article, issue }) => {
    const source = issueLabel(issue);
    const opening = source === named ? '' : `${source}刊登`;
    named = source;
    const title = article.headline.trim() || (articleSentences(article).sentences[0]?.text ?? '');
    return `${opening}${inQuotes(title)}[${n}]`;
  });
}

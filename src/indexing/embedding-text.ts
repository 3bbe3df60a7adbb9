import type { Article } from '../types/article.ts';
import type { Passage } from '../types/passage.ts';

/** What of a passage is embedded: its headings, which it may lack, then its text. */
export function embeddingText(passage: Passage, article: Article | undefined): string {
  return [article?.headline ?? '', passage.subhead, passage.text].filter(Boolean).join('\n');
}

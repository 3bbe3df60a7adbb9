import type { Article } from '../types/article.ts';
import type { Passage } from '../types/passage.ts';

/** What of a passage is embedded: its headings, which it may lack, then its text. */
export function embeddingText(
  passage: Pick<Passage, 'subhead' | 'text'>,
  article: Pick<Article, 'headline'> | undefined,
): string {
  return [article?.headline ?? '', passage.subhead, passage.text].filter(Boolean).join('\n');
}

import type { Evidence } from '../types/answer.ts';
import { fold } from '../text/fold.ts';
import { evidenceHeads } from './evidence-words.ts';

/** What an article is about, folded: its heads and the first paragraph of its body, which in a newspaper tells the whole. */
export function topicWords(evidence: Evidence): string {
  const lead = evidence.article.paragraphs.find(({ role }) => role === 'body')?.text ?? '';
  return `${evidenceHeads(evidence)}\n${fold(lead)}`;
}

import type { Evidence } from '../types/answer.ts';
import { fold } from '../text/fold.ts';
import { issueLabel } from '../text/label.ts';
import { articleSentences } from './article-sentences.ts';
import { pairOverlap } from './pair-overlap.ts';
import type { Focus } from './score-candidate.ts';
import { cited, closingOf, inQuotes } from './write-quotes.ts';

/** A sentence about where and by whom an article was printed, with its mark. */
export interface IssueAnswer {
  readonly evidence: Evidence;
  readonly sentence: string;
}

/**
 * Answers what the print itself tells: on which day and page an article stood (登在哪一天), or who wrote it (作者是谁).
 * @returns the sentence with its mark; undefined when the question asks for something else, or the archive does not know
 */
export function answerFromIssue(focus: Focus, evidence: readonly Evidence[]): IssueAnswer | undefined {
  const wants = focus.asks.find(({ type }) => type === 'published' || type === 'byline')?.type;
  const piece = wants && focus.asks.length === 1 ? bestArticle(focus, evidence) : undefined;
  if (!piece) return undefined;
  const { article, issue } = piece;
  const title = article.headline ? `“${article.headline.trim().replaceAll('“', '‘').replaceAll('”', '’')}”` : '';
  if (wants === 'published') {
    if (!issue.date) return undefined;
    const named = title ? `${title}。` : `这篇报道：${inQuotes(articleSentences(article).sentences[0]?.text ?? '')}`;
    return { evidence: piece, sentence: cited(`${issueLabel(issue)}刊登了${named}`, piece) };
  }
  const names = article.bylines.map(({ role, names }) => `${role}${names.join('、')}`).join('，');
  return names ? { evidence: piece, sentence: cited(`${title}的署名是${names}${closingOf(issue)}`, piece) } : undefined;
}

/** The article whose headline, or else whose words, the question repeats most. */
function bestArticle({ query, terms }: Focus, evidence: readonly Evidence[]): Evidence | undefined {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const share = (piece: Evidence): number => {
    const words = fold(piece.text);
    return terms.filter(({ term }) => words.includes(term)).reduce((sum, { weight }) => sum + weight, 0) / total;
  };
  const scored = evidence.map((piece) => ({
    piece,
    score: 2 * pairOverlap(fold(piece.article.headline), query.folded) + share(piece) + 0.2 / piece.n,
  }));
  return scored.toSorted((a, b) => b.score - a.score)[0]?.piece;
}

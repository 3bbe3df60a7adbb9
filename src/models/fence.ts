import type { Evidence } from '../types/answer.ts';
import { citationLabel } from '../text/label.ts';
import { sentences } from '../text/sentences.ts';

/**
 * Makes text safe to stand between tags of a prompt: nothing in it can close the tag it stands in or open another, since
 * a `<` before a letter becomes its full-width twin. The words stay as they are.
 */
export function fence(text: string): string {
  return text.replaceAll(/<(?=\/?[a-zA-Z])/g, '＜');
}

/**
 * The evidence as a model reads it, each piece in a tag of its own, numbered, with its label: paper, date, page, headline.
 * What does not fit the budget is left out from the end; the piece on the border is cut between sentences.
 * @param maxTokens budget for all pieces, by `estimateTokens`
 */
export function fenceEvidence(evidence: readonly Evidence[], maxTokens: number): string {
  const pieces: string[] = [];
  let left = maxTokens;
  for (const item of evidence) {
    const head = [`[${item.n}] ${citationLabel(item.issue, item.article.headline)}`, item.subhead]
      .filter(Boolean)
      .join('\n');
    left -= estimateTokens(head);
    const body = fitting(item.text, left);
    if (!body) break;
    left -= estimateTokens(body);
    pieces.push(`<passage n="${item.n}">\n${fence(head)}\n${fence(body)}\n</passage>`);
    if (body.length < item.text.length) break;
  }
  return pieces.join('\n');
}

/**
 * How many tokens a text costs, at most as far as one can say without the model's own vocabulary: one for each Chinese
 * character or sign, one for each three letters or digits.
 */
export function estimateTokens(text: string): number {
  const narrow = text.match(/[\u0020-\u024F]/g)?.length ?? 0;
  return text.length - narrow + Math.ceil(narrow / 3);
}

/** The longest run of whole sentences from the start that costs no more than `maxTokens`. */
function fitting(text: string, maxTokens: number): string {
  let end = 0;
  let cost = 0;
  for (const [start, stop] of sentences(text)) {
    cost += estimateTokens(text.slice(start, stop));
    if (cost > maxTokens) break;
    end = stop;
  }
  return text.slice(0, end);
}

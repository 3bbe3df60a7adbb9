import type { Answer } from '../../../src/types/answer.ts';

/**
 * An answer to be pasted elsewhere, as plain text: the question, the answer with its marks 〔n〕, and for each number where
 * it was printed, the words quoted and the article's address.
 * @param origin of the server, such as `https://archive.example`
 */
export function answerAsText({ question, answer, citations }: Answer, origin: string): string {
  const sources = citations.map(({ n, label, quote, article }) =>
    [`〔${n}〕${label}`, ...(quote ? [`“${quote.trim()}”`] : []), `${origin}${article.url}`].join('\n'),
  );
  return [question, answer, ...(sources.length > 0 ? ['出处', ...sources] : [])].join('\n\n');
}

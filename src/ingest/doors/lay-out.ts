import type { ArticleType, ParagraphRole } from '../../types/article.ts';
import type { GivenArticle, GivenPart } from '../../types/given-article.ts';

/** A line of a ready article; `furniture` is printed on the page but part of no article. */
export interface ReadyLine {
  readonly role: ParagraphRole | 'furniture';
  readonly text: string;
}

/** An article as a file gives it, before it stands on a page. */
export interface ReadyArticle {
  readonly type?: ArticleType;
  readonly lines: readonly ReadyLine[];
}

/** Line breaks would cut a line in two; control characters and halves of characters are no print. */
// oxlint-disable-next-line no-control-regex -- control characters are what is taken out
const NO_PRINT = /[\u0000-\u0008\u000a-\u001f\u007f\u0085\u2028\u2029\p{Surrogate}]+/gu;

/**
 * Writes ready articles under one another, a line each paragraph and an empty line between two articles, so that every
 * word of them has a place on a page. Articles without a word are left out.
 */
export function layOut(articles: readonly ReadyArticle[]): { text: string; articles: GivenArticle[] } {
  const printed: string[] = [];
  const given: GivenArticle[] = [];
  let at = 0;
  for (const { type, lines } of articles) {
    const parts: GivenPart[] = [];
    for (const { role, text } of lines) {
      const words = text.replaceAll(NO_PRINT, ' ').trim();
      if (words === '') continue;
      if (role !== 'furniture') parts.push({ role, span: [at, at + words.length] });
      printed.push(words);
      at += words.length + 1;
    }
    if (parts.length === 0) continue;
    given.push({ ...(type ? { type } : {}), parts });
    printed.push('');
    at += 1;
  }
  return { text: printed.join('\n'), articles: given };
}

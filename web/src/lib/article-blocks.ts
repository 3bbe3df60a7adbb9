import type { Paragraph } from '../../../src/types/article.ts';

/** What is drawn as one thing: rows that follow each other are one table, lines of a headline one headline. */
export interface ArticleBlock {
  readonly role: Paragraph['role'];
  /** Indexes into the article's paragraphs, ascending, at least one. */
  readonly paragraphs: readonly number[];
}

/** Groups an article's paragraphs for drawing; every paragraph is in exactly one block, in order. */
export function articleBlocks(paragraphs: readonly Paragraph[]): readonly ArticleBlock[] {
  const blocks: { role: Paragraph['role']; paragraphs: number[] }[] = [];
  for (const [i, { role }] of paragraphs.entries()) {
    const last = blocks.at(-1);
    if (last?.role === role && (role === 'table-row' || role === 'headline')) last.paragraphs.push(i);
    else blocks.push({ role, paragraphs: [i] });
  }
  return blocks;
}

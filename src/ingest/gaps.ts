import type { Paragraph } from '../types/article.ts';

/** Offsets into the article's text, paragraphs joined by line feeds, where its broken paragraphs end. */
export function gapsIn(paragraphs: readonly Paragraph[], broken: ReadonlySet<Paragraph>): number[] {
  const gaps: number[] = [];
  let offset = 0;
  for (const paragraph of paragraphs) {
    offset += paragraph.text.length;
    if (broken.has(paragraph)) gaps.push(offset);
    offset += 1;
  }
  return gaps;
}

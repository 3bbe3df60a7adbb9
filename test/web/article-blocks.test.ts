import { describe, expect, it } from 'vitest';
import type { Paragraph, ParagraphRole } from '../../src/types/article.ts';
import { articleBlocks } from '../../web/src/lib/article-blocks.ts';

const paragraph = (role: ParagraphRole): Paragraph => ({ role, text: '字', segments: [] });

describe('articleBlocks', () => {
  it('draws rows that follow each other as one table and keeps body paragraphs apart', () => {
    const roles: ParagraphRole[] = [
      'headline',
      'headline',
      'body',
      'body',
      'table-row',
      'table-row',
      'body',
      'table-row',
    ];
    expect(articleBlocks(roles.map(paragraph))).toEqual([
      { role: 'headline', paragraphs: [0, 1] },
      { role: 'body', paragraphs: [2] },
      { role: 'body', paragraphs: [3] },
      { role: 'table-row', paragraphs: [4, 5] },
      { role: 'body', paragraphs: [6] },
      { role: 'table-row', paragraphs: [7] },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Paragraph, ParagraphRole } from '../../src/types/article.ts';
import { articleBlocks } from '../../web/src/lib/article-blocks.ts';
import { tableCells } from '../../web/src/lib/table-cells.ts';

const paragraph = (role: ParagraphRole): Paragraph => ({ role, text: '字', segments: [] });

const cells = (row: string): string[] => tableCells(row).map((span) => row.slice(...span));

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

describe('tableCells', () => {
  it('cuts at bars, at tabs and at wide gaps', () => {
    expect(cells('| 一组 | 3 |  |')).toEqual(['一组', '3', '']);
    expect(cells('一组 | 3')).toEqual(['一组', '3']);
    expect(cells('一组\t三 分\t')).toEqual(['一组', '三 分']);
    expect(cells('一组　　三分  第 二')).toEqual(['一组', '三分', '第 二']);
    expect(cells('一组')).toEqual(['一组']);
  });
});

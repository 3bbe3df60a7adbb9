import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../../src/types/article.ts';
import { cellRanges } from '../../web/src/lib/cell-ranges.ts';
import { pageTurns } from '../../web/src/lib/page-turns.ts';
import { paragraphOffsets, tableParts } from '../../web/src/lib/table-parts.ts';

const row = (text: string): Paragraph => ({ role: 'table-row', text, segments: [] });

describe('tableParts', () => {
  const paragraphs = [
    { ...row('夜市'), role: 'body' as const },
    row('区 | 摊位'),
    row('东 | 86'),
    row('另有 | 一行 | 三格'),
  ];
  const cell = (text: string): { text: string; span: [number, number] } => {
    const start = paragraphs
      .map((p) => p.text)
      .join('\n')
      .indexOf(text);
    return { text, span: [start, start + text.length] };
  };
  const table = {
    title: '',
    unit: '',
    note: '',
    columns: [cell('区'), cell('摊位')],
    rows: [[cell('东'), cell('86')]],
  };

  it('gives every row to its table, or to the rows that have none', () => {
    expect(tableParts(paragraphs, [1, 2, 3], [table])).toEqual([
      { type: 'table', table },
      { type: 'rows', rows: [3] },
    ]);
    expect(tableParts(paragraphs, [1, 2], [])).toEqual([{ type: 'rows', rows: [1, 2] }]);
    expect(paragraphOffsets(paragraphs)).toEqual([0, 3, 10, 17]);
  });

  it('comes once, and loses nothing that is in none of its cells', () => {
    const halved = { ...table, rows: [[cell('东')]] };
    expect(tableParts(paragraphs, [1, 2, 3], [halved])).toEqual([
      { type: 'table', table: halved },
      { type: 'rows', rows: [2, 3] },
    ]);
    const apart = [paragraphs[0], paragraphs[1], row('插进来的一行'), paragraphs[2]].flatMap((one) => one ?? []);
    const later = {
      ...table,
      rows: [
        [
          { text: '东', span: [17, 18] as const },
          { text: '86', span: [21, 23] as const },
        ],
      ],
    };
    expect(tableParts(apart, [1, 2, 3], [later]).map(({ type }) => type)).toEqual(['table', 'rows']);
  });

  it('lights in a cell what of a quote lies in it', () => {
    expect(cellRanges([[10, 16]], cell('86'))).toEqual([[0, 2]]);
    expect(cellRanges([[0, 3]], cell('86'))).toEqual([]);
    expect(cellRanges([[14, 15]], { text: '计划 摊位', span: [14, 16] })).toEqual([[0, 5]]);
  });
});

/** A paragraph of which each character stands in another file. */
const part = (...files: string[]): Paragraph => ({
  role: 'body',
  text: '字'.repeat(files.length),
  segments: files.map((file) => ({ file, span: [0, 1] })),
});

describe('pageTurns', () => {
  const pages = [
    { id: 'p1', file: 'a', number: '01' },
    { id: 'p2', file: 'b', number: '02' },
  ];

  it('are where a paragraph begins on another page, or goes on there', () => {
    expect([...pageTurns([part('a'), part('b'), part('b'), part('a')], pages)]).toEqual([
      [1, { page: pages[1], isWithin: false }],
      [3, { page: pages[0], isWithin: false }],
    ]);
    expect([...pageTurns([part('a', 'b')], pages)]).toEqual([[0, { page: pages[1], isWithin: true }]]);
    expect([...pageTurns([part('a', 'a')], pages)]).toEqual([]);
  });
});

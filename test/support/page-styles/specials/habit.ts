import type { Chance } from '../../compose-page-random.ts';

/** How a page was set and what became of it when it was read; one choice for the whole page. */
export interface Habit {
  readonly marks: 'none' | 'all' | 'heads' | 'subheads' | 'mixed' | 'wrong';
  /** What stands around a subhead beside its mark. */
  readonly subheads: readonly [string, string];
  readonly gap: '\n' | '\n\n' | 'mixed';
  readonly indent: string;
  /** Characters a printed line; 0 when a paragraph is one line. */
  readonly wrap: number;
  readonly lineEnd: '\n' | '\r\n';
  readonly isTrailing: boolean;
  /** Lookalikes in a thousand characters. */
  readonly noise: number;
  /** Stray blanks in a thousand characters. */
  readonly strays: number;
  readonly isHalfWidth: boolean;
  readonly isHeadSpaced: boolean;
  readonly script: 'simplified' | 'traditional';
  /** Paragraphs of a hundred that a column's end cuts. */
  readonly breaks: number;
  /** Columns of several articles come in rows: first all upper parts, then the lower ones. */
  readonly isFar: boolean;
  /** Captions of a hundred that stand away from their article. */
  readonly astray: number;
  readonly isCutOff: boolean;
  readonly isRepeating: boolean;
  readonly isTopAmid: boolean;
  /** Headlines of a hundred on two lines. */
  readonly twoLines: number;
}

/** @param fixed what the paper always does */
export function habitOf(chance: Chance, fixed: Partial<Habit> = {}): Habit {
  const wrap = chance.percent(25) ? chance.between(13, 22) : 0;
  return {
    marks: chance.pick(['none', 'none', 'none', 'none', 'all', 'all', 'heads', 'mixed', 'wrong', 'subheads'] as const),
    subheads: chance.pick([
      ['', ''],
      ['', ''],
      ['', ''],
      ['**', '**'],
      ['■', ''],
      ['【', '】'],
      ['◆', ''],
      ['**【', '】**'],
    ] as const),
    gap: chance.pick(['\n', '\n', '\n\n', '\n\n', 'mixed'] as const),
    indent: chance.pick(['', '', '', '　　', '　　', '  ', '    ', '　']),
    wrap,
    lineEnd: chance.percent(8) ? '\r\n' : '\n',
    isTrailing: chance.percent(8),
    noise: chance.percent(35) ? chance.between(1, 6) : 0,
    strays: chance.percent(12) ? chance.between(2, 12) : 0,
    isHalfWidth: chance.percent(20),
    isHeadSpaced: chance.percent(6),
    script: 'simplified',
    breaks: chance.percent(60) ? chance.pick([4, 8, 15, 30]) : 0,
    isFar: chance.percent(10),
    astray: chance.pick([0, 0, 20, 50]),
    isCutOff: chance.percent(10),
    isRepeating: chance.percent(6),
    isTopAmid: chance.percent(8),
    twoLines: chance.pick([0, 0, 20, 50]),
    ...fixed,
  };
}

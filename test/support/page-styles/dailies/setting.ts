import type { Chance } from '../../compose-page-random.ts';

/** How a page of one paper came out of its recognition: the same all over the page. */
export interface Setting {
  /** Who carries marks: nobody, headlines, all headings alike, headings by level, anybody by accident. */
  readonly marks: 'none' | 'heads' | 'alike' | 'levels' | 'mixed' | 'wrong';
  readonly mark: string;
  readonly subheads: 'plain' | 'bold' | 'bracket' | 'bullet' | 'number' | 'marked';
  readonly bullet: string;
  /** Between paragraphs, and between articles. */
  readonly gap: string;
  readonly bigGap: string;
  readonly lineEnd: string;
  readonly indent: string;
  /** Characters a line; 0 where a paragraph is one line. */
  readonly width: number;
  /** How many of a hundred long paragraphs a column's end breaks. */
  readonly breaks: number;
  readonly isFar: boolean;
  readonly isBackward: boolean;
  /** Of ten thousand: letters that have a lookalike misread, and blanks strewn in. */
  readonly misread: number;
  readonly strays: number;
  readonly halfWidth: 'no' | 'all' | 'some';
  readonly isLetterSpaced: boolean;
  readonly hasTrailingBlanks: boolean;
  readonly isRepeating: boolean;
  readonly isCutOff: boolean;
  readonly hasImages: boolean;
}

/** A setting by chance; a style fixes what its paper always does. */
export function settingOf(chance: Chance, fixed: Partial<Setting> = {}): Setting {
  const gap = chance.pick(['\n\n', '\n\n', '\n\n', '\n', '\n', 'some']);
  const width = chance.percent(22) ? chance.between(13, 22) : 0;
  return {
    marks: chance.pick(['none', 'none', 'none', 'none', 'heads', 'heads', 'alike', 'levels', 'mixed', 'wrong']),
    mark: chance.pick(['## ', '## ', '# ', '### ', '##', '#### ']),
    subheads: chance.pick(['plain', 'plain', 'plain', 'marked', 'bold', 'bracket', 'bullet', 'number']),
    bullet: chance.pick(['■', '■', '●', '▶', '◆', '★', '▌']),
    gap,
    bigGap: gap === 'some' ? 'some' : chance.pick([gap, gap, '\n\n', '\n\n\n']),
    lineEnd: chance.percent(8) ? '\r\n' : '\n',
    indent: chance.pick(['', '', '', '', '　　', '　　', '  ', '    ']),
    width,
    breaks: chance.pick([0, 10, 20, 35, 60]),
    isFar: chance.percent(14),
    isBackward: chance.percent(4),
    misread: chance.pick([0, 0, 30, 100, 100, 300, 600]),
    strays: chance.pick([0, 0, 0, 20, 100]),
    halfWidth: chance.pick(['no', 'no', 'no', 'no', 'all', 'some']),
    isLetterSpaced: chance.percent(6),
    hasTrailingBlanks: chance.percent(10),
    isRepeating: chance.percent(6),
    isCutOff: chance.percent(7),
    hasImages: chance.percent(10),
    ...fixed,
  };
}

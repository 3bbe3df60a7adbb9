import { BYLINES, LEADS, type BylineForm, type LeadForm } from './compose-page-bylines.ts';
import type { Chance } from './compose-page-random.ts';

/** What one page keeps to: how its paper lays pages out and what became of the page when it was read. */
export interface PageManner {
  readonly paper: string;
  /** What the page holds: reports, or one of the pages that daily papers set apart. */
  readonly theme: 'news' | 'briefs' | 'photos' | 'notices' | 'supplement' | 'interview';
  /** Before headings; `mixed`: any number of `#` or none; `every`: before every line; `wrong`: before lines picked at random. */
  readonly marks: '' | '# ' | '## ' | 'mixed' | 'every' | 'wrong';
  readonly subheads: '' | '## ' | '**' | '一、';
  readonly separator: '\n' | '\n\n';
  readonly isIndented: boolean;
  /** More white space stands above an article than between its paragraphs, none within its head. */
  readonly isGapped: boolean;
  /** Each printed line is a line of the file; what tells where a paragraph ends. Null: a paragraph is one line. */
  readonly wrap: { readonly width: number; readonly told: 'indent' | 'blank' | 'short' } | null;
  /** In how many of a hundred long paragraphs a column ends. */
  readonly breaks: number;
  readonly isFar: boolean;
  readonly isHalfWidth: boolean;
  readonly leads: readonly LeadForm[];
  readonly bylines: readonly BylineForm[];
  /** Where bylines that are lines of their own stand; `unit` is below, with the author's office. */
  readonly signed: 'above' | 'below' | 'unit';
  /** In how many of a hundred reports nobody is named. */
  readonly unsigned: number;
  /** The line at the page's top: none, the paper's full masthead, or page number, page name and date. */
  readonly top: 'none' | 'masthead' | 'header' | 'number';
  /** The page's header stands once more between two articles. */
  readonly isTopRepeated: boolean;
  /** A list of headlines printed on other pages. */
  readonly hasGuide: boolean;
  readonly script: 'simplified' | 'traditional';
  /** In how many of a thousand places between two characters a space strays in; headlines of such pages are spaced. */
  readonly strays: number;
  readonly markup: '' | 'br' | 'p';
  readonly lineEnd: '\n' | '\r\n';
  readonly tables: '\t' | 'spaces' | '|';
  /** The page ends inside its last article. */
  readonly isCutOff: boolean;
}

const PAPERS = ['江城日报', '云州晚报', '青山早报', '北原日报', '临河都市报'];

/** A manner at random: most pages have few peculiar habits, some have several. */
export function mannerOf(chance: Chance): PageManner {
  const theme = chance.percent(70)
    ? 'news'
    : chance.pick(['briefs', 'photos', 'notices', 'supplement', 'supplement', 'interview'] as const);
  const isWrapped = chance.percent(25);
  return {
    paper: chance.pick(PAPERS),
    theme,
    marks: chance.percent(15)
      ? chance.pick(['every', 'wrong'] as const)
      : chance.pick(['', '# ', '## ', 'mixed'] as const),
    subheads: chance.pick(['', '', '## ', '**', '一、'] as const),
    separator: chance.percent(80) ? '\n\n' : '\n',
    isIndented: chance.percent(30),
    isGapped: chance.percent(35),
    wrap: isWrapped
      ? { width: chance.between(13, 22), told: chance.pick(['indent', 'indent', 'blank', 'short'] as const) }
      : null,
    breaks: chance.pick([0, 30, 60]),
    isFar: chance.percent(25),
    isHalfWidth: chance.percent(40),
    leads: chance.percent(10) ? ['agency', 'digest'] : chance.some(LEADS, 3),
    bylines: chance.some(BYLINES, 2),
    signed: chance.percent(25) ? chance.pick(['below', 'unit'] as const) : 'above',
    unsigned: chance.pick([0, 10, 25]),
    top: chance.percent(45) ? chance.pick(['masthead', 'masthead', 'header', 'header', 'number'] as const) : 'none',
    isTopRepeated: chance.percent(10),
    hasGuide: chance.percent(8),
    script: chance.percent(6) ? 'traditional' : 'simplified',
    strays: chance.percent(10) ? chance.pick([5, 20]) : 0,
    markup: chance.percent(8) ? chance.pick(['br', 'p'] as const) : '',
    lineEnd: chance.percent(10) ? '\r\n' : '\n',
    tables: chance.pick(['\t', '\t', 'spaces', '|'] as const),
    isCutOff: chance.percent(8),
  };
}

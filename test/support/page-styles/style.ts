import type { Span } from '../../../src/types/span.ts';
import type { SourceArticle } from '../compose-page.ts';
import { chanceOf, type Chance } from '../compose-page-random.ts';

/** What a piece of a page is to an editor. */
export type PieceRole =
  | 'section'
  | 'kicker'
  | 'headline'
  | 'deck'
  | 'byline'
  | 'blurb'
  | 'body'
  | 'subhead'
  | 'row'
  | 'caption'
  | 'credit'
  | 'signature'
  | 'furniture';

/** A unit of print: a heading, a paragraph with all its lines, a table row, a page header. */
export interface StylePiece {
  /** As it stands in the file, marks and line breaks included. */
  readonly text: string;
  /** Number of its article, counted from 0 in the order of headlines; null for furniture. */
  readonly owner: number | null;
  readonly role: PieceRole;
  /** White space printed before it: `\n`, `\n\n`, an indent … */
  readonly before: string;
  /** It goes on with the paragraph of the last body piece of its article, which broke off. */
  readonly goesOn?: true;
}

/** Where a style gets its articles. */
export interface StyleSource {
  /** The day of the issue, `YYYY-MM-DD`. */
  readonly date: string;
  /** A further article of the day, cut to at most so many characters at a paragraph's end. */
  article(longest?: number): SourceArticle;
}

/** One paper's page: how it lays out its articles and what became of them when the page was read. */
export interface PageStyle {
  readonly name: string;
  readonly compose: (source: StyleSource, chance: Chance) => readonly StylePiece[];
}

/** A page printed in a style, with the place of each piece. */
export interface StyledPage {
  readonly text: string;
  readonly pieces: readonly StylePiece[];
  /** Where each piece stands, white space at its ends excluded. */
  readonly places: readonly Span[];
}

/** Prints one page; the same style, articles and seed give the same page. */
export function printStyle(style: PageStyle, days: readonly (readonly SourceArticle[])[], seed: number): StyledPage {
  const chance = chanceOf(seed);
  const pieces = style.compose(sourceOf(days, chance), chance).filter(({ text }) => text.trim() !== '');
  const places: Span[] = [];
  let text = '';
  for (const piece of pieces) {
    text += text === '' ? piece.before.replaceAll(/[\r\n]/gu, '') : piece.before;
    const start = text.length + (piece.text.length - piece.text.trimStart().length);
    text += piece.text;
    places.push([start, start + piece.text.trim().length]);
  }
  return { text, pieces, places };
}

function sourceOf(days: readonly (readonly SourceArticle[])[], chance: Chance): StyleSource {
  const day = chance.pick(days);
  const rest = [...day];
  return {
    date: day[0]?.date ?? '2024-01-01',
    article: (longest = 900) => {
      // a day whose articles are used up borrows from another; dates inside a text are of no matter to its cutting
      if (rest.length === 0) rest.push(...chance.pick(days));
      const [taken] = rest.splice(chance.between(0, rest.length - 1), 1);
      return shortened(taken as SourceArticle, longest);
    },
  };
}

function shortened(article: SourceArticle, longest: number): SourceArticle {
  let length = 0;
  const paragraphs = article.paragraphs.filter((p, n) => (length += p.length) <= longest || n === 0);
  return { ...article, paragraphs: paragraphs.map((p) => (p.length > longest ? firstSentences(p, longest) : p)) };
}

function firstSentences(text: string, longest: number): string {
  const end = text.slice(0, longest).search(/[。！？][”』」]?[^。！？]*$/u);
  return end < 0 ? text : text.slice(0, end + 1);
}

import type { Source, Span } from './span.ts';
import type { Table } from './table.ts';

export type ArticleType = 'news' | 'commentary' | 'feature' | 'notice' | 'photo' | 'table' | 'brief' | 'continuation';

/** Who made an article, by role as printed: 记者, 通讯员, 摄影, 供图, 作者, 实习生. */
export interface Byline {
  readonly role: string;
  readonly names: readonly string[];
}

export type ParagraphRole =
  | 'section'
  | 'kicker'
  | 'headline'
  | 'deck'
  | 'byline'
  | 'subhead'
  | 'body'
  | 'caption'
  | 'table-row';

/** A piece of a page file: `pageText.slice(...span)`. */
export interface Segment {
  readonly file: string;
  readonly span: Span;
}

/**
 * A paragraph put together again: the segments, read in order and glued without anything between them, are exactly `text`.
 * A paragraph broken at a column has two segments; most have one.
 */
export interface Paragraph {
  readonly role: ParagraphRole;
  readonly text: string;
  readonly segments: readonly Segment[];
}

/** One article of a newspaper, whole, in reading order, each character traceable to its page file. */
export interface Article {
  /** `<page id>-a01`. */
  readonly id: string;
  readonly issueId: string;
  /** Pages it is printed on, the first one first; two when it jumps. */
  readonly pageIds: readonly string[];
  readonly type: ArticleType;
  readonly kicker: string;
  /** Empty when the paper printed none. */
  readonly headline: string;
  readonly deck: string;
  readonly section: string;
  readonly subheads: readonly string[];
  readonly bylines: readonly Byline[];
  /** Such as 株洲日报讯 or 据新华社3月17日电; empty when there is none. */
  readonly dateline: string;
  /** Every word of the article, headline and byline included, in reading order, captions last. */
  readonly paragraphs: readonly Paragraph[];
  /** The paragraphs' texts joined with `\n`; passages are slices of this. */
  readonly text: string;
  /** In the order of the text; their rows are also paragraphs. */
  readonly tables: readonly Table[];
  /** All that the article occupies, markup included, one source a page file. */
  readonly sources: readonly Source[];
  /** Offsets into `text` where the printed text breaks off and its continuation was not found. */
  readonly gaps: readonly number[];
  /** Ids of the other articles that print this text, whole or cut down, in this issue or another; sorted. */
  readonly variants: readonly string[];
}

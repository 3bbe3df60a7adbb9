/**
 * A half-open range `[start, end)` of UTF-16 offsets. Which text it points into is said where it is used:
 * a page file as stored, or the text of an article.
 */
export type Span = readonly [start: number, end: number];

/** Where a piece of text stands in the archive: ordered spans into one page file, as the file is stored. */
export interface Source {
  /** Path of the page file relative to the corpus folder, with forward slashes. */
  readonly file: string;
  /** Non-empty spans in reading order; they need not ascend, because columns are printed out of order. */
  readonly spans: readonly Span[];
}

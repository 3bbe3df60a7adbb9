/** A run of text as a PDF page draws it. Points, the origin at the top left, y downwards. */
export interface TextRun {
  readonly text: string;
  /** Left edge. */
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly width: number;
  /** Height of the type. */
  readonly size: number;
}

/** The text of one page of a PDF file. */
export interface PdfPage {
  /** From 1. */
  readonly number: number;
  /** In the order they are drawn. */
  readonly runs: readonly TextRun[];
}

/** What the reading process tells of a file: each page, or why it cannot be read, then that it is done. */
export type PdfMessage =
  | { readonly type: 'page'; readonly page: PdfPage }
  | { readonly type: 'bad-page'; readonly number: number; readonly reason: string }
  | { readonly type: 'refused'; readonly reason: string }
  | { readonly type: 'done' };

/** What the reading process is given. */
export interface PdfTask {
  readonly bytes: Uint8Array;
  readonly mostPages: number;
  readonly mostRunsAPage: number;
}

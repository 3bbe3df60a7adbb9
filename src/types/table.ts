import type { Span } from './span.ts';

/** A cell as printed. */
export interface TableCell {
  /**
   * Its words; empty when nothing is printed there. A heading that stands over others (产量 over 计划 and 实际) is said
   * before each of them.
   */
  readonly text: string;
  /** Where its words stand in the article's text; of a heading on two lines, the lower one. */
  readonly span: Span;
}

/** A printed table of an article. Every row has as many cells as there are columns; the first cell names the row. */
export interface Table {
  /** The line above it, such as 各县粮食产量; empty when there is none. */
  readonly title: string;
  /** The unit of its figures where it is printed apart from them: 万元 of 单位：万元. Empty when it is not. */
  readonly unit: string;
  /** 注：… and 数据来源：… below it, a line each. */
  readonly note: string;
  readonly columns: readonly TableCell[];
  readonly rows: readonly (readonly TableCell[])[];
}

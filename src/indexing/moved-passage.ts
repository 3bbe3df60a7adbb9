import type { Passage } from '../types/passage.ts';
import type { Span } from '../types/span.ts';

/** A passage of an index before at its place in the next. Its text is looked up when it is asked for, as it was there. */
export class MovedPassage implements Passage {
  readonly id: string;
  readonly articleId: string;
  readonly ordinal: number;
  readonly span: Span;
  readonly subhead: string;
  readonly #before: Passage;

  constructor(before: Passage, ordinal: number) {
    this.id = before.id;
    this.articleId = before.articleId;
    this.ordinal = ordinal;
    this.span = before.span;
    this.subhead = before.subhead;
    this.#before = before;
  }

  get text(): string {
    return this.#before.text;
  }
}

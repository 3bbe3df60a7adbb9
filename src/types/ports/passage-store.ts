import type { Article } from '../article.ts';
import type { Issue } from '../issue.ts';
import type { Page } from '../page.ts';
import type { Passage } from '../passage.ts';
import type { Withdrawal } from '../withdrawal.ts';

/** The archive itself, as the snapshot holds it. Look-ups by an unknown id give undefined. */
export interface PassageStore {
  /** In order of paper and date, undated issues last. */
  readonly issues: readonly Issue[];
  /** Row numbers are ordinals. */
  readonly passages: readonly Passage[];
  issue(id: string): Issue | undefined;
  page(id: string): Page | undefined;
  article(id: string): Article | undefined;
  passage(id: string): Passage | undefined;
  /** Passages of an article in reading order; empty for an unknown id. */
  passagesOf(articleId: string): readonly Passage[];
  /** The page file's text as it was when the snapshot was built. */
  pageText(pageId: string): string | undefined;
  /** What stands in the place of an article that was withdrawn, which `article` does not give; undefined for any other id. */
  withdrawal(articleId: string): Withdrawal | undefined;
}

/** What stands where an article was that its paper took back: that it did, when and why, and nothing of the article. */
export interface Withdrawal {
  readonly articleId: string;
  /** `YYYY-MM-DD`; null where the list does not say. */
  readonly date: string | null;
  /** In the archivist's words, for readers; may be empty. */
  readonly reason: string;
}

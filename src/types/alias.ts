/** Two names of one thing, folded: 湖工大 and 湖南工业大学. */
export interface Alias {
  readonly short: string;
  readonly full: string;
}

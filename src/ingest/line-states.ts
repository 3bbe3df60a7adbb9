/**
 * What a line can be in the reading of a page. `further` lines continue the unit above them. The last two are asides:
 * what stands before them goes on after them.
 */
export const STATES = [
  'section',
  'kicker',
  'byline-above',
  'headline',
  'headline-further',
  'deck',
  'byline',
  'blurb',
  'lead',
  'body',
  'subhead',
  'subhead-further',
  'row',
  'credit',
  'photo',
  'photo-further',
  'notice-title',
  'notice-title-further',
  'notice-body',
  'signature',
  'caption',
  'furniture',
] as const;

export type LineState = (typeof STATES)[number];

/** How many of {@link STATES} are asides. */
export const ASIDES = 2;

/** Whether what stands before a line goes on after it. */
export function isAside(state: LineState): boolean {
  return state === 'caption' || state === 'furniture';
}

/** States that open an article, or its head, after another article's text. */
export const OPENERS: ReadonlySet<LineState> = new Set([
  'section',
  'kicker',
  'byline-above',
  'headline',
  'lead',
  'photo',
  'notice-title',
]);

/** States of an article's head, in which the article has begun but its text has not. */
export const HEAD: ReadonlySet<LineState> = new Set([
  'section',
  'kicker',
  'byline-above',
  'headline',
  'headline-further',
  'deck',
  'byline',
  'blurb',
  'notice-title',
  'notice-title-further',
]);

/** Whether a line opens an article, by its state and that of the last line before it that is no aside. */
export function opensArticle(state: LineState, before: LineState | undefined): boolean {
  if (before === undefined) return true;
  if (!OPENERS.has(state)) return false;
  if (!HEAD.has(before) || before === 'section') return before !== 'section';
  if (before === 'kicker' || before === 'byline-above') return state !== 'headline';
  return state !== 'lead';
}

/** What a line can be in the reading of a page. `further` lines continue the unit above them. */
export const STATES = [
  'section',
  'kicker',
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
] as const;

export type LineState = (typeof STATES)[number];

/** States that open an article, or its head, after another article's text. */
export const OPENERS: ReadonlySet<LineState> = new Set([
  'section',
  'kicker',
  'headline',
  'lead',
  'photo',
  'notice-title',
]);

/** States of an article's head, in which the article has begun but its text has not. */
export const HEAD: ReadonlySet<LineState> = new Set([
  'section',
  'kicker',
  'headline',
  'headline-further',
  'deck',
  'byline',
  'blurb',
  'notice-title',
  'notice-title-further',
]);

import type { Cue } from './line-shape.ts';
import type { LineState } from './line-states.ts';
import { heads, prose, type Points, type Step } from './points.ts';

/**
 * Every weight of the page reading, in points that add up; the reading with the most points wins. A point is about
 * what an editor would call "rather"; five are "surely". They were set by hand on real pages of one daily and on pages
 * composed from another, so read them as an order of strength.
 */

/** States that need evidence of their own before a line is taken for them. */
export const PRIOR: Points = {
  byline: -4,
  credit: -6,
  signature: -3,
  row: -6,
  blurb: -1,
  kicker: -1.5,
  photo: -1,
  'notice-title': -2,
  'notice-title-further': -2,
};

const marksNothing: Points = { byline: -6, credit: -6, signature: -6, row: -6 };

/** What a cue says for or against each state of the line that shows it. */
export const CUE_POINTS: Readonly<Partial<Record<Cue, Points>>> = {
  marked: { ...heads(3, { deck: -1, kicker: 2, subhead: 2.5, blurb: -6 }), ...prose(-6), ...marksNothing },
  bold: { ...heads(0, { subhead: 3, 'subhead-further': 1, section: 1, headline: 1 }), ...prose(-2), ...marksNothing },
  unmarked: { subhead: -1 },
  'unmarked-among-marked': { subhead: -1.5, headline: -0.5, section: -0.5, kicker: -2 },

  tiny: { ...heads(0.5, { section: 2, headline: -0.5 }), ...prose(-1.5, { lead: -3, photo: -6 }) },
  short: { ...heads(1, { section: -0.5 }), ...prose(-1, { lead: -2, photo: -4 }) },
  medium: {
    ...heads(-1.5, { section: -4, headline: -1, 'subhead-further': -4 }),
    ...prose(0.5),
    byline: -2,
    blurb: -8,
  },
  long: { ...heads(-9), ...prose(2), byline: -9, signature: -9, blurb: -12 },

  'ends-sentence': { ...heads(-4.5, { blurb: 3 }), ...prose(1.5) },
  'ends-exclaiming': { ...heads(-0.5), ...prose(0.5) },
  'ends-comma': { ...heads(-4), ...prose(0.5) },
  'inner-sentence': { ...heads(-5), ...prose(1), byline: -5 },
  'has-comma': { section: -2, kicker: -1.5, subhead: -0.5, deck: 0.5, byline: -3, signature: -5 },
  'has-date': { section: -2, deck: 1.5, kicker: -0.5, headline: -1.5 },
  'starts-mid': { ...heads(-3), ...prose(0, { body: 1, lead: -2, photo: -3 }) },

  lead: { ...heads(-9), ...prose(-9, { lead: 6 }), byline: -6, signature: -9 },
  byline: { ...heads(-5), ...prose(-5), byline: 10, credit: 7, signature: -6 },
  'bare-name': { byline: 7, credit: 3, headline: -1, subhead: -1, section: -1 },
  credit: { ...heads(-5), ...prose(-4), credit: 11, byline: 4, signature: -6 },
  'credit-end': { ...heads(-4), ...prose(0, { photo: 3, 'photo-further': 3, lead: 0.5, body: -2 }) },
  'date-start': { photo: 1.5, lead: 1, headline: -1, section: -2 },
  'picture-before': { photo: 2, lead: 0.5, section: 0.5, headline: 0.5, kicker: 0.5, 'notice-title': 0.5 },
  'same-unit': {
    section: -1,
    kicker: -2,
    headline: -2,
    'notice-title': -3,
    deck: -0.5,
    'headline-further': 3,
    'subhead-further': 5,
    'notice-title-further': 3,
    byline: 0.5,
    subhead: -2,
    lead: -1.5,
    photo: -3,
    signature: 1,
  },

  'notice-title': { 'notice-title': 5, 'notice-title-further': 5, headline: -1 },
  office: { signature: 6, body: -1 },
  'full-date': { ...heads(-4), signature: 8, body: -1, 'notice-body': -1 },
  'ends-full-date': { 'notice-body': 3 },
  contact: { ...heads(-3), body: 0.5, 'notice-body': 1.5 },
  cells: { ...heads(-12), ...prose(-12), byline: -12, signature: -12, row: 16 },
  label: { subhead: 3, headline: -2 },

  'section-word': { section: 2.5 },
  bracketed: { section: 1.5, subhead: 1 },
  'ends-emphasis': { kicker: 7, headline: -1.5, subhead: -1.5, section: -2 },
  attendance: { deck: 3, headline: -0.5, section: -1 },
  'column-name': { headline: 3, kicker: 0.5, subhead: -2, body: -2 },
  'bracket-line': { ...heads(-4, { deck: -6 }), body: 2, lead: -4 },
  'after-author-note': { section: 2, kicker: 3, headline: 3, photo: 2, 'notice-title': 2, subhead: -4, body: -1 },
  'dash-start': { deck: 3, headline: -1.5, section: -2 },

  'after-open-text': { body: 3, 'photo-further': 2, 'notice-body': 3, subhead: -1.5, lead: -1, photo: -2 },
  'two-part': { subhead: 1.5, headline: 0.5, kicker: 0.5, body: -2, 'notice-body': -1 },
  'clause-word': { subhead: -0.5, headline: -0.5, section: -2, body: 0.5 },
  'stands-alone': { subhead: 1.5 },
  'word-into-next': { ...heads(-2.5), body: 2.5, 'notice-body': 2.5 },
  'byline-near': { section: 1, kicker: 2, headline: 2.5, 'headline-further': 1, deck: 1, subhead: -4, body: -1 },
  'deeper-heading-next': { section: 4, headline: -1.5, subhead: -1.5 },
  'same-level-next': { section: -3 },
  'lead-next': { headline: 1, body: -3, 'notice-body': -3 },
  'topic-changes': { headline: 4, kicker: 2.5, 'notice-title': 1, photo: 3, subhead: -5 },
  'topic-stays': { headline: -1.5, photo: -1, subhead: 1 },
  // white space, on pages that use it
  'unit-next': { section: 1, kicker: 1.5, headline: 1.5, subhead: -1.5 },
  'after-gap': {
    section: 3,
    kicker: 3.5,
    headline: 4.5,
    'notice-title': 4,
    photo: 2,
    lead: 1,
    subhead: -4,
    body: -1,
    'headline-further': -6,
    deck: -4,
    byline: -3,
    'subhead-further': -6,
    'notice-title-further': -6,
    'notice-body': -1,
  },
  indented: { ...heads(-3), byline: -1, body: 0.5, lead: 0.5 },
  'not-indented': { body: -0.5, lead: -0.5, 'notice-body': -0.5 },
  'in-verse': { ...heads(-4), body: 4, 'notice-body': 2, byline: -3, signature: -2 },
  salutation: { ...heads(-6), lead: 6, body: 2 },
  'salutation-next': { headline: 6, subhead: -4 },
  numbered: { subhead: 4, headline: -3, section: -4, kicker: -3 },
  spoken: { ...heads(-4), byline: -4, body: 2 },
  'signed-bullet': { ...heads(-4), lead: 8, body: -2, 'notice-body': -2 },
  'after-jump-away': { headline: 1.5, kicker: 1.5, section: 1.5, photo: 1, 'notice-title': 1.5, body: -2, subhead: -2 },
  'after-jump-here': { lead: 9, body: -3 },
};

/** What any step costs that no row of {@link STEPS} names. */
export const UNUSUAL_STEP = -12;

const TEXT: readonly LineState[] = [
  'lead',
  'body',
  'row',
  'credit',
  'photo',
  'photo-further',
  'notice-body',
  'signature',
];
const TITLES: readonly LineState[] = ['headline', 'headline-further', 'deck'];

/** What each step from line to line is worth; rows that name the same step add up. */
export const STEPS: readonly Step[] = [
  // a new article after the text of another
  { from: TEXT, to: ['section', 'kicker', 'headline', 'notice-title'], points: -3.5 },
  { from: TEXT, to: ['photo'], points: -3.5 },
  { from: TEXT, to: ['lead'], points: -5 },
  { from: ['body', 'lead'], to: ['lead'], points: 3, cue: 'lead' },
  {
    from: ['photo', 'credit', 'signature', 'photo-further'],
    to: ['section', 'kicker', 'headline', 'notice-title'],
    points: 1.5,
  },

  {
    from: TEXT,
    to: ['section', 'kicker', 'headline', 'notice-title', 'photo', 'lead'],
    points: -3,
    cue: 'without-gap',
  },

  // within a head
  { from: ['section'], to: ['section'], points: -1 },
  { from: ['section'], to: ['section'], points: 2, cue: 'same-unit' },
  { from: ['section'], to: ['kicker'], points: -0.5 },
  { from: ['section'], to: ['headline', 'notice-title'], points: 0 },
  { from: ['section'], to: ['photo'], points: -2 },
  { from: ['section'], to: ['headline'], points: 1, cue: 'deeper-than-before' },
  { from: ['section'], to: ['lead', 'byline'], points: -4 },
  { from: ['kicker'], to: ['headline'], points: 0 },
  { from: ['kicker'], to: ['headline'], points: 1.5, cue: 'same-level-before' },
  { from: ['kicker'], to: ['headline'], points: -2, cue: 'less-marked-than-before' },
  { from: ['headline'], to: ['headline-further'], points: -2 },
  { from: ['headline'], to: ['headline-further'], points: 3.5, cue: 'completes-heading' },
  { from: ['headline'], to: ['headline-further'], points: -4, cue: 'more-marked-than-before' },
  { from: ['headline'], to: ['deck'], points: -1.5 },
  { from: ['headline'], to: ['deck'], points: 2.5, cue: 'less-marked-than-before' },
  { from: ['headline-further'], to: ['deck'], points: -1.5 },
  { from: ['headline-further'], to: ['headline-further'], points: -4 },
  { from: TITLES, to: ['byline'], points: 2 },
  { from: TITLES, to: ['blurb'], points: -3 },
  { from: TITLES, to: ['lead'], points: 0.5 },
  { from: TITLES, to: ['lead'], points: -3, unless: 'lead' },
  { from: TITLES, to: ['lead'], points: 1.5, cue: 'picture-before' },
  { from: TITLES, to: ['lead'], points: 3, cue: 'credit-end' },
  { from: TITLES, to: ['row', 'subhead'], points: -3 },
  { from: ['byline'], to: ['byline', 'lead'], points: 0 },
  { from: ['byline'], to: ['blurb'], points: -2 },
  { from: ['byline'], to: ['subhead'], points: -0.5 },
  { from: ['byline'], to: ['deck'], points: -3 },
  { from: ['blurb'], to: ['lead', 'byline'], points: 0 },

  // within a text
  { from: ['lead', 'body'], to: ['body'], points: 0 },
  { from: ['lead', 'body', 'row'], to: ['subhead'], points: -1 },
  { from: ['lead', 'body', 'row', 'subhead'], to: ['row'], points: 0 },
  { from: ['row'], to: ['body'], points: 0 },
  { from: ['lead'], to: ['credit'], points: 3 },
  { from: ['body', 'row'], to: ['credit'], points: -1 },
  { from: ['photo', 'photo-further'], to: ['photo-further', 'credit'], points: 0 },
  { from: ['credit'], to: ['credit'], points: 0 },
  { from: ['credit'], to: ['body'], points: -2 },
  { from: ['subhead'], to: ['subhead-further'], points: -4 },
  { from: ['subhead-further'], to: ['subhead-further'], points: -4 },
  { from: ['subhead', 'subhead-further'], to: ['body'], points: 0 },
  { from: ['subhead'], to: ['subhead'], points: -5 },

  // notices
  { from: ['notice-title'], to: ['notice-title-further'], points: -2 },
  { from: ['notice-title', 'notice-title-further'], to: ['notice-body'], points: 0 },
  { from: ['notice-title', 'notice-title-further'], to: ['notice-body'], points: -6, cue: 'lead' },
  { from: ['notice-body'], to: ['notice-body', 'row'], points: 0 },
  { from: ['notice-body'], to: ['signature'], points: 2 },
  { from: ['notice-body'], to: ['section', 'kicker', 'headline', 'notice-title', 'photo', 'lead'], points: -1.5 },
  {
    from: ['notice-body'],
    to: ['section', 'kicker', 'headline', 'notice-title', 'photo', 'lead'],
    points: 4,
    cue: 'after-signed',
  },
  { from: ['signature'], to: ['signature'], points: 0 },

  // an article that is only a head: a lost text, a title page
  {
    from: ['headline', 'headline-further', 'deck', 'byline', 'notice-title', 'subhead'],
    to: ['section', 'kicker', 'headline', 'notice-title', 'photo'],
    points: -7,
  },
  { from: ['kicker'], to: ['section', 'kicker', 'notice-title', 'photo'], points: -7 },
];

/** A photo story without headline counts as one only when it ends in a photographer's name. */
export const PHOTO_WITHOUT_CREDIT = -8;

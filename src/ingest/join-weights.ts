/** Points for gluing the end of one line to the start of another; at {@link JOIN_FROM} and above they are glued. */
export const JOIN_POINTS = {
  /** The end breaks off: no 。！？ or closing mark. */
  opens: 2,
  /** The next line of the same article, with at most captions and furniture between. */
  adjacent: 2,
  /** A word stands across the seam. */
  word: 2,
  /** Two characters each side of the seam stand together elsewhere on the page. */
  phrase: 2.5,
  /** The next line begins with what no sentence begins with. */
  'starts-mid': 2,
  /** The next line's first word is a single character that opens no sentence, as the second half of a word is. */
  'starts-broken': 1.5,
  /** On a page that indents paragraphs, the next line is indented. */
  indented: -5,
  /** On a page that indents paragraphs, the next line is not. */
  'not-indented': 1.5,
  /** The end is a line of particulars such as 地址:… */
  particulars: -4,
} as const;

export const JOIN_FROM = 3;
/** Far joins need more: nearness does not speak for them. */
export const FAR_JOIN_FROM = 3.5;

/** Sharing out columns that came back below the last of several articles, see {@link shareColumns}. */
export const COLUMN_POINTS = {
  /** That columns came back at all. */
  back: -5,
  /** A line that comes back stands apart by white space. */
  apart: 3,
  /** It stands close to the line above. */
  close: -2,
  /** A line that stands apart goes on all the same with the line above. */
  apartStays: -1,
  /** Going on in the next line of the page. */
  adjacent: 0.75,
  /** An end that breaks off is left for a line elsewhere. */
  left: 0,
  /** An end that breaks off goes on. */
  resumed: 1,
  /** It goes on with what no sentence begins with. */
  mid: 0.5,
  word: 4,
  phrase: 3,
  /** A line that goes on with something stands after an end that does not break off. */
  orphan: -2,
  /** Each article stepped over on the way down. */
  skip: -0.3,
  /** What may be a person's name counts as so many pairs of characters. */
  name: 8,
  /** What two articles have counts so much of what one alone has. */
  shared: 0.33,
  /** So many shared pairs are chance. */
  noise: 1,
  /** On the logarithm of what a line shares with an article. */
  topic: 1.5,
} as const;

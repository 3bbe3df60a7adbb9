import { mayBeName } from '../text/surnames.ts';

/** Kicker, headline and deck as fields. */
export interface Headline {
  readonly kicker: string;
  readonly headline: string;
  readonly deck: string;
}

const EMPHASIS = /^(.{6,60}?(?:强调|指出|要求|表示|提出))\s+(.{4,})$/u;
/** 市人大代表、某公司董事长甲乙丙 followed by what the person says. */
const PERSON =
  /^(.{0,60}?(?:代表|委员|[\p{Script=Han}](?:长|书记|主任|经理|主席|教授|专家|工程师)|村民|职工))([\p{Script=Han}]{2,4})\s+(.{4,})$/u;
/** A longer line of three parts carries its deck. */
const LONGEST_TWO_PARTS = 34;
const LONGEST_HEADLINE = 160;

/**
 * Divides the printed lines of a head into fields. A kicker printed on the headline's line is recognised when it ends in
 * 强调 or the like, or is an office and a name.
 */
export function splitHeadline(kicker: string, headline: string, deck: string): Headline {
  if (headline.length > LONGEST_HEADLINE) return { kicker, headline, deck };
  if (kicker === '') {
    const [, emphasis, rest] = EMPHASIS.exec(headline) ?? [];
    if (emphasis && rest) return { kicker: emphasis, headline: rest, deck };
    const [, office, name, said] = PERSON.exec(headline) ?? [];
    if (office && name && said && mayBeName(name)) return { kicker: office + name, headline: said, deck };
  }
  const parts = headline.split(/\s+/u);
  if (deck === '' && parts.length === 3 && headline.length > LONGEST_TWO_PARTS) {
    return { kicker, headline: parts.slice(0, 2).join(' '), deck: parts[2] ?? '' };
  }
  return { kicker, headline, deck };
}

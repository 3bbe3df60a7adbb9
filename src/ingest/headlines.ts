/** Kicker, headline and deck as fields. */
export interface Headline {
  readonly kicker: string;
  readonly headline: string;
  readonly deck: string;
}

const EMPHASIS = /^(.{6,60}?(?:强调|指出|要求|表示|提出))\s+(.{4,})$/u;
/** A longer line of three parts carries its deck. */
const LONGEST_TWO_PARTS = 34;
/** 市人大代表、某公司董事长甲乙丙 followed by what the person says. */
const PERSON =
  /^(.{0,60}?(?:代表|委员|董事长|总经理|经理|局长|书记|市长|县长|区长|镇长|主任|部长|院长|校长|会长|馆长|教授|专家|股长|科长|所长|站长|主席|副[\p{Script=Han}]{1,3}长|厂长|村民|职工|工程师)[\p{Script=Han}]{2,4})\s+(.{4,})$/u;

/**
 * Divides the printed lines of a head into fields. A kicker printed on the headline's line is recognised when it ends in
 * 强调 or the like, or is an office and a name.
 */
export function splitHeadline(kicker: string, headline: string, deck: string): Headline {
  const found = kicker === '' && headline.length <= 160 ? (EMPHASIS.exec(headline) ?? PERSON.exec(headline)) : null;
  if (found) return { kicker: found[1] ?? '', headline: found[2] ?? '', deck };
  const parts = headline.split(/\s+/u);
  if (deck === '' && parts.length === 3 && headline.length > LONGEST_TWO_PARTS) {
    return { kicker, headline: parts.slice(0, 2).join(' '), deck: parts[2] ?? '' };
  }
  return { kicker, headline, deck };
}

import type { SourceArticle } from '../../compose-page.ts';
import type { StyleSource } from '../style.ts';
import { draft, item, type Desk, type Draft, type Item } from './draft.ts';
import { CLOSINGS, LEADS, SIGNATURES, type Signing } from './leads.ts';
import { madeCaption } from './captions.ts';
import { clauseOf, intoTwoLines, isOfState, roleOf, titleAndColumn, withoutDateline } from './text-parts.ts';

/** How a page's reports look; shares are of a hundred. */
export interface Look {
  readonly signing: Signing;
  readonly kicker?: number;
  readonly deck?: number;
  readonly twoLines?: number;
  readonly section?: number;
  readonly sections?: readonly string[];
  /** Long articles that get subheads taken from their own words. */
  readonly subheads?: number;
  readonly questions?: readonly string[];
  readonly captions?: number;
  readonly jump?: number;
  /** The page leaves what concerns the whole state to others. */
  readonly isLocal?: boolean;
  /** The headline of an article, where it is not the source's own. */
  readonly headline?: (desk: Desk, article: SourceArticle) => string;
}

/** A report of at most so many characters, in the look of its page. */
export function report(desk: Desk, look: Look, longest: number): Item {
  const { chance } = desk;
  const article = look.isLocal ? localArticle(desk, longest) : desk.source.article(longest);
  const [title, column] = titleAndColumn(article.title);
  const above = chance.percent(look.section ?? 0)
    ? [draft('section', column || chance.pick(look.sections ?? ['综合']))]
    : [];
  const own = look.headline?.(desk, article) ?? (above.length > 0 || chance.percent(70) ? title : article.title);
  const lines = chance.percent(look.twoLines ?? 15) ? intoTwoLines(own) : [own];
  const kicker = chance.percent(look.kicker ?? 25)
    ? article.kicker || clauseOf(chance, article.paragraphs.join(''), 8, 22)
    : '';
  const deck = chance.percent(look.deck ?? 20)
    ? article.deck || clauseOf(chance, article.paragraphs.slice(1).join(''), 10, 26)
    : '';
  return item(
    above,
    kicker ? [draft('kicker', kicker)] : [],
    lines.map((l, n) => draft('headline', l.trim(), n > 0 && chance.percent(60) ? true : undefined)),
    deck ? [draft('deck', chance.percent(20) ? `——${deck}` : deck)] : [],
    bodyOf(desk, look, article),
  );
}

/** An article that is not about the leaders of the state, if one of the next few is not. */
export function localArticle({ source }: Desk, longest: number): SourceArticle {
  let article = source.article(longest);
  for (let n = 0; n < 6 && isOfState(article.paragraphs); n++) article = source.article(longest);
  return article;
}

/** An article whose text speaks of this, if one of the next few does. */
export function articleAbout(source: StyleSource, subject: RegExp, longest: number): SourceArticle {
  let article = source.article(longest);
  for (let n = 0; n < 8 && !subject.test(article.paragraphs.join('')); n++) article = source.article(longest);
  return article;
}

/** The text of an article with all that stands in it and below it. */
export function bodyOf(desk: Desk, look: Look, article: SourceArticle): Draft[] {
  const { chance, say } = desk;
  const [lead, above, below, end] = look.signing.shares;
  const drafts = article.paragraphs.map((p, n) => draft(roleOf(p, n), n === 0 ? withoutDateline(p) : p));
  withSubheads(desk, look, drafts);
  const drawn = chance.between(1, 100);
  const line = say(SIGNATURES[chance.pick(look.signing.signatures)]).trim();
  const first = drafts[0] ?? draft('body', article.title);
  const out = [...drafts];
  if (drawn <= lead) out[0] = draft('body', say(LEADS[chance.pick(look.signing.leads)]) + first.text);
  else if (drawn <= lead + above) out.unshift(draft('byline', line));
  else if (drawn <= lead + above + below) out.push(draft('byline', line));
  else if (drawn <= lead + above + below + end && out.at(-1)?.role === 'body')
    out.push(draft('body', (out.pop()?.text ?? '') + say(chance.pick(CLOSINGS))));
  if (chance.percent(look.captions ?? 10) && !isOfState(article.paragraphs))
    out.splice(chance.between(1, out.length), 0, ...madeCaption(desk, article));
  if (chance.percent(look.jump ?? 0))
    out.push(draft('furniture', say('[（下转第{2-4}版）|▶▶下转0{2-8}版|[▶|→]下转{2-8}版|(下转A0{2-8}版)]')));
  return out;
}

function withSubheads({ chance, say }: Desk, look: Look, drafts: Draft[]): void {
  if (drafts.length < 4 || drafts.some((d) => d.role === 'subhead') || !chance.percent(look.subheads ?? 25)) return;
  const each = chance.between(2, 3);
  const questions = look.questions && chance.percent(70) ? chance.some(look.questions, 6).map(say) : [];
  for (let at = drafts.length - chance.between(1, each); at > 0; at -= each) {
    const text =
      drafts[at]?.role === 'body'
        ? (questions.pop() ?? clauseOf(chance, afterFirst(drafts[at]?.text ?? '')))
        : undefined;
    if (text) drafts.splice(at, 0, draft('subhead', text));
  }
}

function afterFirst(text: string): string {
  return text.replace(/^[^，。：；]*[，。：；]/u, '');
}

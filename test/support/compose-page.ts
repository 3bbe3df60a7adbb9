import { addDays } from '../../src/ingest/calendar.ts';
import type { Span } from '../../src/types/span.ts';
import { madeAttendance, madeAuthorNote, madeByline, madeLead, madeSignature } from './compose-page-bylines.ts';
import * as extras from './compose-page-extras.ts';
import {
  madeBrief,
  madeContinuation,
  madeEssay,
  madeInterview,
  madePhotoPiece,
  type Formed,
} from './compose-page-forms.ts';
import { mannerOf, type PageManner } from './compose-page-manner.ts';
import { inTraditional, lineStarts, printPage } from './compose-page-print.ts';
import { chanceOf, type Chance } from './compose-page-random.ts';
import {
  breakIntoColumns,
  carryColumnsAway,
  isHeading,
  piece,
  repeatOne,
  tearOut,
  type HeadKind,
  type Piece,
} from './compose-page-columns.ts';
import type { Cut, Owned } from './compose-page-score.ts';

/** A dated article to compose pages from. */
export interface SourceArticle {
  readonly title: string;
  readonly kicker?: string;
  readonly deck?: string;
  /** `YYYY-MM-DD`, the day of the issue. */
  readonly date: string;
  readonly paragraphs: readonly string[];
}

/** A page and how it was made. */
export interface ComposedPage {
  readonly text: string;
  readonly truth: Cut & { readonly articles: readonly Owned[] };
  /** Spans printed twice, for which either place is right. */
  readonly ignored: readonly Span[];
  /** End and start of each pair of pieces that are one paragraph. */
  readonly joins: readonly (readonly [number, number])[];
  readonly date: string;
  /** The date stands on the page, in a masthead. */
  readonly isDatePrinted: boolean;
  readonly manner: PageManner;
  /** In the order of the page, with where each stands. */
  readonly pieces: readonly (Piece & { readonly span: Span })[];
}

const DATELINE = /^.{0,24}(?:电|讯|消息)\s*[（(]|^(?:据|新华社|本报).{0,20}[电讯]/u;

/**
 * Composes a page from articles of one day: all that columns, layout and recognition do to a page, at random. The same
 * articles and seed give the same page.
 */
export function composePage(sources: readonly SourceArticle[], seed: number): ComposedPage {
  const chance = chanceOf(seed);
  const manner = mannerOf(chance);
  const date = sources[0]?.date ?? '2024-01-01';
  const items: Piece[][] = [];
  const titles: string[] = [];
  const add = ({ title, pieces }: Formed, at = items.length): void => {
    titles.push(title);
    items.splice(at, 0, [...pieces]);
  };
  const bullet = chance.pick(['■', '▲', '●', '◆', '★', '◎']);
  sources.forEach((source, n) => add(formed(chance, manner, source, n, sources.length, bullet)));
  addExtras(chance, manner, date, titles, (made) => add(made, chance.between(1, items.length)));
  const starts = (text: string): number[] =>
    manner.wrap ? lineStarts(text, manner.wrap.width, manner.wrap.told === 'indent') : [];
  const torn = items.map((pieces) =>
    tearOut(chance, breakIntoColumns(chance, pieces, manner.breaks, manner.wrap ? starts : undefined)),
  );
  const flow = repeatOne(chance, manner.isFar ? carryColumnsAway(chance, torn) : torn.flat());
  const pieces = withFurniture(chance, manner, date, flow);
  const laidOut = marked(chance, manner, manner.isCutOff ? cutOff(chance, pieces) : pieces);
  const { text, spans, furniture, places, ignored, joins } = printPage(chance, laidOut, manner, titles.length);
  const inScript = (title: string): string => (manner.script === 'traditional' ? inTraditional(title) : title);
  const articles = titles
    .map((title, n) => ({ headline: inScript(title), spans: spans[n] ?? [] }))
    .filter((a) => a.spans.length > 0);
  const isDatePrinted = manner.top === 'masthead' || manner.top === 'header';
  const placed = laidOut.map((p, n) => ({ ...p, span: places[n] ?? ([0, 0] as const) }));
  const truth = { articles, furniture };
  return { text, truth, ignored, joins, date, isDatePrinted, manner, pieces: placed };
}

/** An article in the form that the page's theme asks for. */
function formed(
  chance: Chance,
  manner: PageManner,
  source: SourceArticle,
  owner: number,
  count: number,
  bullet: string,
): Formed {
  const { theme } = manner;
  const mark = markOf(chance, manner);
  if (theme === 'news' && owner === 0 && chance.percent(8)) return madeContinuation(chance, source, owner);
  if (theme === 'briefs' && owner >= count / 3) return madeBrief(chance, bullet, source, owner);
  if (theme === 'photos' && owner > 0) return madePhotoPiece(chance, mark, source, owner);
  if (theme === 'interview' && owner === 0) return madeInterview(chance, manner, mark, source, owner);
  if (theme === 'supplement') return madeEssay(chance, manner, mark, source, owner);
  return { title: source.title, pieces: reportPieces(chance, manner, source, owner) };
}

function addExtras(
  chance: Chance,
  manner: PageManner,
  date: string,
  titles: readonly string[],
  add: (made: Formed) => void,
): void {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const addMade = (made: extras.MadeExtra): void => {
    const owner = titles.length;
    const head = made.head.map((text) => piece(markOf(chance, manner) + text, owner, 'headline'));
    const lines = made.lines.map((text, n) =>
      piece(text, owner, 'line', { isTight: made.head.length > 0 && n >= made.lines.length - 1 }),
    );
    add({ title: made.head[0] ?? '', pieces: [...head, ...lines] });
  };
  const notices = manner.theme === 'notices' ? chance.between(2, 5) : chance.percent(30) ? 1 : 0;
  for (let n = 0; n < notices; n++)
    addMade(extras.madeNotice(chance, year, month, Math.max(1, day - chance.between(1, 9))));
  if (chance.percent(30)) {
    const [, eveMonth = 1, eve = 1] = addDays(date, -1).split('-').map(Number);
    addMade(extras.madePhotoStory(chance, eveMonth, eve));
  }
}

function withFurniture(chance: Chance, manner: PageManner, date: string, flow: readonly Piece[]): Piece[] {
  const top = extras.madeTop(chance, manner, date);
  const pieces = manner.top === 'none' ? [] : [piece(top, null, 'furniture')];
  if (chance.percent(15)) pieces.push(piece(chance.pick(extras.PAGE_NAMES), null, 'furniture'));
  if (manner.hasGuide)
    pieces.push(...extras.madeGuide(chance).map((line, n) => piece(line, null, 'furniture', { isTight: n > 0 })));
  pieces.push(...flow);
  if (manner.top !== 'none' && manner.isTopRepeated) {
    const between = pieces.flatMap((p, n) => (n > 3 && p.owner !== pieces[n - 1]?.owner ? [n] : []));
    if (between.length > 0) pieces.splice(chance.pick(between), 0, piece(top, null, 'furniture'));
  }
  if (chance.percent(50)) pieces.push(piece(extras.madeFurniture(chance), null, 'furniture'));
  return pieces;
}

/** The last article ends in the middle of a paragraph. */
function cutOff(chance: Chance, pieces: readonly Piece[]): Piece[] {
  const last = pieces.findLastIndex((p) => p.kind === 'text' && p.text.length > 40);
  const end = pieces[last];
  if (!end) return [...pieces];
  return [...pieces.slice(0, last), { ...end, text: end.text.slice(0, chance.between(20, end.text.length - 5)) }];
}

/** Marks set at random: on short paragraphs too, and missing from half of the headings. */
function marked(chance: Chance, { marks }: PageManner, pieces: readonly Piece[]): Piece[] {
  if (marks !== 'wrong') return [...pieces];
  return pieces.map((p) => {
    const percent = isHeading(p.kind) ? 50 : p.kind === 'text' && p.text.length < 120 ? 10 : 0;
    return chance.percent(percent) ? { ...p, text: `## ${p.text}` } : p;
  });
}

function markOf(chance: Chance, { marks }: PageManner): string {
  if (marks === 'every') return '## ';
  if (marks === 'wrong') return '';
  return marks === 'mixed' ? chance.pick(['# ', '## ', '### ', '']) : marks;
}

function reportPieces(chance: Chance, manner: PageManner, source: SourceArticle, owner: number): Piece[] {
  const head = headPieces(chance, manner, source, owner);
  const [lead = '', ...rest] = source.paragraphs.map((p) => (chance.percent(5) ? extras.misread(chance, p) : p));
  const [, month, eve] = addDays(source.date, -1).split('-').map(Number);
  const day = `${month}月${eve}日`;
  const form = chance.between(1, 100);
  let opening = lead;
  let closing = '';
  const below: Piece[] = [];
  const byline = piece(madeByline(chance, chance.pick(manner.bylines), manner.paper), owner, 'byline');
  if (DATELINE.test(lead) || form <= manner.unsigned) opening = lead;
  else if (form <= 60) opening = madeLead(chance, chance.pick(manner.leads), manner.paper, day) + lead;
  else if (form <= 94) (manner.signed === 'below' ? below : head).push(byline);
  else closing = madeSignature(chance);
  if (manner.signed === 'unit' && head.at(-1) === byline && chance.percent(60))
    below.push(piece(madeAuthorNote(chance), owner, 'byline'));
  const body = [opening, ...rest].map((text) => piece(text, owner, 'text'));
  let count = 0;
  const asSubhead = (text: string): Piece => piece(subheadOf(text, manner, count++), owner, 'subhead');
  const text = body.map((p, n) => (isSubhead(p.text, n) ? asSubhead(p.text) : p));
  if (chance.percent(15) && text.length > 4 && manner.subheads !== '')
    text.splice(chance.between(2, text.length - 2), 0, asSubhead(chance.pick(extras.SUBHEADS)));
  if (chance.percent(8))
    text.push(...extras.madeTable(chance, manner.tables).map((row, n) => piece(row, owner, 'row', { isTight: n > 0 })));
  if (closing !== '' && text.at(-1)?.kind === 'text')
    text[text.length - 1] = piece((text.at(-1)?.text ?? '') + closing, owner, 'text');
  if (chance.percent(15))
    text.splice(chance.between(1, text.length), 0, piece(extras.madeCaption(chance), owner, 'caption'));
  if (chance.percent(6))
    below.push(piece(chance.pick(['（下转第二版）', '▶▶下转03版', '(下转A04版)']), null, 'furniture'));
  return [...head, ...text, ...below];
}

function headPieces(chance: Chance, manner: PageManner, source: SourceArticle, owner: number): Piece[] {
  const own = markOf(chance, manner);
  const sometimes = (): string => (chance.percent(50) ? own : '');
  const head: Piece[] = [];
  const add = (text: string, kind: HeadKind, isTight = false): number =>
    head.push(piece(text, owner, kind, { isTight }));
  if (chance.percent(10)) add(own + chance.pick(extras.SECTIONS), 'section');
  if (source.kicker && chance.percent(60)) add(sometimes() + source.kicker, 'kicker');
  const [first, second] = chance.percent(25) ? source.title.split(/\s+/u, 2) : [];
  if (first && second && first.length > 4 && source.title === `${first} ${second}`) {
    add(own + first, 'headline');
    add(sometimes() + second, 'headline-further', chance.percent(70));
  } else add(own + source.title, 'headline');
  if (source.deck && chance.percent(50)) add(source.deck, 'deck');
  else if (chance.percent(5)) add(madeAttendance(chance), 'deck');
  return head;
}

/** A short line without a full stop between paragraphs. */
function isSubhead(text: string, n: number): boolean {
  return n > 0 && text.length <= 30 && !/[。！？；：”…，）]$/u.test(text);
}

const COUNT = '一二三四五六七八九十';

function subheadOf(text: string, { subheads }: PageManner, n: number): string {
  if (subheads === '一、') return `${COUNT[n % COUNT.length]}、${text}`;
  return subheads === '**' ? `**${text}**` : subheads + text;
}

import type { Span } from '../../src/types/span.ts';
import { BYLINES, LEADS, madeByline, madeLead, type BylineForm, type LeadForm } from './compose-page-bylines.ts';
import * as extras from './compose-page-extras.ts';
import { chanceOf, type Chance } from './compose-page-random.ts';
import { breakIntoColumns, carryColumnsAway, repeatOne, tearOut, type Piece } from './compose-page-columns.ts';
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
}

/** What one page keeps to. */
export interface PageManner {
  readonly paper: string;
  /** Printed before headings; `mixed` is any number of `#` or none. */
  readonly marks: '' | '# ' | '## ' | 'mixed';
  readonly subheads: '' | '## ' | '**';
  readonly separator: '\n' | '\n\n';
  readonly isIndented: boolean;
  /** In how many of a hundred long paragraphs a column ends. */
  readonly breaks: number;
  readonly isFar: boolean;
  readonly isHalfWidth: boolean;
  readonly leads: readonly LeadForm[];
  readonly bylines: readonly BylineForm[];
  /** In how many of a hundred reports nobody is named. */
  readonly unsigned: number;
}

const PAPERS = ['江城日报', '云州晚报', '青山早报', '北原日报', '临河都市报'];
const DATELINE = /^.{0,24}(?:电|讯|消息)\s*[（(]|^(?:据|新华社|本报).{0,20}[电讯]/u;

/**
 * Composes a page from articles of one day: all that columns, layout and recognition do to a page, at random. The same
 * articles and seed give the same page.
 */
export function composePage(sources: readonly SourceArticle[], seed: number): ComposedPage {
  const chance = chanceOf(seed);
  const manner = mannerOf(chance);
  const date = sources[0]?.date ?? '2024-01-01';
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const items: Piece[][] = sources.map((source, n) => articlePieces(chance, manner, source, n));
  const titles = sources.map((s) => s.title);
  const addExtra = (made: extras.MadeExtra): void => {
    const owner = titles.length;
    titles.push(made.head[0] ?? '');
    const head = made.head.map((text) => piece(mark(chance, manner) + text, owner, { isHead: true }));
    items.splice(chance.between(1, items.length), 0, [
      ...head,
      ...made.lines.map((text, n) => {
        return piece(text, owner, { isHead: true, isTight: made.head.length > 0 && n >= made.lines.length - 1 });
      }),
    ]);
  };
  if (chance.percent(30)) addExtra(extras.madeNotice(chance, year, month, Math.max(1, day - chance.between(1, 9))));
  if (chance.percent(30)) addExtra(extras.madePhotoStory(chance, month, Math.max(1, day - 1)));
  const torn = items.map((pieces) => tearOut(chance, breakIntoColumns(chance, pieces, manner.breaks)));
  const flow = manner.isFar ? carryColumnsAway(chance, torn) : torn.flat();
  const isDatePrinted = chance.percent(30);
  const pieces = [...topOf(chance, manner, date, isDatePrinted), ...repeatOne(chance, flow)];
  if (chance.percent(50)) pieces.push(piece(extras.madeFurniture(chance), null));
  return { ...print(pieces, manner, titles), date, isDatePrinted, manner };
}

function mannerOf(chance: Chance): PageManner {
  return {
    paper: chance.pick(PAPERS),
    marks: chance.pick(['', '# ', '## ', 'mixed'] as const),
    subheads: chance.pick(['', '', '## ', '**'] as const),
    separator: chance.percent(80) ? '\n\n' : '\n',
    isIndented: chance.percent(20),
    breaks: chance.pick([0, 30, 60]),
    isFar: chance.percent(30),
    isHalfWidth: chance.percent(50),
    leads: chance.some(LEADS, 3),
    bylines: chance.some(BYLINES, 2),
    unsigned: chance.pick([0, 10, 25]),
  };
}

function mark(chance: Chance, { marks }: PageManner): string {
  return marks === 'mixed' ? chance.pick(['# ', '## ', '### ', '']) : marks;
}

function piece(text: string, owner: number | null, more: Partial<Piece> = {}): Piece {
  return { text, owner, isHead: false, isTight: false, goesOn: false, isCopy: false, ...more };
}

function articlePieces(chance: Chance, manner: PageManner, source: SourceArticle, owner: number): Piece[] {
  const head: Piece[] = [];
  const own = mark(chance, manner);
  if (chance.percent(10)) head.push(piece(own + chance.pick(extras.SECTIONS), owner, { isHead: true }));
  if (source.kicker && chance.percent(60)) {
    head.push(piece((chance.percent(50) ? own : '') + source.kicker, owner, { isHead: true }));
  }
  const [first, second] = chance.percent(25) ? source.title.split(/\s+/u, 2) : [];
  if (first && second && first.length > 4 && source.title === `${first} ${second}`) {
    head.push(piece(own + first, owner, { isHead: true }));
    head.push(piece((chance.percent(50) ? own : '') + second, owner, { isHead: true, isTight: chance.percent(70) }));
  } else head.push(piece(own + source.title, owner, { isHead: true }));
  if (source.deck && chance.percent(50)) head.push(piece(source.deck, owner, { isHead: true }));
  const [lead = '', ...rest] = source.paragraphs.map((p) => (chance.percent(5) ? extras.misread(chance, p) : p));
  const day = `${Number(source.date.slice(5, 7))}月${Math.max(1, Number(source.date.slice(8)) - 1)}日`;
  const form = chance.between(1, 100);
  let opening = lead;
  let closing = '';
  if (DATELINE.test(lead) || form <= manner.unsigned) opening = lead;
  else if (form <= 60) opening = madeLead(chance, chance.pick(manner.leads), manner.paper, day) + lead;
  else if (form <= 94)
    head.push(piece(madeByline(chance, chance.pick(manner.bylines), manner.paper), owner, { isHead: true }));
  else closing = `（本报记者 ${madeByline(chance, 'bare', manner.paper)}）`;
  const body = [opening, ...rest].map((text) => piece(text, owner));
  const text = body.map((p, n) => (isSubhead(p.text, n) ? { ...p, text: asSubhead(p.text, manner), isHead: true } : p));
  if (chance.percent(15) && text.length > 4 && manner.subheads !== '') {
    text.splice(
      chance.between(2, text.length - 2),
      0,
      piece(asSubhead(chance.pick(extras.SUBHEADS), manner), owner, { isHead: true }),
    );
  }
  if (chance.percent(8))
    text.push(...extras.madeTable(chance).map((row, n) => piece(row, owner, { isHead: true, isTight: n > 0 })));
  if (closing !== '' && text.at(-1)?.isHead === false)
    text[text.length - 1] = piece((text.at(-1)?.text ?? '') + closing, owner);
  if (chance.percent(15))
    text.splice(chance.between(1, text.length), 0, piece(extras.madeCaption(chance), owner, { isHead: true }));
  if (chance.percent(6)) text.push(piece(chance.pick(['（下转第二版）', '▶▶下转03版', '(下转A04版)']), null));
  return [...head, ...text];
}

/** A short line without a full stop between paragraphs. */
function isSubhead(text: string, n: number): boolean {
  return n > 0 && text.length <= 30 && !/[。！？；：”…，）]$/u.test(text);
}

function asSubhead(text: string, { subheads }: PageManner): string {
  return subheads === '**' ? `**${text}**` : subheads + text;
}

function topOf(chance: Chance, { paper }: PageManner, date: string, isDatePrinted: boolean): Piece[] {
  const [year, month, day] = date.split('-').map(Number);
  const weekday = '日一二三四五六'[new Date(`${date}T00:00:00Z`).getUTCDay()];
  const masthead = `${paper} ${year}年${month}月${day}日 星期${weekday} 第${chance.between(1, 8)}版`;
  const top = isDatePrinted ? [piece(masthead, null)] : [];
  return chance.percent(20) ? [...top, piece(chance.pick(extras.PAGE_NAMES), null)] : top;
}

/** Prints the pieces one below the other and notes where each came to stand. */
function print(pieces: readonly Piece[], manner: PageManner, titles: readonly string[]) {
  const spans: Span[][] = titles.map(() => []);
  const furniture: Span[] = [];
  const ignored: Span[] = [];
  const joins: [number, number][] = [];
  const ends = new Map<number, number>();
  let text = '';
  for (const { text: words, owner, isHead, isTight, goesOn, isCopy } of pieces) {
    if (text !== '') text += isTight ? '\n' : manner.separator;
    if (manner.isIndented && !isHead && !goesOn && owner !== null) text += '　　';
    const span: Span = [text.length, text.length + words.length];
    text += words;
    if (isCopy) ignored.push(span);
    if (owner === null) furniture.push(span);
    else {
      const end = ends.get(owner);
      if (goesOn && end !== undefined) joins.push([end, span[0]]);
      if (!isHead) ends.set(owner, span[1]);
      spans[owner]?.push(span);
    }
  }
  if (manner.isHalfWidth) text = text.replaceAll(/[，（）：；？]/gu, (c) => HALF[c] ?? c);
  const articles = titles.map((headline, n) => ({ headline, spans: spans[n] ?? [] }));
  return { text, truth: { articles, furniture }, ignored, joins };
}

const HALF: Readonly<Record<string, string>> = { '，': ',', '（': '(', '）': ')', '：': ':', '；': ';', '？': '?' };

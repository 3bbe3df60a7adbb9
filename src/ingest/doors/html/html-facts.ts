import type { IssueFacts } from '../../../types/issue.ts';
import { calendarDate } from '../../calendar.ts';
import { statedPage } from '../../jump-lines.ts';
import type { HtmlFile, HtmlLine } from './html-lines.ts';

/** What an e-paper file states of itself beside its text. */
export interface HtmlFacts {
  readonly issue: IssueFacts;
  /** The page's own name, such as 要闻; empty when it is not stated. */
  readonly pageTitle: string;
  readonly kicker: string;
  readonly title: string;
  readonly deck: string;
  readonly author: string;
}

/** Names under which a fact is stated, the surest first: e-paper systems before the common ones. */
const TITLES = ['founder-title', 'enp-title', 'articletitle', 'headline', 'og:title', 'dc.title', 'title'];
const KICKERS = ['founder-introtitle', 'enp-introtitle', 'introtitle'];
const DECKS = ['founder-subtitle', 'enp-subtitle', 'subtitle'];
const AUTHORS = ['founder-author', 'enp-author', 'author', 'article:author', 'og:article:author', 'dc.creator'];
const DAYS = [
  'founder-date',
  'enp-date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'date',
  'dc.date',
  'datepublished',
];
/** When the article was put on the web, which need not be the day it was printed. */
const WEB_DAYS = ['article:published_time', 'og:release_date'];
const PAPERS = [
  'founder-paper',
  'paper',
  'papername',
  'og:site_name',
  'application-name',
  'source',
  'contentsource',
  'copyright',
  'title',
];
const PAGES = ['enp-nodename', 'enp-pagenum', 'founder-pagenum', 'pagenum', 'pageno', 'page', 'banci'];

const PAPER =
  /(?:^|[\s《_|｜—–-])([\p{Script=Han}]{2,10}?(?:日报|晚报|晨报|早报|时报|都市报|商报|青年报|法治报|周报|报))(?=$|[\s》_|｜—–-]|数字|电子|多媒体|网)/u;
const PAGE_LABEL = /第?\s*([A-Z]?\d{1,3})\s*版\s*(?:[:：]\s*([\p{Script=Han}·]{1,12}))?/iu;
/** What a site adds to the title: the paper's name, its own. */
const SITE_SUFFIX = /\s*[-_|｜—–]+\s*[^-_|｜—–]*(?:报|网|数字|电子|频道|首页)[^-_|｜—–]*$/u;

/**
 * Reads what an e-paper file states of itself: in `<meta>`, in elements such as `<founder-title>`, in an `enpproperty`
 * comment, in the line that names the page.
 * @param knowsDay the file's path tells the day it was printed, so that the day it was put on the web is not asked
 */
export function htmlFacts({ stated, lines }: HtmlFile, knowsDay: boolean): HtmlFacts {
  const first = (names: readonly string[]): string => names.map((n) => stated.get(n)).find(Boolean) ?? '';
  const days = [...DAYS, ...(knowsDay ? [] : WEB_DAYS)];
  const date = days.map((name) => dayIn(stated.get(name) ?? '')).find(Boolean);
  const paper = PAPERS.map((name) => PAPER.exec(stated.get(name) ?? '')?.[1]).find(Boolean);
  const label = pageLabel(first(PAGES), lines);
  const title = withoutSite(first(TITLES));
  return {
    issue: { ...(paper ? { paper } : {}), ...(date ? { date } : {}), ...(label.page ? { page: label.page } : {}) },
    pageTitle: label.title,
    kicker: first(KICKERS),
    title,
    deck: first(DECKS),
    author: first(AUTHORS),
  };
}

function dayIn(text: string): string | undefined {
  const found = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})|(?<!\d)(\d{8})(?!\d)/u.exec(text);
  return found ? calendarDate(found[4] ?? `${found[1]}-${found[2]}-${found[3]}`) : undefined;
}

function withoutSite(title: string): string {
  let bare = title;
  while (SITE_SUFFIX.test(bare)) bare = bare.replace(SITE_SUFFIX, '');
  return bare || title;
}

/** Every page of the issue is linked; the one at hand is named outside a link, or is the only one. */
function pageLabel(statedPageText: string, lines: readonly HtmlLine[]): { page?: string; title: string } {
  const own = statedPageText && statedPage(statedPageText);
  const labels = lines
    .filter((l) => l.text.length <= 60)
    .flatMap((l) => {
      const [, number, title = ''] = PAGE_LABEL.exec(l.text) ?? [];
      const page = number === undefined ? undefined : statedPage(number);
      return page ? [{ page, title, isLink: l.linked * 2 > l.text.length }] : [];
    });
  const open = labels.filter((l) => !l.isLink);
  const pages = new Set((open.length > 0 ? open : labels).map((l) => l.page));
  const page = own || (pages.size === 1 ? [...pages][0] : undefined);
  const title = PAGE_LABEL.exec(statedPageText)?.[2] ?? labels.find((l) => l.page === page && l.title)?.title ?? '';
  return { ...(page ? { page } : {}), title };
}

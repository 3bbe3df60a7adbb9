import { plusDays } from '../../src/text/days.ts';
import { STOP_WORDS } from '../../src/retrieval/stop-words.ts';
import { fold } from '../../src/text/fold.ts';
import { jiebaTokenizer } from '../../src/text/tokenizer.ts';
import type { LexicalIndex } from '../../src/types/ports/lexical-index.ts';
import type { Document } from './archive-of.ts';
import type { Question } from './question-set.ts';
import { chanceOf, type Chance } from '../../test/support/compose-page-random.ts';

/** The day on which the questions are asked. */
export const ASKED_ON = '2026-07-01';

/** A way to ask for one article by when, where or by whom it was printed, and by two words of its headline. */
interface Template {
  readonly type: string;
  /** Articles that can be asked for so. */
  fits(document: Dated): boolean;
  text(document: Dated, topic: string, random: Chance): string;
  /** The question is for all that was printed there: any of it answers. */
  readonly isListing?: true;
}

type Dated = Document & { readonly date: string; readonly page: string; readonly authors: readonly string[] };

const always = (): boolean => true;
const within =
  (from: string, to: string) =>
  ({ date }: Dated): boolean =>
    date >= from && date <= to;
const signed = ({ authors }: Dated): boolean => authors.length === 1;

const TEMPLATES: readonly Template[] = [
  { type: 'day', fits: always, text: (d, topic, r) => `${r.pick(days(d.date))}的报纸上${topic}是怎么说的？` },
  { type: 'day', fits: always, text: (d, topic, r) => `${r.pick(days(d.date))}人民日报关于${topic}的报道` },
  { type: 'day', fits: always, text: (d, topic, r) => `${r.pick(days(d.date))}刊登的${topic}讲了什么` },
  { type: 'day, no word of print', fits: always, text: (d, topic, r) => `${r.pick(days(d.date))}${topic}有什么进展？` },
  { type: 'page', fits: always, text: (d, topic, r) => `${r.pick(days(d.date))}${pageName(d.page, r)}上写${topic}的是哪篇？` },
  { type: 'page', fits: always, text: (d, topic, r) => `人民日报${r.pick(days(d.date))}${pageName(d.page, r)}，${topic}` },
  { type: 'third of a month', fits: always, text: (d, topic, r) => `${r.pick(thirds(d.date))}关于${topic}的新闻有哪些？` },
  { type: 'third of a month', fits: always, text: (d, topic, r) => `${topic}的消息，${r.pick(thirds(d.date))}报纸登过，说了些什么` },
  { type: 'month', fits: always, text: (d, topic) => `${Number(d.date.slice(5, 7))}月份的报纸怎么报道${topic}的？` },
  { type: 'last month', fits: within('2026-06-01', '2026-06-30'), text: (_, topic) => `上个月关于${topic}的报道` },
  { type: 'last week', fits: within('2026-06-22', '2026-06-28'), text: (_, topic) => `上周报纸上${topic}怎么说` },
  { type: 'quarter', fits: within('2026-01-01', '2026-03-31'), text: (_, topic, r) => `${r.pick(['今年第一季度', '2026年一季度', '今年前三个月'])}刊登的${topic}的文章` },
  { type: 'festival', fits: within('2026-06-18', '2026-06-20'), text: (_, topic) => `端午节期间报纸上关于${topic}的文章` },
  { type: 'festival', fits: within('2026-05-01', '2026-05-05'), text: (_, topic) => `今年五一假期报纸是怎么报道${topic}的` },
  { type: 'range', fits: always, text: (d, topic, r) => `${range(d.date, r)}之间报纸上有没有${topic}的文章？` },
  { type: 'author', fits: signed, text: (d, topic) => `${d.authors[0]}写的关于${topic}的报道` },
  { type: 'author and day', fits: signed, text: (d, _, r) => `记者${d.authors[0]}${r.pick(days(d.date))}写了哪些报道？` },
  { type: 'listing', fits: always, isListing: true, text: (d, _, r) => `人民日报${r.pick(days(d.date))}${pageName(d.page, r)}有哪些文章？` },
]; // prettier-ignore

/**
 * Questions for articles of a newspaper by date, page and author, made from what is known of them, evenly over the templates.
 * @param lexical the index of the same articles, by whose idf the topic's words are chosen
 * @param seed the same seed gives the same questions
 */
export function datedQuestions(
  documents: readonly Document[],
  lexical: LexicalIndex,
  count: number,
  seed: number,
): Question[] {
  const random = chanceOf(seed);
  const dated = documents.filter(isDated);
  const questions: Question[] = [];
  for (let n = 0; questions.length < count; n++) {
    const template = TEMPLATES[n % TEMPLATES.length] as Template;
    const document = random.pick(dated.filter((one) => template.fits(one)));
    const topic = topicOf(document, lexical);
    if (!topic) continue;
    const answers = template.isListing
      ? dated.filter(({ date, page }) => date === document.date && page === document.page).map(({ id }) => id)
      : [document.id];
    const text = template.text(document, topic, random);
    questions.push({ id: `d${questions.length + 1}`, text, type: template.type, groups: [new Set(answers)] });
  }
  return questions;
}

function isDated(document: Document): document is Dated {
  const { date, page, authors, title } = document;
  return date !== null && page !== undefined && authors !== undefined && title.length >= 8;
}

/** The two rarest words of the headline that others use too, in its order; undefined when it has no two. */
function topicOf({ title }: Document, lexical: LexicalIndex): string | undefined {
  const words = jiebaTokenizer
    .cut(title)
    .filter(
      (word) => /^\p{Script=Han}{2,}$/u.test(word) && !STOP_WORDS.has(word) && lexical.documentFrequency(word) > 1,
    );
  const rarest = new Set([...new Set(words)].toSorted((a, b) => lexical.idf(b) - lexical.idf(a)).slice(0, 2));
  const kept = [...rarest].toSorted((a, b) => fold(title).indexOf(a) - fold(title).indexOf(b));
  return kept.length === 2 ? kept.join('、') : undefined;
}

/** A day as people write it; some leave the year out. */
function days(date: string): string[] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const wide = `${year}年${month}月${day}日`.replace(/\d/gu, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
  );
  return [
    `${year}年${month}月${day}日`,
    `${month}月${day}日`,
    date,
    `${han(month)}月${han(day)}日`,
    wide,
    `${year}/${month}/${day}`,
    `今年${month}月${day}号`,
  ];
}

function thirds(date: string): string[] {
  const [, month = 0, day = 0] = date.split('-').map(Number);
  const third = day <= 10 ? '上旬' : day <= 20 ? '中旬' : '下旬';
  return [`${month}月${third}`, `2026年${month}月${third}`, `${han(month)}月${third}`];
}

function range(date: string, random: Chance): string {
  const [from, to] = [plusDays(date, -random.between(0, 3)), plusDays(date, random.between(0, 3))];
  return random.pick([`从${monthAndDay(from)}到${monthAndDay(to)}`, `2026年${monthAndDay(from)}至${monthAndDay(to)}`]);
}

function monthAndDay(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
}

function pageName(page: string, random: Chance): string {
  const number = Number(page);
  const names = [`${page}版`, `第${number}版`, ...(number < 10 ? [`第${han(number)}版`] : [])];
  return random.pick(number === 1 ? [...names, '头版'] : names);
}

/** From 1 to 31. */
function han(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const digits = '零一二三四五六七八九';
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones] : ''}`;
}

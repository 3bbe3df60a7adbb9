import { sentences } from '../../src/text/sentences.ts';
import type { Article } from '../../src/types/article.ts';
import type { Chance } from '../../test/support/compose-page-random.ts';
import type { Retold } from './claims.ts';

/**
 * Sentences of articles as a language model might retell them, by rules: numbers and dates written otherwise, 余 and 约 dropped,
 * clauses dropped, other words for common ones. All stay true.
 */
export function rephrased(articles: readonly Article[], count: number, chance: Chance): Retold[] {
  const found: Retold[] = [];
  for (const article of chance.shuffled(articles)) {
    if (found.length >= count) break;
    const plain = sentences(article.text)
      .map((span) => article.text.slice(...span).trim())
      .filter((text) => TELLING.test(text));
    for (const text of chance.some(plain, 2)) {
      const issueDate = /\d{4}-\d{2}-\d{2}/u.exec(article.issueId)?.[0];
      found.push({ gold: article.text, text: rephrase(text, issueDate, chance) });
    }
  }
  return found.slice(0, count);
}

/** One sentence of 20 to 110 characters with a figure or a date, without quotations and brackets. */
const TELLING = /^(?=.{20,110}$)(?=.*[\d一二三四五六七八九十])[^“”"「」（）()\n◆●■▲①②③④：:;；]+。$/u;

function rephrase(text: string, issueDate: string | undefined, chance: Chance): string {
  let told = text.replace(/^(?:本报讯|据介绍|据悉|记者[^，]{0,12}获悉|其中|此外|同时|目前|截至目前)[，,]?/u, '');
  if (issueDate && chance.percent(60)) told = withDatesInFull(told, issueDate);
  if (chance.percent(50)) told = told.replaceAll(/(?<=\d[万亿]?)余(?=\p{Script=Han})|(?:约|近|逾)(?=\d)/gu, '');
  if (chance.percent(60)) told = withNumbersOtherwise(told, chance);
  for (const [from, to] of chance.some(OTHER_WORDS, 4)) told = told.replace(from, to);
  const clauses = told.replace(/。$/u, '').split(/[，,]/u);
  if (clauses.length > 2 && chance.percent(50)) clauses.splice(chance.between(1, clauses.length - 1), 1);
  return `${clauses.join('，')}。`;
}

const OTHER_WORDS: readonly (readonly [RegExp, string])[] = [
  [/举行/u, '举办'],
  [/召开/u, '举行'],
  [/达到/u, '达'],
  [/(?<=累计|已|共)实现/u, '达成'],
  [/同比增长/u, '同比上升'],
  [/增加/u, '新增'],
  [/位于/u, '地处'],
  [/表示/u, '说'],
  [/介绍/u, '说'],
  [/目前/u, '现在'],
  [/开展/u, '进行'],
  [/正式/u, ''],
  [/进一步/u, ''],
  [/不断/u, '持续'],
  [/通过/u, '经由'],
  [/提升/u, '提高'],
  [/启动/u, '开始'],
  [/建成/u, '建好'],
  [/帮助/u, '助'],
  [/以及/u, '和'],
];

function withDatesInFull(text: string, issueDate: string): string {
  const [year, month] = issueDate.split('-').map(Number);
  const full = text
    .replace(/(?<![年\d])(\d{1,2}月\d{1,2}日)(?!\d)/u, (date) => `${year}年${date}`)
    .replace(/(?<![月\d至到、—-])(\d{1,2})日(?![前内后])/u, (date, day: string) =>
      Number(day) <= Number(issueDate.slice(8)) ? `${month}月${date}` : date,
    );
  return full.replace(/今年(?![年初以])/u, `${year}年`);
}

function withNumbersOtherwise(text: string, chance: Chance): string {
  if (chance.percent(30))
    return text.replaceAll(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return text
    .replace(/(?<![\d.第-])(\d{1,2}(?:\.\d)?)%/u, (_, share: string) => `百分之${inHan(share)}`)
    .replace(/(?<![\d.第-])(\d+\.\d)万(?=[\p{Script=Han}])(?!亿|千瓦)/u, (_, count: string) =>
      String(Math.round(Number(count) * 10_000)),
    )
    .replace(/(?<![\d.第年月-])([2-9]|[1-9]\d)(?=[个家名项人所座条件种])/u, (_, count: string) => inHan(count));
}

const DIGITS = '零一二三四五六七八九';

/** Up to 99, with decimals. */
function inHan(number: string): string {
  const [whole = '', decimals] = number.split('.');
  const [tens, ones] = [Math.floor(Number(whole) / 10), Number(whole) % 10];
  const han = `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 || tens === 0 ? DIGITS[ones] : ''}`;
  return decimals ? `${han}点${[...decimals].map((digit) => DIGITS[Number(digit)]).join('')}` : han;
}

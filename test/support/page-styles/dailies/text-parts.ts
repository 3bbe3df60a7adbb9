import type { Chance } from '../../compose-page-random.ts';
import type { PieceRole } from '../style.ts';

const DATELINE =
  /^(?:据|新华社|中新社|本报)?[^。，（(]{0,24}[电讯]\s*[（(][^）)]{2,40}[）)]\s*|^(?:据|新华社|本报)[^。，（(]{0,20}[电讯](?!子|影|力|器|话|视|商|动|梯|网|池)\s*/u;

/** The first paragraph of a report without its own dateline. */
export function withoutDateline(text: string): string {
  return text.replace(DATELINE, '').trim();
}

/** What a paragraph of a source article is: most are body. */
export function roleOf(text: string, n: number): PieceRole {
  if (/^[^。！？]{0,24}(?:摄|供图|摄影报道|制图|绘)[）)]?$/u.test(text)) return 'credit';
  if (/^(?:图[为①-⑩：]|[上下左右]图)/u.test(text)) return 'caption';
  if (/^[（(](?:作者|记者|本报记者|编辑|执笔|责编)[^）)]{2,60}[）)]$/u.test(text)) return 'byline';
  if (
    /^(?:二〇|20)[\d〇一二三四五六七八九]{2}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/u.test(
      text,
    )
  )
    return 'signature';
  if (/^——.{1,20}$/u.test(text)) return 'signature';
  if (n > 0 && text.length <= 34 && /^“[^“”。！？]+”$/u.test(text)) return 'subhead';
  const isClosed = /[。！？；…]|[：，、）》]$|——$/u.test(text);
  return n > 0 && text.length <= 30 && !isClosed ? 'subhead' : 'body';
}

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** A headline on two lines: at its blank, at a mark, or between two words near its middle. */
export function intoTwoLines(title: string): [string, string] | [string] {
  const blank = title.search(/[\s　]/u);
  if (blank > 3 && title.length - blank > 4) return [title.slice(0, blank), title.slice(blank + 1).trim()];
  if (title.length < 12) return [title];
  const ends = [...WORDS.segment(title)].map(({ index }) => index).filter((at) => at > 3 && at < title.length - 3);
  const middle = title.length / 2;
  const at = ends.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return at === undefined || /^[，、”）：]/u.test(title.slice(at)) ? [title] : [title.slice(0, at), title.slice(at)];
}

const UNFIT =
  /^[的了是在和与而但并也都还就其这那据为让从把被以由使将指说称该对才又再即更]|^(?:关于|按照|根据|不仅|有助|实现|强调|指出|通过|因为|如果|虽然|随着|经过|目前|例如)|[的了在和与为对是把将向着说]$|(?:表示|介绍|认为|获悉|指出|强调)$|\d[日月时]|记者|本报/u;

/** A clause of the text fit for a heading of its own: a subhead, a deck, a line in large type. */
export function clauseOf(chance: Chance, text: string, low = 6, high = 18): string | undefined {
  const clauses = withoutDateline(text)
    .split(/[，。！？；：（）—…\s]+/u)
    .filter((c) => c.length >= low && c.length <= high && c.split('“').length === c.split('”').length)
    .filter((c) => !UNFIT.test(c));
  return clauses.length === 0 ? undefined : chance.pick(clauses);
}

/** Something said in the text, without its marks. */
export function quoteOf(chance: Chance, paragraphs: readonly string[]): string | undefined {
  const quotes = paragraphs
    .flatMap((p) => [...p.matchAll(/“([^“”]{9,60})”/gu)].map((m) => m[1] ?? ''))
    .flatMap((q) => q.split(/[。！？；]/u))
    .filter((q) => q.length >= 8 && q.length <= 24);
  return quotes.length === 0 ? undefined : chance.pick(quotes);
}

/** A title and the column it stood in: 甲乙丙（今日谈） is 甲乙丙 of 今日谈. */
export function titleAndColumn(title: string): [string, string] {
  const [, own, column] = /^(.{4,})[（(]([^（）()]{2,14})[）)]$/u.exec(title) ?? [];
  return own && column ? [own, column] : [title, ''];
}

/** It tells what the leaders of the country do or say; such pages keep the words of the agency. */
export function isOfState(paragraphs: readonly string[]): boolean {
  return /主席|总书记|总理|党中央|习近平|马克思/u.test(paragraphs.join(''));
}

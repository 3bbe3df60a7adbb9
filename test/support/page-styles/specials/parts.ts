import { madeByline, madeLead, LEADS, BYLINES } from '../../compose-page-bylines.ts';
import type { SourceArticle } from '../../compose-page.ts';
import type { PieceRole } from '../style.ts';
import type { Item, Line } from './line.ts';
import type { Desk } from './sheet.ts';

/** One line of a role. */
export function line(role: PieceRole, text: string, more: Omit<Line, 'role' | 'text'> = {}): Line {
  return { role, text, ...more };
}

/** A line that is printed as it is, right below the one before it. */
export function row(role: PieceRole, text: string): Line {
  return { role, text, isWhole: true, isTight: true };
}

/** Lines of text, each a paragraph. */
export function bodies(texts: readonly string[]): Line[] {
  return texts.map((text) => line('body', text));
}

const DATELINE =
  /^(?:本报|新华社|据|人民日报)[^。，]{0,18}?(?:日电|报?讯|(?<=社)电)(?:\s*[（(][^）)]{0,30}[）)])?[\s：]*/u;
const SIGNED = /^[（(].{0,60}[）)]$|^(?:对话人|本报记者|新华社记者|记者|作者|.{0,6}[省市县] \S{2,4}$)/u;

/** The paragraphs of an article, its subheads and captions told apart. Without its dateline when `isPlain`. */
export function bodyOf(article: SourceArticle, isPlain = true): Line[] {
  const last = article.paragraphs.length - 1;
  const lines = article.paragraphs.flatMap((text, n): Line[] => {
    if (/(?:摄|影报道|供图)[）)]?$/u.test(text) && text.length < 80) return [line('caption', text)];
    const isShort = text.length <= 34 && (!/[。！？；：”…，、）》]$/u.test(text) || /^“[^”。！？]+”$/u.test(text));
    if (/^\d{4}年\d+月\d+日$/u.test(text)) return [line('signature', text)];
    if (text.length < 60 && !/[。！？；]/u.test(text) && SIGNED.test(text))
      return n === 0 || n === last ? [] : [line('byline', text)];
    if (isShort) return n === 0 || n === last ? [] : [line('subhead', text)];
    return [line('body', n === 0 && isPlain ? text.replace(DATELINE, '') : text)];
  });
  while (lines.at(-1)?.role === 'subhead') lines.pop();
  return lines.length > 0 ? lines : bodies(article.paragraphs.slice(0, 1));
}

/** A line naming the reporter; a page keeps to one or two forms. */
export function reporter({ chance, say }: Desk): string {
  return madeByline(chance, chance.pick(BYLINES), say('{spot}日报'));
}

/** 本报讯 or another lead before the first words. */
export function lead({ chance, source, say }: Desk): string {
  const [, month, day] = source.date.split('-').map(Number);
  return madeLead(chance, chance.pick(LEADS), say('{spot}日报'), `${month}月${Math.max(1, (day ?? 2) - 1)}日`);
}

/** A headline in the manner of a source's title, with its kicker and deck by chance. */
export function headOf({ chance }: Desk, article: SourceArticle): Line[] {
  const head: Line[] = [];
  if (article.kicker && chance.percent(55)) head.push(line('kicker', article.kicker));
  head.push(line('headline', article.title));
  if (article.deck && chance.percent(50)) head.push(line('deck', article.deck));
  return head;
}

/** Page header: name of the page, number, date, paper; often not there at all. */
export function top({ chance, source, say }: Desk, name: string): Item {
  if (chance.percent(35)) return [];
  const [year, month, day] = source.date.split('-').map(Number);
  const week = `星期${'日一二三四五六'[new Date(`${source.date}T00:00:00Z`).getUTCDay()]}`;
  const date = chance.pick([
    `${year}年${month}月${day}日`,
    `${year}.${month}.${day}`,
    `${year}-${source.date.slice(5)}`,
  ]);
  const number = say('{0{2-8}|{2-16}|A{2-9}|第{2-8}版|{B|C}{1-4}|{2-8}版}');
  const texts = chance.pick([
    [name],
    [`${number} ${name}`],
    [`${name} ${number}`],
    [`${number} ${date} ${week} ${name}`],
    [`${date} ${week}　责编：${say('{name}')}`, `${name}　${number}`],
    [say('{spot}{日报|晚报|时报|周刊|导报}'), name, `${date} ${week}`],
    [`${name} ${say('主编：{name} 电话：{phone} 邮箱：{mail}')}`],
    [`第{1-2}版`.replace('{1-2}', say('{2-16}')), name],
  ]);
  return texts.map((text) => ({ role: 'furniture', text, isWhole: true }));
}

/** Editors, telephone, printing office at the foot or the top. */
export function foot({ chance, say, sayAll }: Desk): Item {
  if (chance.percent(45)) return [];
  const texts = sayAll(
    [
      '责任编辑：{name}　{版式|美编|视觉}：{name}　校对：{name}',
      '责编/{name} 版式/{name}',
      '本版编辑{：| }{name}',
      '{投稿邮箱|电子信箱|邮箱|E-mail}：{mail}',
      '热线：{phone}',
      '本版{联系电话|热线}：{phone} {QQ：{10000-99999999}|}',
      '{地址|社址}：{city}{spot}路{1-399}号 邮编：{100000-699999} 印刷：{spot}印务有限公司',
      '{执行主编|策划|统筹}：{name}　编辑：{name}',
    ],
    1,
    2,
  );
  return texts.map((text) => ({
    role: 'furniture',
    text: chance.percent(10) ? `${text}　${say('{name}')}` : text,
    isWhole: true,
  }));
}

/** So many times what `make` gives. */
export function several<T>({ chance }: Desk, low: number, high: number, make: (n: number) => T): T[] {
  return Array.from({ length: chance.between(low, high) }, (_, n) => make(n));
}

/** It tells of its writer rather than reports. */
export function isEssay({ paragraphs }: SourceArticle): boolean {
  const text = paragraphs.join('');
  return (text.match(/我(?!们|国|省|市)/gu)?.length ?? 0) >= 3 && !/记者|会议|会见|新华社/u.test(text);
}

/** It argues rather than reports. */
export function isArgument({ paragraphs }: SourceArticle): boolean {
  const text = paragraphs.join('');
  return !/(?:新华社|本报).{0,12}电|记者|会见/u.test(text) && /应|要|必须|才能|不仅/u.test(text);
}

/** It has paragraphs enough to be cut by subheads. */
export function isLong({ paragraphs }: SourceArticle): boolean {
  return paragraphs.filter((text) => text.length > 40).length >= 5;
}

import * as fc from 'fast-check';
import { composePage } from './compose-page.ts';
import { ownArticles } from './compose-page-articles.ts';
import { BAIT } from './large-pages.ts';

/** Pieces that pages are made of, so that random pages meet every rule. */
const PIECES = [
  '# ',
  '### ',
  '**',
  '__',
  '\t',
  '\n',
  '\n\n',
  '\r\n',
  '  \n',
  '\n\n\n\n',
  '　　',
  '本报讯(记者 赵一 通讯员/钱二三) ',
  '据新华社1月5日电 ',
  '本报记者 孙四',
  '周五六 摄',
  '通讯员供图',
  '图为河边新栽的柳树。',
  '◀上接01版',
  '(下转第二版)',
  '责任编辑:吴七',
  '综合',
  '通告',
  '2023年5月6日',
  '2023年5月6日 星期六 第03版',
  '城东区住房建设局',
  '咨询电话:12345678',
  '〔编者按〕',
  '---\n',
  'paper: 江边日报\n',
  '小区门口的老槐树今年又开了花,',
  '居民们在树下摆起了茶桌。',
  '区里拨出专款,把三条水渠重新修了一遍,往年到了五月才能放水的田块,今年四月初就有了水。',
  '老人',
  '修渠 引水',
  '“',
  '”',
  '。',
  '，',
  '\ud83d',
  '\ud83d\ude00',
  '\u0000',
  '\ufeff',
  '\u2028',
] as const;

const piece = fc.constantFrom(...PIECES, ...BAIT);
const run = fc
  .tuple(piece, fc.integer({ min: 1, max: 60 }))
  .map(([text, times]) => (times > 30 ? text.repeat(times) : text));
const madePage = fc.array(run, { maxLength: 60, size: 'max' }).map((pieces) => pieces.join(''));

const randomUnicode = fc.string({ unit: 'binary', maxLength: 400, size: 'max' });
/** Every code unit, so that surrogates stand alone. */
const randomUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 400, size: 'max' })
  .map((units) => String.fromCharCode(...units));
const randomBytes = fc
  .uint8Array({ maxLength: 800, size: 'max' })
  .chain((bytes) => fc.constantFrom('gb18030', 'utf-8').map((encoding) => new TextDecoder(encoding).decode(bytes)));

/** One change to a page, at a share of its length. */
const change = fc.record({
  kind: fc.constantFrom('drop', 'double', 'swap', 'split', 'glue', 'insert', 'cut', 'clip'),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  text: piece,
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

const mutatedPage = fc
  .tuple(fc.nat(99_999), fc.array(change, { maxLength: 30, size: 'max' }))
  .map(([seed, changes]) => changes.reduce(changed, composePage(ownArticles, seed).text));

function changed(text: string, { kind, at, to, text: inserted }: Change): string {
  const lines = text.split('\n');
  const n = Math.floor(at * lines.length);
  const m = Math.floor(to * lines.length);
  const place = Math.floor(at * text.length);
  const line = lines[n] ?? '';
  if (kind === 'insert') return text.slice(0, place) + inserted + text.slice(place);
  if (kind === 'cut') return text.slice(0, place) + text.slice(place + Math.floor(to * 200));
  if (kind === 'clip') return text.slice(Math.floor(at * 200));
  if (kind === 'drop') lines.splice(n, 1);
  else if (kind === 'double') lines.splice(m, 0, line);
  else if (kind === 'swap') [lines[n], lines[m]] = [lines[m] ?? '', line];
  else if (kind === 'glue') lines.splice(n, 2, line + (lines[n + 1] ?? ''));
  else lines.splice(n, 1, line.slice(0, Math.floor(to * line.length)), line.slice(Math.floor(to * line.length)));
  return lines.join('\n');
}

/** Texts of every sort that may stand in a page file, by sort: noise, what pages are made of, and pages spoilt. */
export const ANY_PAGE: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'random Unicode': randomUnicode,
  'random code units': randomUnits,
  'random bytes': randomBytes,
  'made of pieces': madePage,
  'spoilt pages': mutatedPage,
};

/** Any of {@link ANY_PAGE}. */
export const anyPage = fc.oneof(...Object.values(ANY_PAGE));

import type { Chance } from './compose-page-random.ts';

const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾田董潘袁蔡蒋余杜叶程魏苏吕丁任沈姚卢';
const GIVEN = '文明志强晓丽建国海燕春梅雪松雨晴子涵思远佳慧立群永康向阳宏伟玉兰秀英立新若兰一帆书瑶天佑';
const PLACES = ['江城', '云州', '青山', '北原', '临河', '海宁湾', '石桥'];
const UNITS = ['江城师范学院', '云州市社会科学院', '青山县文化馆', '临河区第二小学', '北原镇卫生院', '石桥镇退休教师'];

/** A name made of a surname and one or two characters; nobody's in particular. */
export function madeName(chance: Chance): string {
  const given = [chance.pick([...GIVEN]), chance.percent(75) ? chance.pick([...GIVEN]) : ''].join('');
  return chance.pick([...SURNAMES]) + given;
}

/** How a newspaper signs its reports. A page of one paper keeps to one or two of these. */
export const LEADS = ['bracket', 'slash', 'tight', 'says', 'agency', 'place', 'digest'] as const;
export const BYLINES = ['own', 'paper', 'box', 'circle', 'role', 'bare', 'spaced', 'both', 'plain'] as const;
export type LeadForm = (typeof LEADS)[number];
export type BylineForm = (typeof BYLINES)[number];

/** What is printed before the first words of a report, such as 本报讯（记者 甲乙）. */
export function madeLead(chance: Chance, form: LeadForm, paper: string, day: string): string {
  const [a, b, c] = [madeName(chance), madeName(chance), madeName(chance)];
  const helper = chance.percent(40) ? ` 通讯员 ${b}` : '';
  const place = chance.pick(PLACES);
  if (form === 'bracket') return `本报讯（记者 ${a}${helper}）`;
  if (form === 'slash')
    return `${paper}讯(全媒体记者/${a}${helper.replace('员 ', '员/')} ${chance.percent(30) ? c : ''}) `.replace(
      ' )',
      ')',
    );
  if (form === 'tight') return `本报讯（记者${a}${helper.replace('员 ', '员')}）`;
  if (form === 'says') return chance.percent(50) ? `本报讯 记者${a}报道：` : `本报讯 （${a} ${b}）`;
  if (form === 'agency') return `新华社${place}${day}电（记者${chance.percent(50) ? ' ' : ''}${a}、${b}）`;
  if (form === 'place') return `本报${place}${day}电${chance.percent(50) ? ` （记者${a}）` : `（记者 ${a} ${b}）`}`;
  return chance.percent(50) ? `据新华社${place}${day}电 ` : `据新华社电 `;
}

/** A line of its own that names who wrote. */
export function madeByline(chance: Chance, form: BylineForm, paper: string): string {
  const [a, b] = [madeName(chance), madeName(chance)];
  const second = chance.percent(40) ? ` ${b}` : '';
  if (form === 'own') return `本报记者 ${a}${second}`;
  if (form === 'paper') return `${paper}全媒体记者/${a}${second ? ` 通讯员/${b}` : ''}`;
  if (form === 'box') return `□${chance.percent(50) ? '' : ' '}本报记者 ${a}${second}`;
  if (form === 'circle') return `${chance.pick(['◎', '○', '●'])}${chance.percent(50) ? '本报记者 ' : ''}${a}${second}`;
  if (form === 'role') return `记者 ${a}${second ? ` 通讯员 ${b}` : ''}`;
  if (form === 'spaced') return `${a[0]}　${a.slice(1)}`;
  if (form === 'both')
    return `${chance.pick(['文/图 ', '文图/', '图文：', '文/'])}${chance.percent(40) ? '本报记者 ' : ''}${a}`;
  if (form === 'plain') return `${chance.pick(['作者：', '撰文/', '文 / '])}${a}`;
  return a;
}

/** Who an author is, as printed below the text. */
export function madeAuthorNote(chance: Chance): string {
  const [name, unit] = [madeName(chance), chance.pick(UNITS)];
  return chance.pick([
    `（作者系${unit}教师）`,
    `（作者单位：${unit}）`,
    `（作者为${unit}研究员）`,
    `（${name}，${unit}）`,
    `作者：${name}（${unit}）`,
  ]);
}

/** Who wrote, in brackets after the last word of a text. */
export function madeSignature(chance: Chance): string {
  const [a, b] = [madeName(chance), madeName(chance)];
  return chance.pick([`（本报记者 ${a}）`, `（${a}）`, `（${a} ${b}）`, `（记者 ${a} 通讯员 ${b}）`, `（据新华社）`]);
}

/** Who was there, as printed below a headline. */
export function madeAttendance(chance: Chance): string {
  const names = Array.from({ length: chance.pick([1, 1, 2, 3]) }, () => madeName(chance)).join(
    chance.pick(['', ' ', '、']),
  );
  return names + chance.pick(['主持', '出席', '讲话', '出席并讲话', '参加', '主持会议', '作报告', '致辞']);
}

import { madeName } from './compose-page-bylines.ts';
import type { PageManner } from './compose-page-manner.ts';
import type { Chance } from './compose-page-random.ts';

export const SECTIONS = [
  '民生观察',
  '城市脉动',
  '乡村振兴',
  '【文化】',
  '今日视点',
  '走基层',
  '经济·热线',
  '读者来信',
  '特别报道',
];
export const PAGE_NAMES = ['综合', '要闻', '民生', '本地', '经济'];
export const SUBHEADS = [
  '从一张图纸说起',
  '难题怎样解开',
  '“算得清的一本账”',
  '邻里之间',
  '下一步往哪里走',
  '老办法遇到新问题',
];

/** Lines of an article that is no report. */
export interface MadeExtra {
  readonly head: readonly string[];
  readonly lines: readonly string[];
}

const OFFICES = ['江城市水务局', '云州市公共交通有限公司', '青山县教育局', '临河区市场监督管理局', '石桥镇人民政府'];
const REASONS = [
  '因供水管网检修,定于本月下旬对城北片区分时段降压供水,请沿线居民和单位提前做好储水准备',
  '为方便群众出行,经研究,决定对三条公交线路的首末班时间作出调整,具体时刻以站牌公示为准',
  '根据有关规定,现就本年度民办培训机构年检结果向社会公布,接受各界监督',
  '为规范临时摊点经营秩序,现对夜市街区经营时段和卫生责任作如下规定,请经营户遵照执行',
];

export function madeNotice(chance: Chance, year: number, month: number, day: number): MadeExtra {
  const title = `${chance.pick(['关于临时调整的', '便民服务', '年度检查', '城区'])}${chance.pick(['通告', '公告', '公示'])}`;
  const lines = [`${chance.pick(REASONS)}。`, '凡有异议者,可在公布之日起七个工作日内以书面形式反映,逾期不再受理。'];
  if (chance.percent(60)) lines.push(`咨询电话:0700-${chance.between(2_000_000, 8_999_999)}`);
  lines.push(chance.pick(OFFICES), `${year}年${month}月${day}日`);
  return { head: [title], lines };
}

const SCENES = [
  '金黄的油菜花沿着河岸铺开,养蜂人把蜂箱摆在田埂上,等着头一茬春蜜',
  '工人们在新车站的屋顶上铺设最后一批光伏板,工程进入收尾阶段',
  '社区食堂里坐满了来吃午饭的老人,志愿者把热汤一碗碗端到桌边',
  '学生们在操场上放飞自己做的纸鸢,老师在一旁讲解风和升力',
];

export function madePhotoStory(chance: Chance, month: number, day: number): MadeExtra {
  const credit = chance.percent(50) ? `本报记者 ${madeName(chance)} 摄` : `记者/${madeName(chance)} 摄`;
  const text = `${month}月${day}日,${chance.pick(SCENES)}。入春以来,当地把闲下来的地方用起来,让附近的人多一个去处,也给小城添了一处风景。`;
  return { head: [], lines: [`${text} ${credit}`] };
}

export function madeCaption(chance: Chance): string {
  const scene = chance.pick(SCENES).split(',')[0] ?? '';
  const name = madeName(chance);
  return chance.pick([
    `${scene}。 ${name} 摄`,
    `图为${scene}。 通讯员供图`,
    `▲${scene}。`,
    `图①：${scene}。`,
    `${scene}。（${name}摄）`,
  ]);
}

/** Rows of a table, their cells told apart by tabs, by spaces, or by strokes. */
export function madeTable(chance: Chance, cells: PageManner['tables']): string[] {
  const rows = Array.from({ length: chance.between(3, 6) }, (_, n) => [
    `${n + 1}`,
    `${chance.between(60, 99)}`,
    `${chance.between(1, 30)}天`,
  ]);
  return [['名次', '得分', '优良'], ...rows].map((row) =>
    cells === '|' ? `| ${row.join(' | ')} |` : row.join(cells === 'spaces' ? '    ' : cells),
  );
}

/** The line at the top of a page, in the manner of its paper. */
export function madeTop(chance: Chance, { paper, top }: PageManner, date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  const weekday = `星期${'日一二三四五六'[new Date(`${date}T00:00:00Z`).getUTCDay()]}`;
  const number = chance.between(1, 8);
  const printed = `${year}年${month}月${day}日`;
  if (top === 'masthead') return `${paper} ${printed} ${weekday} 第${number}版`;
  if (top === 'number')
    return chance.pick([`A0${number}`, `0${number}`, `第${number}版`, `0${number}版 ${chance.pick(PAGE_NAMES)}`]);
  const name = chance.pick(PAGE_NAMES);
  return chance.pick([
    `A0${number} ${name} ${printed} ${weekday}`,
    `0${number}版：${name}　${printed}　${weekday}`,
    `${printed} ${weekday} ${name} 0${number}`,
    `${name} ${number} ${printed} ${weekday} 责编：${madeName(chance)}`,
  ]);
}

/** A list of what stands on other pages. */
export function madeGuide(chance: Chance): string[] {
  const titles = chance.some(GUIDED, chance.between(2, 4));
  const number = (): string => `0${chance.between(2, 8)}`;
  const form = chance.pick(['dots', 'page', 'jump'] as const);
  return [
    chance.pick(['导读', '今日导读', '【导读】', '今日看点']),
    ...titles.map((title) =>
      form === 'dots'
        ? `${title}……${number()}版`
        : form === 'page'
          ? `${number()}版 ${title}`
          : `${title}（见${number()}版）`,
    ),
  ];
}

const GUIDED = [
  '两条老街的修缮方案公开征求意见',
  '春播进度过半 农机手忙着接单',
  '一所乡村小学的“种植课”',
  '江北新闸口试通航',
  '社区食堂怎样算好成本账',
  '县城书店迎来夜读客',
];

export function madeFurniture(chance: Chance): string {
  const [a, b] = [madeName(chance), madeName(chance)];
  return chance.pick([
    `责任编辑：${a} 校对：${b}`,
    `本版责编:${a}  版式:${b}`,
    `责编/${a} 美编/${b} 校对/${b}`,
    `值班编委 ${a}`,
  ]);
}

const LOOKALIKES: readonly (readonly [string, string])[] = [
  ['未', '末'],
  ['己', '已'],
  ['日', '曰'],
  ['人', '入'],
  ['土', '士'],
  ['天', '夭'],
  ['干', '于'],
  ['旦', '且'],
  ['拔', '拨'],
  ['侯', '候'],
];

/** The text with one character taken for another that looks like it; the length stays. */
export function misread(chance: Chance, text: string): string {
  const [right, wrong] = chance.pick(LOOKALIKES);
  const places = [...text.matchAll(new RegExp(right, 'gu'))].map((m) => m.index);
  if (places.length === 0) return text;
  const at = chance.pick(places);
  return text.slice(0, at) + wrong + text.slice(at + 1);
}

import type { PageStyle } from '../style.ts';
import type { Item } from './line.ts';
import { bodies, bodyOf, foot, headOf, isEssay, lead, line, several, top } from './parts.ts';
import { rollOfHonour } from './roll-of-honour.ts';
import { specialPage, type Desk } from './sheet.ts';

const COMPANY_NEWS = [
  {
    titles: [
      '{公司|集团}{召开|部署}{meeting}',
      '{meeting}{召开|举行}',
      '{name}在{meeting}上{强调|要求} {安全|质量|效益}{要抓实|不放松}',
    ],
    text: '{date}，{公司|集团}{召开|举行}{meeting}，{总经理|党委书记}{name}{主持会议|作报告}，{机关各部门|各单位}负责人{100-400}余人参加。',
  },
  {
    titles: ['{workshop}提前完成{task}任务', '{workshop}{task}{忙|捷报频传}', '{workshop}{task}创新高'],
    text: '{workshop}{提前|超额}{3-20}天完成{task}任务，{日产|发电量}{创历史新高|达{200-9000}吨}，{同比|比上月}{增长{2-30}%|降低成本{2-30}万元}。',
  },
  {
    titles: ['{workshop}{contest}{显身手|练真功|见成效}', '{workshop}开展{contest}', '{contest}{掀热潮|比出真本领}'],
    text: '{workshop}{青年突击队|工会小组|党支部}{开展|组织}{contest}，{30-200}名{职工|青工}参加，{name}{获得第一名|拔得头筹}。',
  },
];
const CAMPUS_NEWS = [
  {
    titles: ['{faculty}{举办|承办}{topic}{lecture}', '{topic}{lecture}在{我校|我院}举行', '{hero}教授来校谈{topic}'],
    text: '{date}，{faculty}{举办|承办}{topic}{lecture}，{college}{hero}教授{应邀作报告|主讲}，{200-900}名师生{到场聆听|参加}。',
  },
  {
    titles: ['我校学子在{game}中{获奖|夺冠}', '{faculty}学子{game}摘金', '{game}{我校|我院}{再创佳绩|夺魁}'],
    text: '{我校|学院}{代表队|学子}在全{国|省}{game}中{获|斩获}{一等奖{1-6}项|金奖}，指导教师{为|是}{name}、{name}。',
  },
];
const CLOSINGS = [
  '',
  '',
  '{活动|此举}{增强了|提升了}{大家|参与者}的{信心|责任感}，{受到好评|反响热烈}。',
  '{下一步|今后}，{还将|将}{形成常态|推广经验|巩固成果}，{力争|确保}{全年|下半年}{再上台阶|不松劲}。',
  '据{了解|悉}，{这是|已是}连续第{2-19}{年|次}{开展|举行}。',
];

interface Mould {
  readonly news: typeof COMPANY_NEWS;
  readonly isLed: boolean;
  readonly isSigned: boolean;
}

function mould({ chance }: Desk, news: typeof COMPANY_NEWS): Mould {
  return { news, isLed: chance.percent(45), isSigned: chance.percent(60) };
}

function brief(desk: Desk, { news, isLed, isSigned }: Mould): Item {
  const { chance, say } = desk.scene();
  const { titles, text } = chance.pick(news);
  const signed = isSigned ? say('（{name}{| {name}|/文 {name}/图}）') : '';
  const body = (isLed ? lead(desk) : '') + say(text) + say(chance.pick(CLOSINGS)) + signed;
  return [line('headline', say(chance.pick(titles))), line('body', body)];
}

/** 企业报: unsigned or bracket-signed news of workshops, a roll of honour, safety slogans, a workers' essay. */
export const companyPage: PageStyle = specialPage('company-paper', (desk) => {
  const { chance, say } = desk;
  const form = mould(desk, COMPANY_NEWS);
  const items: Item[] = several(desk, 3, 9, () => brief(desk, form));
  if (chance.percent(40)) items.push(rollOfHonour(desk));
  if (chance.percent(40)) items.push(essay(desk, say('{workshop} {name}')));
  if (chance.percent(35))
    items.splice(chance.between(1, items.length), 0, [
      line(
        'furniture',
        say(
          '{安全{生产|第一}，{预防为主|人人有责}|{节约一度电|省下一滴油} {降本增效|从我做起}|{virtue} {virtue} {virtue} {virtue}}',
        ),
      ),
    ]);
  return [
    top(desk, say('{{company}报|企业{新闻|文化}|综合新闻|车间班组|{company}　内部资料 免费交流|安全·生产}')),
    ...items,
    foot(desk),
  ];
});

/** 校报: news of faculties, a student's essay, people, a lecture's notice. */
export const campusPage: PageStyle = specialPage('campus-paper', (desk) => {
  const { chance, say } = desk;
  const form = mould(desk, CAMPUS_NEWS);
  const items: Item[] = several(desk, 2, 6, () => brief(desk, form));
  items.push(
    ...several(desk, 1, 3, () =>
      essay(
        desk,
        say(
          '{{faculty}{2003-2025}级 {name}|（{faculty} {name}）|{name}（{faculty}）|学生记者 {name}|□{faculty} {name}}',
        ),
      ),
    ),
  );
  if (chance.percent(35))
    items.push([
      line('headline', say('{讲座预告|学术{动态|报告}|招聘启事|校友信息}')),
      ...bodies(
        several(desk, 1, 3, () => say('{题目：|主题：}{topic}{与大学生成长|前沿|若干问题}')).concat(
          say('{时间：{date}{14|15|19}:{00|30}|主讲人：{name}（{college}）}'),
          say('地点：{图书馆报告厅|第{一|二}教学楼{101-520}}'),
        ),
      ),
    ]);
  return [top(desk, say('{{college}报|校园{新闻|文化|生活}|{college}校报|学子|青春}')), ...items, foot(desk)];
});

function essay(desk: Desk, by: string): Item {
  const { chance } = desk;
  const article = desk.article(chance.between(250, 1000), isEssay);
  const isAbove = chance.percent(55);
  return [
    ...headOf(desk, article),
    ...(isAbove ? [line('byline', by)] : []),
    ...bodyOf(article),
    ...(isAbove ? [] : [line('byline', by)]),
  ];
}

/** 名单页: a page of names and short notices. */
export const honourPage: PageStyle = specialPage('roll-of-honour', (desk) => {
  const { say } = desk;
  const items: Item[] = several(desk, 1, 3, () => rollOfHonour(desk));
  items.unshift(...several(desk, 0, 3, () => brief(desk, mould(desk, COMPANY_NEWS))));
  return [top(desk, say('{公告|光荣榜|专版|公示|特别报道}')), ...items, foot(desk)];
});

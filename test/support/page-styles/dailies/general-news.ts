import type { PageStyle } from '../style.ts';
import { briefs } from './briefs.ts';
import { deskOf, times, type Item } from './draft.ts';
import { layOut } from './lay-out.ts';
import { signingOf } from './leads.ts';
import { report, type Look } from './report.ts';

/** 省级党报要闻版: long headlines on two lines, dated leads, agency copy, jumps to other pages. */
export const provincialNews: PageStyle = {
  name: 'provincial-news',
  compose: (source, chance) => {
    const desk = deskOf(source, chance);
    const signing = signingOf(
      desk,
      { leads: ['dated', 'agency', 'relay'], signatures: ['own', 'bare'], shares: [75, 12, 0, 0] },
      10,
    );
    const look: Look = {
      signing,
      kicker: 45,
      deck: 40,
      twoLines: 35,
      section: 15,
      sections: SECTIONS,
      subheads: 35,
      captions: 8,
      jump: 30,
    };
    const items = [
      report(desk, look, chance.between(700, 1500)),
      ...times(chance.between(2, 6), () => report(desk, look, chance.between(150, 800))),
    ];
    return layOut(desk, items, ['要闻', '要 闻', '头版', '时政', '要闻·综合']);
  },
};

/** 地市党报综合版: eight or so short reports, some briefs under one heading. */
export const prefectureComposite: PageStyle = {
  name: 'prefecture-composite',
  compose: (source, chance) => {
    const desk = deskOf(source, chance);
    const signing = signingOf(
      desk,
      { leads: ['paper', 'slash', 'news', 'own'], signatures: ['paper', 'own'], shares: [70, 15, 0, 5] },
      15,
    );
    const look: Look = {
      signing,
      kicker: 25,
      deck: 20,
      section: 12,
      sections: SECTIONS,
      subheads: 20,
      captions: 15,
      jump: 3,
    };
    const items = times(chance.between(4, 9), () => report(desk, look, chance.between(120, 600)));
    if (chance.percent(35))
      items.splice(
        chance.between(1, items.length),
        0,
        ...briefs(desk, chance.pick(['简讯', '新闻速递', '一句话新闻', '短波', '']), chance.between(3, 5)),
      );
    return layOut(desk, items, ['综合', '本地', '综合新闻', '民生', '县域', '城乡']);
  },
};

/** 县级融媒周报: village news, few signatures, one long report with subheads that look like headlines. */
export const countyWeekly: PageStyle = {
  name: 'county-weekly',
  compose: (source, chance) => {
    const desk = deskOf(source, chance);
    const signing = signingOf(
      desk,
      { leads: ['county', 'own', 'news'], signatures: ['role', 'both', 'bare'], shares: [45, 15, 15, 15] },
      35,
    );
    const look: Look = { signing, kicker: 15, deck: 15, section: 20, sections: SECTIONS, subheads: 60, captions: 25 };
    const short: Item[] = briefs(
      desk,
      chance.percent(40) ? desk.say('[乡镇动态|基层快讯|部门信息|村社传真|{县}要闻]') : '',
      chance.between(2, 5),
      chance.pick(['title', 'title', 'bold', 'colon']),
      75,
    );
    const items = [...times(chance.between(1, 3), () => report(desk, look, chance.between(500, 1300))), ...short];
    return layOut(
      desk,
      chance.percent(30) ? items.toReversed() : items,
      ['{县}融媒', '综合新闻', '乡村振兴', '基层', '民生'].map(desk.say),
    );
  },
};

const SECTIONS = [
  '牢记嘱托 奋勇争先',
  '高质量发展调研行',
  '新春走基层',
  '重点项目巡礼',
  '现场',
  '今日关注',
  '在一线',
  '经济观察',
  '民生实事',
  '基层治理',
  '生态文明',
  '乡村振兴进行时',
  '权威发布',
  '两会时间',
];

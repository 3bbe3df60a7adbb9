import type { PageStyle } from '../style.ts';
import { briefs, type BriefForm } from './briefs.ts';
import { deskOf, times } from './draft.ts';
import { layOut } from './lay-out.ts';
import { signingOf } from './leads.ts';
import { report, type Look } from './report.ts';

/** 简讯/速览: two or three columns of briefs with bullets or numbers, a longer report beside them. */
export const briefsColumn: PageStyle = {
  name: 'briefs-column',
  compose: (source, chance) => {
    const desk = deskOf(source, chance);
    const signing = signingOf(desk, { leads: ['news', 'relay'], signatures: ['own'], shares: [60, 10, 0, 0] }, 40);
    const look: Look = { signing, kicker: 10, deck: 15, subheads: 15, captions: 5 };
    const forms: BriefForm[] = ['bullet', 'number', 'bold', 'colon', 'title', 'bare'];
    const names = [
      '简讯',
      '一句话新闻',
      '速览',
      '新闻速递',
      '快读',
      '各地动态',
      '要闻速览',
      '民生快讯',
      '微资讯',
      '今日提示',
    ];
    const columns = chance.some(names, chance.between(1, 3));
    const items = columns.flatMap((name) =>
      briefs(desk, name, chance.between(3, 8), chance.pick(forms), chance.pick([0, 50, 100])),
    );
    items.splice(
      chance.percent(50) ? 0 : items.length,
      0,
      ...times(chance.between(0, 2), () => report(desk, look, chance.between(200, 700))),
    );
    return layOut(desk, items, ['快讯', '综合', '资讯', '速览', '新闻集萃']);
  },
};

/** Three to six unsigned articles without marks; subheads inside the long ones look just like the headlines. */
export const bareColumns: PageStyle = {
  name: 'bare-columns',
  compose: (source, chance) => {
    const desk = deskOf(source, chance);
    const look: Look = {
      signing: { leads: ['news'], signatures: ['bare'], shares: [0, 0, 0, 0] },
      kicker: 10,
      deck: 10,
      twoLines: chance.pick([0, 20]),
      subheads: 75,
      captions: 5,
    };
    const items = times(chance.between(3, 6), () => report(desk, look, chance.pick([200, 400, 800, 1300])));
    const gap = chance.pick(['\n', '\n', '\n\n']);
    return layOut(desk, items, ['综合', '专版', '副刊', '观察', '专题'], {
      marks: 'none',
      subheads: 'plain',
      gap,
      bigGap: gap,
    });
  },
};

/** The page a front page jumps to: it opens with the rest of an article, without a headline or with 上接. */
export const continuedPage: PageStyle = {
  name: 'continued-page',
  compose: (source, chance) => {
    const desk = deskOf(source, chance);
    const signing = signingOf(
      desk,
      { leads: ['dated', 'news', 'relay'], signatures: ['own'], shares: [65, 10, 0, 0] },
      15,
    );
    const look: Look = { signing, kicker: 20, deck: 20, subheads: 20, captions: 8 };
    const [first, ...others] = times(chance.between(3, 7), () => report(desk, look, chance.between(300, 900)));
    const jump = desk.say('[（上接第[一|1]版）|(上接01版)|▲上接A01版|（紧接第一版）|[上接一版]]');
    const rest = (first?.drafts ?? []).filter(
      ({ role }) => role !== 'kicker' && role !== 'deck' && role !== 'section' && role !== 'byline',
    );
    const hasHead = chance.percent(40);
    const opening = rest
      .filter(({ role }) => (role === 'headline' ? hasHead : true))
      .map((d, n) =>
        !hasHead && n === 0 && d.text.length > 60 && chance.percent(50)
          ? { ...d, text: d.text.slice(chance.between(15, 40)) }
          : d,
      );
    const marked = chance.percent(hasHead ? 60 : 85);
    const items = [
      { drafts: hasHead || !marked ? opening : [{ role: 'furniture' as const, text: jump }, ...opening] },
      ...others,
    ];
    if (hasHead && marked)
      items[0] = {
        drafts: opening.flatMap((d, n) =>
          d.role === 'headline' && opening[n + 1]?.role !== 'headline'
            ? [d, { role: 'furniture' as const, text: jump }]
            : [d],
        ),
      };
    return layOut(desk, items, ['要闻', '综合', '时政', '新闻']);
  },
};

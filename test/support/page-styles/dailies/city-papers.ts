import type { SourceArticle } from '../../compose-page.ts';
import type { PageStyle } from '../style.ts';
import { briefs } from './briefs.ts';
import { deskOf, times, type Desk } from './draft.ts';
import { layOut } from './lay-out.ts';
import { signingOf } from './leads.ts';
import { report, type Look } from './report.ts';
import { clauseOf, isOfState, quoteOf, titleAndColumn } from './text-parts.ts';

/** 晚报城事版: vivid headlines, questions for subheads, unsigned short items between. */
export const eveningCity: PageStyle = {
  name: 'evening-city',
  compose: (source, chance) => {
    const desk = deskOf(source, chance);
    const signing = signingOf(
      desk,
      { leads: ['news', 'says', 'paper'], signatures: ['own', 'both', 'bare', 'box'], shares: [40, 25, 5, 10] },
      35,
    );
    const look: Look = {
      signing,
      headline: vivid,
      isLocal: true,
      kicker: 20,
      deck: 30,
      twoLines: 30,
      subheads: 70,
      questions: QUESTIONS,
      captions: 20,
    };
    const items = times(chance.between(2, 4), () => report(desk, look, chance.between(300, 1000)));
    for (const short of briefs(desk, '', chance.between(0, 5), chance.pick(['title', 'title', 'colon']), 60))
      items.splice(chance.between(1, items.length), 0, short);
    return layOut(desk, items, ['城事', '都市', '城市', '民生', '热线', '社会']);
  },
};

/** 都市报: boxes before names, kickers and decks in plenty, text and pictures by the same hand. */
export const metroFeatures: PageStyle = {
  name: 'metro-features',
  compose: (source, chance) => {
    const desk = deskOf(source, chance);
    const signing = signingOf(
      desk,
      { leads: ['paper', 'news'], signatures: ['box', 'both', 'with'], shares: [15, 60, 15, 0] },
      10,
    );
    const look: Look = {
      signing,
      headline: vivid,
      isLocal: true,
      kicker: 60,
      deck: 65,
      twoLines: 40,
      section: 25,
      sections: ['深读', '重磅', '调查', '关注', '热点', '人物', '民生帮', '城记'],
      subheads: 65,
      captions: 40,
    };
    const items = times(chance.between(2, 4), () => report(desk, look, chance.between(400, 1400)));
    return layOut(desk, items, ['深度', '关注', '调查', '封面报道', '重点', '人文']);
  },
};

/** 社区新闻: many short unsigned pieces, a headline of a few words each. */
export const communityBits: PageStyle = {
  name: 'community-bits',
  compose: (source, chance) => {
    const desk = deskOf(source, chance);
    const signing = signingOf(
      desk,
      { leads: ['news', 'says'], signatures: ['role', 'bare'], shares: [25, 5, 15, 40] },
      50,
    );
    const look: Look = {
      signing,
      headline: vivid,
      isLocal: true,
      kicker: 5,
      deck: 8,
      twoLines: 12,
      subheads: 5,
      captions: 15,
    };
    const name = (): string =>
      chance.percent(40) ? desk.say('[街坊|邻里|社区播报|家门口|微新闻|身边事|{社区}|{镇}]') : '';
    const items = [
      ...briefs(desk, name(), chance.between(3, 7), 'title', 70),
      ...times(chance.between(1, 4), () => report(desk, look, chance.between(120, 350))),
      ...briefs(desk, name(), chance.between(0, 5), undefined, 60),
    ];
    return layOut(desk, items, ['社区', '街坊', '邻里', '社区新闻', '街镇']);
  },
};

/** The headline of an evening paper: what somebody said, a question of the text, a clause of it, or the source's own. */
function vivid({ chance }: Desk, article: SourceArticle): string {
  const [title] = titleAndColumn(article.title);
  const text = article.paragraphs.join('');
  if (isOfState(article.paragraphs)) return title;
  const quote = quoteOf(chance, article.paragraphs);
  const question = /(?<=[。！？；”])[^。！？；“”，]{6,20}？/u.exec(text)?.[0];
  const clause = clauseOf(chance, text, 7, 16);
  const drawn = chance.between(1, 100);
  if (quote && drawn <= 25) return chance.pick([`“${quote}”`, `“${quote}” ${clause ?? title}`]);
  if (question && drawn <= 45) return clause && chance.percent(40) ? `${clause} ${question}` : question;
  if (clause && drawn <= 60) return chance.pick([`${clause} ${title}`, `${clause}！`, `${clause}，${title}`, clause]);
  return title;
}

const QUESTIONS = [
  '钱从哪里来？',
  '[效果|成效|反响]怎么样？',
  '谁来[管|买单|负责|维护]？',
  '为什么[是这里|要这样改|一直没解决]？',
  '[下一步|今后]怎么[办|走|做]？',
  '[市民|居民|读者|业主][怎么看|最关心什么|能得到什么]？',
  '问题出在哪[儿|里]？',
  '[什么时候|何时][能用上|完工|开放]？',
  '怎么[申请|报名|办理]？',
  '[记者探访|现场直击|记者调查]',
  '[专家提醒|部门回应|律师说法|业内声音]',
  '[新变化|老问题|好消息]',
];

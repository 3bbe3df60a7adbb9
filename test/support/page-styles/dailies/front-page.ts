import { madeName } from '../../compose-page-bylines.ts';
import type { PageStyle } from '../style.ts';
import { deskOf, draft, furniture, item, times, type Desk, type Item } from './draft.ts';
import { layOut } from './lay-out.ts';
import { signingOf } from './leads.ts';
import { madeNews } from './made-news.ts';
import { articleAbout, bodyOf, report, type Look } from './report.ts';
import { titleAndColumn } from './text-parts.ts';

/** 头版: masthead, 导读, the leading reports, a comment of the paper itself. */
export const frontPage: PageStyle = {
  name: 'front-page',
  compose: (source, chance) => {
    const desk = deskOf(source, chance);
    const signing = signingOf(
      desk,
      { leads: ['dated', 'agency', 'paper', 'relay'], signatures: ['own', 'paper'], shares: [70, 15, 0, 0] },
      10,
    );
    const look: Look = {
      signing,
      kicker: 45,
      deck: 35,
      twoLines: 35,
      section: 10,
      sections: ['今日关注', '开局之年看落实', '一线见闻', '图片新闻'],
      subheads: 25,
      captions: 12,
      jump: 35,
    };
    const items = times(chance.between(2, 5), () => report(desk, look, chance.between(200, 900)));
    if (chance.percent(70)) items.splice(chance.between(0, items.length), 0, comment(desk));
    if (chance.percent(80)) items.splice(chance.between(0, items.length), 0, guide(desk));
    return layOut(desk, [...masthead(desk), ...items], ['头版', '要闻', '']);
  },
};

function masthead({ chance, say }: Desk): Item[] {
  if (chance.percent(35)) return [];
  const lines = [
    '{报}',
    '[{城}RIBAO|DAILY|{城}晚报社出版]',
    '{年}年{月}月{今}日　星期{星}',
    '农历[甲辰|乙巳|丙午]年[三|四|五|冬]月[初二|十四|廿三]',
    '第{1000-19999}[期|号]　今日[4|8|12|16]版',
    '国内统一连续出版物号 CN{10-65}-00{10-99}',
    '今日天气 [晴|多云|小雨|阴转晴] {8-25}℃～{26-36}℃',
    '中共{城}市委机关报',
  ];
  return [furniture(...chance.some(lines, chance.between(2, 6)).map(say))];
}

function guide(desk: Desk): Item {
  const { chance, say, source } = desk;
  const title = (): string => (chance.percent(50) ? madeNews(desk).title : titleAndColumn(source.article(60).title)[0]);
  const form = chance.pick(['dots', 'front', 'back', 'block'] as const);
  const entry = (): string[] => {
    const page = say('[0|A0|]{2-8}');
    if (form === 'dots') return [`${title()}……${page}版`];
    if (form === 'front') return [`${page}版 ${title()}`];
    if (form === 'back') return [`${title()}${say(`[（${page}版）|>>${page}|（见${page}版）|　${page}版]`)}`];
    return [title(), `${page}版`];
  };
  return furniture(
    say('[导读|今日导读|【导读】|内页导读|今日看点|重点导读]'),
    ...Array.from({ length: chance.between(2, 6) }, entry).flat(),
  );
}

/** A comment signed by nobody, or by the paper's commentator, above or below. */
function comment(desk: Desk): Item {
  const { chance, say, source } = desk;
  const article = articleAbout(
    source,
    /^(?!.*(?:记者|讯|电）)).*(?:必须|要坚持|应当|我们)/su,
    chance.between(300, 900),
  );
  const body = bodyOf(
    desk,
    { signing: { leads: ['news'], signatures: ['bare'], shares: [0, 0, 0, 0] }, subheads: 5, captions: 0 },
    article,
  );
  const by = draft(
    'byline',
    chance.pick([
      say('[本报评论员|{报}评论员|□ 本报评论员|■本报评论员|社论|本报社论]'),
      say('本报[评论员|特约评论员] {名}'),
      madeName(chance),
    ]),
  );
  const place = chance.pick(['above', 'above', 'below', 'none'] as const);
  return item(
    chance.percent(45) && draft('section', say('[社论|今日评|{城}时评|短评|众议|快评|{城}论坛|编辑手记|一线微评]')),
    draft('headline', titleAndColumn(article.title)[0]),
    chance.percent(20) &&
      draft('deck', say('——[一|二|三]论[贯彻落实全会精神|推动高质量发展|优化营商环境|转变干部作风]')),
    place === 'above' && by,
    body,
    place === 'below' && by,
  );
}

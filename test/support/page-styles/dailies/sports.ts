import type { PageStyle } from '../style.ts';
import { briefs } from './briefs.ts';
import { deskOf, draft, item, times, type Desk, type Item } from './draft.ts';
import { layOut } from './lay-out.ts';
import { LEADS, SIGNATURES, signingOf } from './leads.ts';
import { report, type Look } from './report.ts';
import { tableRows } from './tables.ts';

/** 体育版: match reports, results and standings in tables, what is on television, short news. */
export const sportsResults: PageStyle = {
  name: 'sports-results',
  compose: (source, chance) => {
    const desk = deskOf(source, chance);
    const signing = signingOf(
      desk,
      { leads: ['news', 'relay', 'agency'], signatures: ['own', 'box', 'bare'], shares: [50, 15, 0, 15] },
      35,
    );
    const look: Look = { signing, isLocal: true, kicker: 15, deck: 20, twoLines: 25, subheads: 30, captions: 15 };
    const lead = chance.percent(50) ? chance.pick([LEADS.news, LEADS.dated, LEADS.relay]) : '';
    const items = times(chance.between(1, 4), () => match(desk, lead));
    for (const extra of times(chance.between(1, 3), () => chance.pick([results, standings, onAir])(desk)))
      items.splice(chance.between(0, items.length), 0, extra);
    items.splice(
      chance.between(0, items.length),
      0,
      ...times(chance.between(0, 2), () => report(desk, look, chance.between(200, 700))),
    );
    if (chance.percent(40))
      items.push(
        ...briefs(
          desk,
          desk.say('[短讯|赛场速递|体坛短波|一句话体育]'),
          chance.between(2, 5),
          chance.pick(['bullet', 'bold', 'title'] as const),
          30,
        ),
      );
    return layOut(desk, items, ['体育', '体坛', '赛场', '体育新闻', '文体']);
  },
};

function match({ chance, say }: Desk, lead: string): Item {
  const [home, away] = [say('{队}'), say('{队}')];
  const isBasket = chance.percent(40);
  const [a, b] = isBasket
    ? [chance.between(70, 118), chance.between(70, 118)]
    : [chance.between(0, 4), chance.between(0, 4)];
  const how = a > b ? '[战胜|力克|击败|险胜]' : a < b ? '[不敌|负于|惜败]' : '[战平|逼平|握手言和]';
  const told =
    a > b ? '收获{2-5}连胜|积分升至第{2-9}位' : a < b ? '遭遇{2-4}连败|保级形势严峻' : '双方各取一分|近{3-6}轮不败';
  const titles = [
    `${home}${a}比${b}${how}${away}`,
    `${home}[主场|客场][${told.split('|')[0]}|${how}${away}]`,
    `[半场换三人|门将立功|加时之后|雨战]，${home}${how}${away}`,
    `“[拼到最后一秒|没有人放弃|输赢都要抬头]” ${home}${a}[:|∶|比|-]${b}${away}`,
  ];
  const league = isBasket
    ? '[全省篮球超级联赛|乡村篮球赛|大学生篮球联赛]'
    : '[{城}市足球联赛|全省足球甲级联赛|县域足球联赛]';
  const scorer = isBasket
    ? '{名}连中{2-5}记三分，[独得{18-40}分|末节爆发]'
    : '{名}[禁区外远射破门|接{名}传中头球得分|主罚点球命中]';
  const texts = [
    `{年}赛季${league}第{2-30}轮{日}日[晚|]在[{地}体育中心|市体育馆|{校}]进行，${home}[主场|]以${a}比${b}${how}${away}，[${told}]。`,
    `比赛[第{3-44}分钟|开始不久|上半时]，${scorer}，[现场近{2-9}千名球迷欢呼|打破僵局]。[易边再战|下半时|末段]，${away}[加强逼抢|换上{名}]，[双方互有攻守|场面更加胶着]，[比分最终定格在${a}比${b}|终场哨响，${a}比${b}]。`,
    `赛后，${home}主教练{名}表示：“[队员执行力很好|伤病让我们打得艰苦|年轻球员得到了锻炼]，[下一场会做出调整|感谢到场的球迷]。”下一轮，球队将[客场|主场]迎战{队}。`,
  ];
  const isSigned = lead === '' && chance.percent(30);
  return item(
    draft('headline', say(chance.pick(titles))),
    chance.percent(30) &&
      draft('deck', say('[全场射门{8-25}次|{名}传射建功|主帅{名}：[对结果满意|还要磨合]|上座率创新高]')),
    isSigned && draft('byline', say(SIGNATURES.own)),
    texts.slice(0, chance.between(1, 3)).map((t, n) => draft('body', (n === 0 ? say(lead) : '') + say(t))),
    chance.percent(20) &&
      draft('caption', say(`${home}球员{名}（[左|右|中]）在比赛中[拼抢|突破|争顶]。 [{名} 摄|新华社发|]`)),
  );
}

function results({ chance, say }: Desk): Item {
  const title = say('[{月}月{日}日赛果|比分牌|赛事结果|第{2-30}轮战报|各项目前三名|今日赛程]');
  if (chance.percent(45)) {
    const lines = Array.from({ length: chance.between(3, 8) }, () => say('{队}[ |　]{0-5}[：|:|比|-]{0-4}[ |　]{队}'));
    return item(
      draft('headline', title),
      lines.map((l) => draft('row', l, true)),
    );
  }
  const cells = Array.from({ length: chance.between(3, 7) }, (_, n) => [
    say('{项}'),
    say('{名}'),
    say('{名}'),
    `${n + 1}0.${chance.between(10, 99)}`,
  ]);
  return item(draft('headline', title), tableRows(chance, [['项目', '冠军', '亚军', '成绩'], ...cells]));
}

function standings({ chance, say }: Desk): Item {
  const games = chance.between(5, 28);
  const cells = Array.from({ length: chance.between(4, 10) }, (_, n) => {
    const won = Math.max(0, games - n - chance.between(0, 3));
    return [`${n + 1}`, say('{队}'), `${games}`, `${won}`, `${games - won}`, `${won * 3}`];
  });
  return item(
    draft('headline', say('[积分榜|{城}联赛积分榜|最新积分|奖牌榜（截至{月}月{日}日）]')),
    tableRows(chance, [['名次', '球队', '场次', '胜', '负', '积分'], ...cells]),
  );
}

function onAir({ chance, say }: Desk): Item {
  const lines = Array.from({ length: chance.between(3, 8) }, () =>
    say(
      '{6-23}:[00|05|15|30|35|55] [直播|录播|实况|]　[{队}VS{队}|{城}联赛|全国锦标赛{项}决赛|斯诺克公开赛第{1-4}轮|世界杯预选赛]',
    ),
  );
  return item(
    draft('headline', say('[荧屏赛事|今日体育节目|电视预告|收视指南]')),
    lines.map((l) => draft('row', l, true)),
    chance.percent(30) && draft('body', say('（节目如有变动，以[电视台|播出]为准）')),
  );
}

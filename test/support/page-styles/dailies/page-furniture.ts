import type { Desk } from './draft.ts';

/** The lines at the top of a page: masthead, number, name, day. */
export function pageTop({ chance, say, source }: Desk, names: readonly string[]): string[] {
  const [year, month, day] = source.date.split('-').map(Number) as [number, number, number];
  const date = chance.pick([
    `${year}年${month}月${day}日`,
    `${year}年${month}月${day}日`,
    `${year}.${month}.${day}`,
    source.date,
  ]);
  const no = say('[0|A0|0|B0|A]{1-8}');
  const name = chance.pick(names);
  const line = chance.pick([
    `${no} ${name} ${date} ${say('星期{星}')}`,
    `${name}　${no}`,
    say(`{报} ${date} 星期{星} ${no}`),
    `${date} ${say('星期{星}　责编：{名}　[版式|美编|组版]：{名}　[校对|校检]：{名}')} ${name} ${no}`,
    say(`{报}｜${name}｜${no}`),
    `${no}版 ${name}`,
    `${name}`,
    say(`${date} 星期{星} 农历[三|四|五|六|冬|腊]月[初三|初八|十六|廿二|廿九]`),
  ]);
  const lines = chance.percent(30) ? line.split(/[ 　｜]+/u) : [line];
  if (chance.percent(15))
    lines.push(say('[新闻热线|读者热线|报料电话|爆料热线]：[0700-{2000000-8999999}|0700—{2000000-8999999}|12345]'));
  return lines.filter((l) => l !== '');
}

/** The lines at the foot of a page: who made it, where it is printed. */
export function pageFoot({ chance, say }: Desk): string[] {
  const lines = [
    '[责任编辑|责编|本版责编|编辑][：|:|/| ]{名} [版式|美编|组版|视觉][：|:|/| ]{名}[| 校对：{名}]',
    '值班[总编辑|编委|主任]：{名}　[统筹|审读]：{名}',
    '地址：{城}市{路}{1-300}号　邮编：{400000-499000}　[广告|发行|订阅]电话：{2000000-8999999}',
    '国内统一连续出版物号 CN {10-60}-00{10-99}　邮发代号：{30-60}-{1-99}',
    '{报}社出版　[今日8版|今日4版|本期共8版|今日16版]　总第{1000-9999}期',
    '投稿邮箱：{报}@[mail|post].example　零售每份[1.00元|1元|1.5元]',
    '印刷：{地}印务有限公司',
  ];
  return chance.some(lines, chance.pick([1, 1, 2, 3])).map(say);
}

import type { Item } from './line.ts';
import { bodies, line, row } from './parts.ts';
import type { Desk } from './sheet.ts';

/** Where a paper in traditional script appears. */
export type Region = 'taiwan' | 'hongkong';

/** 啟事, 公告, dated in the manner of the place. */
export function notice({ chance, say, source }: Desk, region: Region): Item {
  const [year, month, day] = source.date.split('-').map(Number) as [number, number, number];
  const date =
    region === 'taiwan'
      ? `中華民國${year - 1911}年${month}月${day}日`
      : chance.percent(30)
        ? `二〇${String(year)
            .slice(2)
            .replaceAll(
              /\d/gu,
              (d) => '〇一二三四五六七八九'[Number(d)] ?? d,
            )}年${'一二三四五六七八九十'[month - 1] ?? '十二'}月`
        : `${year}年${month}月${day}日`;
  return [
    line('headline', say('{公告|啟事|通告|鳴謝啟事|徵稿啟事|招標公告|法院公告}')),
    ...bodies([
      say(
        '{主旨：|茲因|}{{company}擬{遷址|減資|改選董事}|本會定於{date}{召開會員大會|舉行籌款晚會}|{town}{道路維修|管線更新}工程}，{特此公告|敬請{周知|各界留意}|如有異議請於{7-30}日內以書面提出}。',
      ),
    ]),
    row('signature', say('{{spot}同鄉會|{company}董事會|{city}政府|{spot}慈善會}{ 謹啟| 啟|}')),
    row('signature', date),
  ];
}

/** Page header: date, name of the page, number; not there on some pages. */
export function pageTop({ chance, say, source }: Desk, region: Region, isSupplement: boolean): Item {
  if (chance.percent(30)) return [];
  const [year, month, day] = source.date.split('-').map(Number) as [number, number, number];
  const week = '日一二三四五六'[new Date(`${source.date}T00:00:00Z`).getUTCDay()] ?? '';
  const date =
    region === 'taiwan' && chance.percent(60)
      ? `中華民國${year - 1911}年${month}月${day}日`
      : `${year}年${month}月${day}日`;
  const name = say(isSupplement ? '{副刊|家庭|文藝|讀書}' : '{要聞|本地|社會|財經|國際|兩岸|地方|綜合}');
  const texts = chance.pick([
    [`${date} 星期${week}　${name}　${say('{A|B|C}{1-16}')}`],
    [say('{spot}{日報|時報|商報}'), `${date}（星期${week}）`, name],
    [say('{A|B}{1-12}') + name],
    [name],
  ]);
  return texts.map((text) => ({ role: 'furniture', text, isWhole: true }));
}

import type { PageStyle } from '../style.ts';
import type { Item, Line } from './line.ts';
import { bodies, bodyOf, foot, headOf, line, reporter, row, several, top } from './parts.ts';
import { specialPage, type Desk } from './sheet.ts';

const TABLES = [
  {
    title: '{1-12}月{城区空气质量|重点河流水质}{排名|状况}',
    head: ['名次', '{区县|断面}', '指数', '同比'],
    cells: ['#', '{city}', '{1-9}.{10-99}', '{-|}{1-30}.{0-9}%'],
  },
  {
    title: '{spot}{农贸市场|超市}{今日|一周}{菜价|零售价格}',
    head: ['品名', '单位', '价格', '涨跌'],
    cells: ['{vegetable}', '元/{500克|公斤}', '{1-19}.{10-99}', '{平|↑|↓}{0-9}%'],
  },
  {
    title: '{1998-2025}年{主要经济指标|普通高校招生计划}',
    head: ['指标', '单位', '数量'],
    cells: ['{crop}产量', '{万吨|亿元|人}', '{10-9000}.{0-9}'],
  },
  {
    title: '{停电|停水}{计划|通知}',
    head: ['日期', '时间', '范围'],
    cells: ['{date}', '{6-9}:00—{12-18}:00', '{spot}路、{village}、{town}'],
  },
  {
    title: '{今起|未来三天}{天气预报|城市天气}',
    head: ['城市', '天气', '气温'],
    cells: ['{city}', '{晴|多云|小雨|阴|雷阵雨}', '{1-15}～{16-36}℃'],
  },
  {
    title: '{赛程|积分榜|奖牌榜|开奖公告}',
    head: ['名次', '{队名|单位}', '{积分|得分}', '场次'],
    cells: ['#', '{spot}{队|学院|公司}', '{0-60}', '{1-30}'],
  },
] as const;

/** A table of one kind: its title, an introduction by chance, its rows, its unit and source. */
function table({ chance, say }: Desk): Item {
  const { title, head, cells } = chance.pick(TABLES);
  const gap = chance.pick(['\t', '\t', '  ', '　', ' | ', ' ']);
  const frame = (texts: readonly string[]): string =>
    gap === ' | ' && chance.percent(50) ? `| ${texts.join(gap)} |` : texts.join(gap);
  const count = chance.between(3, 14);
  // recognition of a narrow table gives one cell a line
  const isTorn = chance.percent(12);
  const texts = [
    head.map((cell) => say(cell)),
    ...Array.from({ length: count }, (_, n) => cells.map((cell) => (cell === '#' ? String(n + 1) : say(cell)))),
  ];
  const rows = texts.flatMap((cellsOf) =>
    isTorn ? cellsOf.map((cell) => row('row', cell)) : [row('row', frame(cellsOf))],
  );
  const intro = chance.percent(35)
    ? bodies([
        say(
          '{{city}{bureau}{日前|昨日}{发布|公布}{消息|数据}，{具体|有关}情况{见下表|如下}：|下表为{spot}{1-12}月数据，{供参考|以当日公布为准}。}',
        ),
      ])
    : [];
  const unit = chance.percent(25) ? [row('body', say('{单位：{元|吨|人}|（单位：{万元|%}）}'))] : [];
  const source = chance.percent(35) ? [row('credit', say('{数据来源|资料来源|来源}：{city}{bureau}'))] : [];
  return [line('headline', say(title)), ...intro, ...unit, ...rows, ...source];
}

/** 数据页: tables with short texts between, a report with a table inside. */
export const dataPage: PageStyle = specialPage('data-and-tables', (desk) => {
  const { chance, say } = desk;
  const items: Item[] = several(desk, 1, 4, () => table(desk));
  const reports = several(desk, 1, 4, (): Item => {
    const article = desk.article(chance.between(150, 700));
    const isTabled = chance.percent(30);
    const inside = table(desk)
      .filter(({ role }) => isTabled && role !== 'body')
      .map((own): Line => (own.role === 'headline' ? { ...own, role: 'subhead' } : own));
    const by = chance.percent(40) ? [line('byline', reporter(desk))] : [];
    return [...headOf(desk, article), ...by, ...bodyOf(article), ...inside];
  });
  for (const report of reports) items.splice(chance.between(0, items.length), 0, report);
  if (chance.percent(40))
    items.push([
      line('headline', say('{数字|数读|一周数字|数说}')),
      ...bodies(
        several(desk, 2, 5, () =>
          say(
            '{{2-999}{万人次|亿元|%|家|公里}|{1-99}.{1-9}%}{：|　| }{date}，{city}{bureau}{公布|透露}，{今年前{2-9}个月|{1998-2025}年}{spot}{接待游客|新增就业|外贸进出口|新开工}{这一数字|}{同比增长{1-30}%|创新高}。',
          ),
        ),
      ),
    ]);
  return [top(desk, say('{数据|经济·数据|服务|资讯·服务|便民|权威发布|财经}')), ...items, foot(desk)];
});

import type { PageStyle } from '../style.ts';
import { briefs } from './briefs.ts';
import { deskOf, draft, item, times, type Desk, type Item } from './draft.ts';
import { layOut } from './lay-out.ts';
import { signingOf } from './leads.ts';
import { report, type Look } from './report.ts';
import { sayAlike } from './say.ts';
import { tableRows } from './tables.ts';

/** 经济版: reports full of figures, prices and indices in tables, a line or two on companies. */
export const economyFigures: PageStyle = {
  name: 'economy-figures',
  compose: (source, chance) => {
    const desk = deskOf(source, chance);
    const signing = signingOf(
      desk,
      { leads: ['news', 'paper', 'relay', 'agency'], signatures: ['own', 'box', 'bare'], shares: [50, 20, 0, 10] },
      30,
    );
    const look: Look = {
      signing,
      isLocal: true,
      kicker: 20,
      deck: 30,
      section: 15,
      sections: ['市场', '观察', '财经眼', '产业', '数说', '消费'],
      subheads: 45,
      captions: 10,
    };
    const items = times(chance.between(2, 4), () => report(desk, look, chance.between(250, 1100)));
    for (const extra of times(chance.between(1, 3), () => chance.pick([prices, figures, figures])(desk)))
      items.splice(chance.between(1, items.length), 0, extra);
    if (chance.percent(40))
      items.push(...briefs(desk, desk.say('[财经速览|公司|市场动态|金融简讯|]'), chance.between(2, 5), undefined, 60));
    return layOut(desk, items, ['经济', '财经', '产业', '市场', '经济·金融']);
  },
};

/** A table of prices with its title, a note and where it comes from. */
function prices({ chance, say }: Desk): Item {
  const goods = chance.some(
    [
      '大白菜',
      '西红柿',
      '黄瓜',
      '土豆',
      '猪后腿肉',
      '牛肉',
      '鸡蛋',
      '草鱼',
      '粳米',
      '菜籽油',
      '豆角',
      '苹果',
      '面粉',
      '豆腐',
      '排骨',
    ],
    chance.between(4, 9),
  );
  const price = (): string => say('{1-45}.{0-9}{0-9}');
  const cells = goods.map((g) => [g, price(), price(), say('[-|+|]{0-9}.{1-9}%')]);
  return item(
    draft('headline', say('[{城}市|{县}|]主要[农副产品|生活必需品|食品]{月}月{日}日[价格|零售价格行情|均价]')),
    chance.percent(50) && draft('body', say('（单位：元/[公斤|500克]）')),
    tableRows(chance, [say('[品名|品种|名称],[今日价|本周均价],[昨日价|上周均价],[涨跌|环比]').split(','), ...cells]),
    chance.percent(50) && draft('signature', say('[数据来源：{局}|（{局}提供）|（{城}市价格监测中心）]')),
  );
}

/** A report that is little but figures; some give a table with a title of its own. */
function figures({ chance, say }: Desk): Item {
  const what = [
    '规模以上工业增加值',
    '社会消费品零售总额',
    '固定资产投资',
    '进出口总额',
    '一般公共预算收入',
    '居民人均可支配收入',
    '用电量',
    '货运量',
    '新增贷款',
    '接待游客人次',
  ];
  const chosen = chance.some(what, chance.between(3, 6));
  const rate = (): string => say('[增长|同比增长|增长|下降]{1-15}.{0-9}%');
  const [title = '', lead = ''] = sayAlike(
    say,
    `‹县›[前{3-9}个月|上半年|一季度]${chosen[0]}[增长|同比增]{2-15}.{1-9}%`,
    `记者从‹县›统计局获悉，[今年以来|前{3-9}个月|一季度]，全[市|县|区]经济运行[总体平稳|稳中有进|持续回升]，[主要指标好于预期|多项指标增速高于全市平均水平]。`,
  );
  const texts = chosen.map((w) =>
    say(
      `${w}{10-900}.{1-9}亿[元|元|千瓦时]，${rate()}，[增速比上月[加快|回落]{0-3}.{1-9}个百分点|高于全市平均水平|居全市第{1-9}位]。`,
    ),
  );
  if (chance.percent(50))
    return item(
      draft('headline', title),
      draft('body', lead),
      chance.percent(50) ? texts.map((t) => draft('body', t)) : draft('body', texts.join('')),
    );
  const cells = chosen.map((w) => [w, say('{10-900}.{1-9}'), say('[|-]{1-15}.{0-9}')]);
  return item(
    draft('headline', title),
    draft('body', lead + (texts[0] ?? '')),
    chance.percent(60) && draft('subhead', say('[主要经济指标|附表：主要指标完成情况|数据一览|一图读懂]')),
    tableRows(chance, [['指标', '总量（亿元）', '增速（%）'], ...cells]),
  );
}

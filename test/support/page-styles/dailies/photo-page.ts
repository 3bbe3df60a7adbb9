import type { PageStyle } from '../style.ts';
import { deskOf, draft, item, times, type Desk, type Item } from './draft.ts';
import { layOut } from './lay-out.ts';
import { localArticle } from './report.ts';
import { sayAlike } from './say.ts';
import { titleAndColumn, withoutDateline } from './text-parts.ts';

/** 图片新闻: pictures with a few lines each, some with a title; or one story of many pictures. */
export const photoPage: PageStyle = {
  name: 'photo-page',
  compose: (source, chance) => {
    const desk = deskOf(source, chance);
    const inline = chance.percent(50);
    const titled = chance.pick([0, 50, 100]);
    const items = times(chance.between(3, 8), (n) =>
      story(desk, inline, chance.percent(titled), n === 0 && chance.percent(40)),
    );
    if (chance.percent(40)) items.splice(chance.between(0, items.length), 0, series(desk));
    return layOut(desk, items, ['图片新闻', '影像', '图片', '视觉', '镜头', '光影'], { breaks: 5 });
  },
};

const CREDITS = [
  '本报记者 {名} 摄',
  '记者 {名} 摄影报道',
  '{名} 摄',
  '本报记者 {名} 通讯员 {名} 摄',
  '通讯员 {名} 摄',
  '（{名} 摄）',
  '{名} 文/图',
  '新华社记者 {名} 摄',
  '新华社发（{名} 摄）',
  '{单位}供图',
];

const SCENES: readonly (readonly [title: string, text: string])[] = [
  [
    '[果香飘|采摘忙|好“丰”景]',
    '{月}月{日}日，[村民|果农|合作社社员]在‹县›{镇}{村}的[果园|种植基地|大棚]里[采摘|分拣|装运]‹物›。今年，[当地|该县][推广新品种|引进冷链企业|发展订单农业]，[带动{100-3000}户农户增收|产品销往周边省市]。',
  ],
  [
    '[桥|隧道|站房]成“型”',
    '{月}月{日}日[俯瞰|拍摄]的‹县›[{路}跨河大桥|综合客运枢纽|高速连接线]施工现场（无人机照片）。目前，项目[主体结构封顶|进入桥面铺装阶段|完成投资{1-20}亿元]，预计[年底|明年上半年]建成[通车|投用]。',
  ],
  [
    '[课堂搬到田间|老手艺进校园|童心向未来]',
    '{校}的[学生|孩子们]在[老师|非遗传承人{名}]指导下[体验扎染|学做风筝|观察水稻|练习武术]。[连日来|近日]，‹县›各中小学[开展劳动教育周活动|丰富课后服务]，[让学生在实践中成长|受到家长欢迎]。',
  ],
  [
    '[清凉一夏|与水共舞|夜经济“热”起来]',
    '[昨晚|{月}月{日}日晚]，市民在[滨江公园|{路}夜市|水上乐园][纳凉|游玩|品尝小吃]。[入夏以来|随着气温升高]，‹县›[延长夜间公交|增设休闲座椅|举办露天音乐会]，[点亮夜间消费|为市民提供更多去处]。',
  ],
  [
    '[火热|满弦]开工',
    '{月}月{日}日，工人在‹公司›的[车间|生产线]上[赶制订单|调试设备|检查产品]。今年[以来|前{3-9}个月]，该公司[订单同比增长{10-60}%|产值突破{2-30}亿元]。',
  ],
  [
    '[守护|巡河|防汛]在行动',
    '{月}月{日}日，[消防救援人员|民兵|志愿者]在‹县›[水库|河堤|城区低洼路段][开展防汛演练|巡查险情|清理淤泥]。[演练设置{3-8}个科目|参演人员{60-400}人]，[提升了应急处置能力|检验了预案]。',
  ],
];

function story(desk: Desk, inline: boolean, titled: boolean, named: boolean): Item {
  const { chance, say } = desk;
  const article = chance.percent(30) ? localArticle(desk, 160) : undefined;
  const [made = '', text = ''] = sayAlike(say, ...chance.pick(SCENES));
  const told = article ? withoutDateline(article.paragraphs[0] ?? '') : text;
  const credit = say(chance.pick(CREDITS));
  return item(
    named && draft('section', chance.pick(['图片新闻', '图说', '镜头', '新闻瞬间', '▲图片新闻'])),
    titled && draft('headline', article ? titleAndColumn(article.title)[0] : made),
    draft('body', inline ? `${told}${chance.pick([' ', '　', '　　', ''])}${credit}` : told),
    !inline && draft('credit', credit, chance.percent(50) ? true : undefined),
  );
}

/** One story told in numbered pictures. */
function series(desk: Desk): Item {
  const { chance, say } = desk;
  const article = localArticle(desk, 500);
  const isMarked = chance.percent(70);
  const marks = chance.pick(['①②③④⑤⑥', '123456']);
  return item(
    draft('headline', titleAndColumn(article.title)[0]),
    chance.percent(60) && draft('byline', say('[本报记者 {名} 文/图|记者 {名} 摄影报道|文/{名} 图/{名}|□{名}]')),
    article.paragraphs.slice(0, 3).map((p, n) => draft('body', n === 0 ? withoutDateline(p) : p)),
    Array.from({ length: chance.between(2, 5) }, (_, n) =>
      draft('caption', (isMarked ? (marks[n] ?? '') : `图${n + 1}：`) + say(chance.pick(VIEWS))),
    ),
  );
}

const VIEWS = [
  '{名}在[检查设备|给孩子们上课|巡线途中|整理资料|与同事讨论]。',
  '[远眺|航拍]{镇}。',
  '[车间一角|忙碌的工地|晾晒场上|新修的村道|清晨的码头]。',
  '[清晨|傍晚|午后]，{村}村民[下地劳作|在门前闲谈|分拣{物}]。',
];

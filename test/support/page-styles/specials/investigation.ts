import type { PageStyle } from '../style.ts';
import type { Item, Line } from './line.ts';
import { bodies, bodyOf, foot, headOf, isLong, line, reporter, several, top } from './parts.ts';
import { specialPage, type Desk } from './sheet.ts';
import { tips } from './tips.ts';

const SUBHEADS = [
  '{现状|现象|暗访|追问|声音|困局|算账|探因|破题|回应}',
  '{一|两}{次|回}{暗访|跑空的维权}：{“{没人管|都这样|习惯了}”|谁都说不清}',
  '{钱|水|药|货}{从哪里来|去了哪里}',
  '{谁|为何}{在|}{说了算|买单|一拖再拖}',
  '{根子|症结|难点}在{哪儿|{topic}}',
  '{监管|执法|维权}{为何难|卡在哪|如何补位}',
  '{专家|律师|业内人士}：{应|建议}{完善标准|建立黑名单|加大处罚力度}',
  '{走出|破解}“{两难|内卷|空转}”',
  '{3-9}成{受访者|家长|商户}{不知情|表示担忧|无奈接受}',
];
const OUTER = ['现象', '调查', '原因', '对策', '记者手记', '部门回应', '延伸'];

/** 调查报道: one long report with two levels of subheads and boxes, further articles under names of their own. */
export const investigationPage: PageStyle = specialPage('investigation', (desk) => {
  const { chance, say } = desk;
  const article = desk.article(chance.between(1200, 2800), isLong);
  const levels = chance.pick(['one', 'one', 'two', 'outer-section']);
  let outer = 0;
  const body = bodyOf(article).flatMap((own, n): Line[] => {
    if (own.role !== 'body' || n % 2 > 0) return [own];
    const inner = line('subhead', say(chance.pick(SUBHEADS)));
    if (n === 0 || levels === 'one') return n === 0 ? [own] : [inner, own];
    const upper = line(
      'subhead',
      (levels === 'two' ? '' : chance.pick(['', '【', '▶'])) + (OUTER[outer++ % OUTER.length] ?? ''),
    );
    return n % 4 === 0 ? [upper, inner, own] : [chance.percent(50) ? inner : upper, own];
  });
  const head = headOf(desk, article);
  if (chance.percent(30))
    head.unshift(line('section', say('{深度|调查|记者调查|新闻调查|民生{观察|调查}|特别关注|追踪|焦点}')));
  const blurb = chance.percent(40)
    ? [
        line(
          'blurb',
          say(
            '{核心提示|编者按|阅读提示|新闻背景|导读}{：|}{近日|最近一段时间}，{agency}{陆续|不断}{接到|收到}{读者|市民}反映，{spot}{停车|供暖|养老|补课|装修}{乱象|问题}{突出|屡禁不止}。{记者|本报记者}{历时|用了}{3-30}天，{走访|实地探访}了{3-20}个{小区|市场|乡镇}。',
          ),
        ),
      ]
    : [];
  const by = chance.percent(70) ? [line('byline', reporter(desk))] : [];
  const inside = chance.percent(45)
    ? [
        line('subhead', say('{链接|新闻链接|名词解释|背景|小贴士|法条}')),
        line(
          'body',
          say(
            '{所谓|}“{topic}{指数|评价|清单}”，{是指|指的是}{在|按照}{city}{bureau}{制定|公布}的{办法|标准}{下|}，{每季度|每年}对{town}、{单位|企业}{进行|开展}的{评估|打分}，{满分|总分}{100-200}分。',
          ),
        ),
      ]
    : [];
  const signAbove = chance.percent(75);
  const main: Item = [...head, ...blurb, ...(signAbove ? by : []), ...body, ...inside, ...(signAbove ? [] : by)];
  const others: Item[] = [];
  if (chance.percent(60)) others.push(...several(desk, 1, 3, (n) => further(desk, n)));
  if (chance.percent(30)) others.push([line('headline', say('{消费|办事|维权}提示')), ...tips(desk, 3, 5)]);
  const items =
    chance.percent(25) && others.length > 0 ? [others[0] ?? [], main, ...others.slice(1)] : [main, ...others];
  return [top(desk, say('{深度|调查|焦点|特别报道|民生调查|关注}')), ...items, foot(desk)];
});

/** 相关新闻, 延伸阅读: an article of its own beside the report. */
function further(desk: Desk, n: number): Item {
  const { chance, say } = desk;
  const article = desk.article(chance.between(150, 600));
  const name =
    n === 0 ? [line('section', say('{相关新闻|延伸阅读|相关链接|他山之石|短评|记者手记|新闻背景|专家观点}'))] : [];
  return [
    ...name,
    line('headline', article.title),
    ...(chance.percent(30) ? [line('byline', reporter(desk))] : []),
    ...bodyOf(article),
  ];
}

const VERBS = [
  '{印发|出台|修订}《{spot}{管理办法|条例|规划}》',
  '{spot}{大桥|水库|铁路|博物馆}{开工|通车|竣工|开放}',
  '{召开|举行}{第{2-30}次代表大会|表彰大会|成立大会}',
  '{总产值|城镇居民收入|进出口总额}{突破|达到}{2-900}亿元',
  '{获评|入选}{全国|全省}{文明城市|卫生城市|示范区}',
  '{撤县设市|更名为{spot}|迁至{town}}',
  '{首趟|第{100-9999}列}{班列|航班}{开出|抵达}',
];

/** 大事记、特刊: a timeline under one title, with a foreword and a few reports. */
export const chroniclePage: PageStyle = specialPage('special-issue-chronicle', (desk) => {
  const { chance, say } = desk;
  const unit = chance.pick(['year', 'day', 'month']);
  const isApart = chance.percent(40); // the date stands on a line of its own
  const first = chance.between(1949, 2010);
  const { say: told } = desk.scene();
  const events = several(desk, 6, 18, (n): Line[] => {
    const when =
      unit === 'year'
        ? `${first + n}年`
        : unit === 'day'
          ? `${Math.min(12, 1 + Math.floor(n * 0.7))}月${chance.between(1, 28)}日`
          : `${first + Math.floor(n / 3)}年${1 + ((n * 5) % 12)}月`;
    const what = told(`{city}${chance.pick(VERBS)}。`) + (chance.percent(30) ? told(`${chance.pick(VERBS)}。`) : '');
    if (isApart) return [line('subhead', when), line('body', what)];
    return [line('body', when + chance.pick(['', '，', '　', ' ', '：']) + what)];
  });
  const chronicle: Item = [
    line(
      'headline',
      say('{大事记|{spot}{百年|{20-70}年}大事记|{数说|回望}{1998-2024}|{spot}之路|历史回眸|{city}发展历程}'),
    ),
    ...(chance.percent(40) ? [line('deck', `（${first}—${first + 30}）`)] : []),
    ...(chance.percent(35)
      ? bodies([
          say(
            '{30|50|70}年{风雨兼程|砥砺前行}，{spot}人{以{virtue}|用双手}{书写|写下}了{一页页|一段段}{篇章|历史}。{今天，{agency}{梳理|选取}其中{若干|的}{片段|大事}，{以飨读者|以志纪念}。|}',
          ),
        ])
      : []),
    ...events.flat(),
  ];
  const isBare = chance.percent(50);
  const reports = several(desk, 1, 4, (): Item => {
    const article = desk.article(chance.between(200, 900));
    return [...headOf(desk, article), ...(isBare ? [] : [line('byline', reporter(desk))]), ...bodyOf(article)];
  });
  const items = chance.percent(50) ? [chronicle, ...reports] : [...reports, chronicle];
  return [top(desk, say('{特刊|纪念特刊|{spot}{20-70}周年特刊|特别策划|年终{盘点|特刊}}')), ...items, foot(desk)];
});

import type { PageStyle } from '../style.ts';
import type { Item } from './line.ts';
import { bodies, bodyOf, foot, line, row, several, top } from './parts.ts';
import { specialPage, type Desk } from './sheet.ts';

const STEPS = [
  '{vegetable}{洗净|去皮}{切{片|块|丝}|焯水}，{meat}{切{丁|片}|加{spice}腌{5-30}分钟}。',
  '{锅中|热锅}{倒油|放少许油}，{下|放入}{spice}{爆香|炒出香味}，{加入|倒入}{meat}{翻炒|煸至变色}。',
  '{加|放}{spice}、{spice}{调味|和适量清水}，{大火煮开|盖上锅盖}，{转小火|}{焖|炖}{5-60}分钟。',
  '{起锅前|最后}{撒上|淋入}{spice}{即可|，装盘}。',
];
const CARE = [
  '{入{season}|{season}季}{宜|要}{养肝|润肺|健脾|补肾}，{可|不妨}{常吃|多吃}{vegetable}、{vegetable}，{少吃|忌}{辛辣|生冷|油腻}。',
  '{每晚|睡前}用{热水|{flower}水}泡脚{10-30}分钟，{水温{38-45}℃为宜|以微微出汗为度}，{能|可}{安神|缓解疲劳}。',
  '{早晨|饭后}{按揉|拍打}{足三里|合谷|涌泉}{穴|}{30-200}{下|次}，{坚持{1-6}个月|长期坚持}{有益|可改善}{睡眠|肠胃}。',
];
const TRIPS = [
  '{spot}位于{city}{东|西|南|北}{3-80}公里，{因|以}{flower}{闻名|得名}，{每年|}{season}天是{最佳|最好的}游览时节。',
  '{沿着|顺着}{石阶|溪水|老街}{走|行}{10-60}分钟，{便到|就是}{古桥|书院|瀑布|戏台}，{始建于|相传建于}{明|清|宋}{代|朝}。',
  '{不可错过|值得一尝}的是当地的{food}和{food}，{巷口|桥头}那家{老店|小铺}{开了{10-80}年|只卖到中午}。',
];

/** 周末: recipes, care of health, trips, each in short pieces with lines of facts. */
export const weekendPage: PageStyle = specialPage('weekend-life', (desk) => {
  const { chance, say } = desk;
  const made = [
    (): Item => recipe(desk.scene()),
    (): Item => recipe(desk.scene()),
    (): Item => care(desk.scene()),
    (): Item => trip(desk.scene()),
    (): Item => trip(desk.scene()),
  ];
  const items: Item[] = several(desk, 3, 7, () => chance.pick(made)());
  if (chance.percent(50)) {
    const article = desk.article(chance.between(300, 900));
    items.splice(chance.between(0, items.length), 0, [
      line('headline', article.title),
      line('byline', say('{{name}|文/{name}|文图/{name}}')),
      ...bodyOf(article),
    ]);
  }
  return [top(desk, say('{周末|生活|美食|{spot}生活|养生|旅游|乐游|慢生活|食尚}')), ...items, foot(desk)];
});

function recipe({ chance, say }: Desk): Item {
  const steps = chance.percent(70) ? STEPS : STEPS.slice(0, 3);
  const isNumbered = chance.percent(65);
  const [a, b] = chance.pick([
    ['原料：', '做法：'],
    ['食材：', '步骤：'],
    ['【主料】', '【做法】'],
    ['用料', '制作方法'],
    ['材料　', '做法　'],
  ] as const);
  const what = say('{vegetable}{100-500}克，{meat}{100-500}克，{spice}、{spice}、{spice}{各适量|各少许|适量}。');
  const isHeaded = chance.percent(25);
  const done = steps.map((step) => say(step));
  const how = isNumbered
    ? done.map((step, n) => line('body', `${n + 1}.${step}`))
    : [line('body', (isHeaded ? '' : b) + done.join(''))];
  const title = line(
    'headline',
    say('{{vegetable}{烧|炖|炒|焖}{meat}|{spice}{vegetable}|家常{meat}|{season}日{vegetable}汤|自制{food}}'),
  );
  const why = chance.percent(30)
    ? [
        line(
          'body',
          say(
            '{功效|点评|小贴士}：{{vegetable}{清热|健脾}，{适合{season}季食用|老少皆宜}|火候不宜太大|{spice}不要放早}。',
          ),
        ),
      ]
    : [];
  const by = chance.percent(20) ? [line('byline', say('{name}'))] : [];
  if (isHeaded) return [title, ...by, line('subhead', a), line('body', what), line('subhead', b), ...how, ...why];
  return [title, ...by, line('body', a + what), ...(isNumbered ? [line('body', b)] : []), ...how, ...why];
}

function care({ chance, say, sayAll }: Desk): Item {
  return [
    line(
      'headline',
      say(
        '{{season}季养生{三|四|五}{要|忌}|{ill}{患者|人群}{怎么吃|如何过{season}}|泡脚{有讲究|三注意}|{vegetable}：{season}天的{人参|良药}|{早睡|慢走}{胜|抵得上}吃药}',
      ),
    ),
    ...(chance.percent(40) ? [line('byline', say('{{hospital} {name}|{name}|◎{name}}'))] : []),
    ...bodies(sayAll(CARE, 1, 3)),
  ];
}

function trip({ chance, say, sayAll }: Desk): Item {
  const facts = chance.percent(60)
    ? [
        ...(chance.percent(40) ? [row('subhead', say('{交通|旅游提示|出行贴士|攻略}'))] : []),
        ...sayAll(
          [
            '{自驾|交通}：{从{city}出发，|}{沿{spot}高速|走省道}{30-200}公里{即到|，{spot}出口下}',
            '{门票|票价}：{20-120}元/人{，老人半价|}',
            '{住宿|吃住}：{农家乐每晚{80-300}元|{town}有客栈{3-40}家}',
            '{特产|美食}：{food}、{food}、{crop}',
          ],
          1,
          4,
        ).map((text) => row('body', text)),
      ]
    : [];
  return [
    line(
      'headline',
      say(
        '{{spot}：{藏在山里的{season}天|{flower}开了|慢下来的{村|镇}}|去{spot}{看{flower}|听风|吃{food}}|{spot}一日|寻味{spot}}',
      ),
    ),
    ...(chance.percent(50) ? [line('byline', say('{{name}|{name} 文/图|本报记者 {name}}'))] : []),
    ...bodies(sayAll(TRIPS, 2, 3)),
    ...facts,
    ...(chance.percent(30)
      ? [line('caption', say('{{spot}{风光|老街|古桥}。{name} 摄|{spot}的{flower}|图为{spot}一景 {name}摄}'))]
      : []),
  ];
}

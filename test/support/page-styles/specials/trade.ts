import type { PageStyle } from '../style.ts';
import type { Item, Line } from './line.ts';
import { bodies, bodyOf, foot, headOf, line, reporter, row, several, top } from './parts.ts';
import { specialPage, type Desk } from './sheet.ts';
import { tips } from './tips.ts';

const ASKED = [
  '{我|家母|孩子|一位朋友}{最近|常年}{总是|反复}{失眠|胃胀|膝盖疼|眼睛干涩|咳嗽}，{这|请问}{是怎么回事|要不要做检查|能吃{vegetable}吗}？',
  '{ill}患者{冬天|夏天|节日期间}{该注意些什么|能不能运动|怎样吃}？',
  '查出{ill}{半年|三年}，{药能停吗|可以只靠饮食控制吗|要多久复查一次}？',
  '{听说|有人说}{vegetable}{可以治|对}{ill}{有好处|}，{靠谱吗|是真的吗}？',
  '{老人|孩子|孕妇}得了{ill}，{怎么护理|用什么药安全}？',
];
const ANSWERED = [
  '{您所说的情况|从描述看}{可能|多半}与{作息不规律|用眼过度|饮食过咸|缺乏锻炼|季节变化}有关，{建议|最好}先到{ward}{做一次检查|测一测血压和血糖}，{排除器质性病变|明确原因后再用药}。',
  '{ill}是慢性病，{切不可自行停药|需要长期管理}。{一般|通常}每{1-6}个月复查一次，{平时|同时}要{限盐|戒烟|控制体重|按时作息}，{每天步行{3000-8000}步|每周运动{3-5}次}为宜。',
  '{vegetable}{含有|富含}{膳食纤维|维生素|钾}，{适量吃|作为配菜}{没有问题|有益健康}，但{不能代替药物|每天不宜超过{50-300}克}，{尤其是|特别是}{肾功能不全|脾胃虚寒}的{人|患者}{要谨慎|应少吃}。',
  '{急性期|疼痛明显时}应{卧床休息|减少活动}，{缓解后|一周之后}{可做些|再逐步恢复}{拉伸|散步|八段锦}，{不要急于求成|以不感到疲劳为度}。',
];
/** 健康、农业、教育: readers ask and experts answer, a box of tips, reports between. */
export const expertPage: PageStyle = specialPage('trade-expert-answers', (desk) => {
  const { chance, say } = desk;
  const clinic: Item = [
    line('headline', say('{名医在线|专家坐诊|健康问答|专家答疑|庄稼医院|农技110|你问我答|百科信箱|问诊台|家长课堂}')),
    ...(chance.percent(60)
      ? [
          line(
            'blurb',
            say(
              '{本期|今日}{专家|嘉宾}：{name}，{hospital}{ward}{doctor}{，从事临床工作{8-40}年|，擅长{ill}的诊治|}。',
            ),
          ),
        ]
      : []),
    ...several(desk, 2, 6, () => pair(desk.scene())).flat(),
  ];
  const box = chance.percent(55)
    ? [
        [
          line('headline', say('{温馨提示|小贴士|健康提醒|农事{提醒|建议}|安全提示|生活小窍门|小知识}')),
          ...tips(desk, 3, 6),
        ],
      ]
    : [];
  const items: Item[] = [clinic, ...box, ...several(desk, 1, 4, () => report(desk))];
  if (chance.percent(50)) items.reverse();
  return [
    top(desk, say('{健康|卫生与健康|农业科技|农技·服务|教育周刊|家庭医生|医学前沿|科普|新农村|课堂}')),
    ...items,
    foot(desk),
  ];
});

function pair({ chance, say }: Desk): Line[] {
  const asker = say('{{city}{name}问：|问：|读者{name}：|{spot}网友：|Q：|{city}一读者问：|}');
  const answerer = asker === '' ? '' : say('{答：|{doctor}：|专家{回复|解答}：|A：|}');
  const question = asker + say(chance.pick(ASKED));
  const answer = answerer + say(chance.pick(ANSWERED)) + (chance.percent(50) ? say(chance.pick(ANSWERED)) : '');
  return [line(asker === '' ? 'subhead' : 'body', question), line('body', answer)];
}

function report(desk: Desk): Item {
  const { chance, say } = desk;
  const article = desk.article(chance.between(150, 900));
  const by = chance.pick([
    [],
    [],
    [line('byline', reporter(desk))],
    [line('byline', say('{hospital}{ward}{doctor} {name}'))],
  ]);
  const body = bodyOf(article);
  const isBelow = chance.percent(50);
  const box = chance.percent(20)
    ? [line('subhead', say('{小贴士|链接|名词解释|【提醒】|专家提醒|知识多一点}')), ...tips(desk, 1, 4)]
    : [];
  return [...headOf(desk, article), ...(isBelow ? [] : by), ...body, ...box, ...(isBelow ? by : [])];
}

const MYTHS = [
  '{夏天|冬天|空腹|运动后}不能吃{vegetable}',
  '{vegetable}和{vegetable}{相克|不能同吃}',
  '{喝{骨头汤|白酒}|吃{meat}}能{补钙|御寒|降压}',
  '{ill}{会遗传|治不好|不用治}',
  '{animal}能{预报地震|闻出疾病|认得回家的路}',
  '{手机|微波炉|路由器}的{辐射|电磁波}{会致病|伤眼}',
];

/** 科普: one long list of numbered questions, or claims with their truth, unsigned. */
export const sciencePage: PageStyle = specialPage('trade-popular-science', (desk) => {
  const { chance, say } = desk;
  const form = chance.pick(['1.', '1.', '误区一：', '', '真相', '◆']);
  const list: Item = [
    line(
      'headline',
      say(
        '{关于{ill}，这些{误区|谣言}别信|{spot}科学{辟谣榜|流言榜}|{ill}的{3-9}个常识|{vegetable}的{秘密|正确吃法}|{animal}为什么{会找路|不怕冷|总在夜里叫}|{年|节}后{健康|消费}提示}',
      ),
    ),
    ...(chance.percent(40) ? [line('byline', say('{{hospital}{ward} {name}|{name}|整理/{name}|本报综合}'))] : []),
    line(
      'body',
      say(
        '{最近|入{season}以来}，{关于|不少人关心}{ill}的{说法|话题}{多了起来|在网上流传}，{记者|我们}{请教了|采访了}{hospital}{ward}{doctor}{name}。',
      ),
    ),
    ...several(desk, 3, 7, (n) => {
      const { say } = desk.scene();
      const head =
        form === '误区一：'
          ? `误区${'一二三四五六七'[n]}：`
          : form === '1.'
            ? `${n + 1}.`
            : form === '真相'
              ? '流言：'
              : form;
      return [
        line('subhead', head + say(chance.pick(MYTHS))),
        line('body', (form === '真相' ? '真相：' : '') + say(chance.pick(ANSWERED))),
      ];
    }).flat(),
  ];
  const items: Item[] = [list, ...several(desk, 1, 3, () => report(desk))];
  if (chance.percent(40))
    items.push([
      line('headline', say('{你知道吗|科学小实验|动手做|科海拾贝|科技{速览|快讯}}')),
      ...bodies(
        several(desk, 1, 3, () =>
          say(
            `{animal}{每分钟心跳{20-400}次|一天要睡{6-20}个小时|能记住{3-90}天前的路线}，{这是因为|原因在于}{体温|视力|气味}{随{season}天变化|特别灵敏}。`,
          ),
        ),
      ),
    ]);
  if (chance.percent(30)) items.unshift([row('furniture', say('{科普{园地|天地}|走近科学|求真}'))]);
  return [top(desk, say('{科普|科技|科技前沿|求证|探索|科学周刊}')), ...items, foot(desk)];
});

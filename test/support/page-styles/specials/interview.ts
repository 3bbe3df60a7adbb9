import type { PageStyle } from '../style.ts';
import type { Item, Line } from './line.ts';
import { bodies, bodyOf, foot, headOf, isLong, line, reporter, several, top } from './parts.ts';
import { specialPage, type Desk } from './sheet.ts';

const QUESTIONS = [
  '{这件事|这个想法|这项工作}最初是{怎么|如何}{想到|开始}的？',
  '{做|走}到今天，最难的是{哪一步|什么}？',
  '{周围的人|家里人|同行们}怎么看？',
  '{有人说|也有声音认为}{成本太高|起步太晚|难以推广}，您{怎么看|如何回应}？',
  '请{介绍|谈谈}一下{topic}{方面的|的}{进展|打算|考虑}。',
  '接下来{有什么打算|重点抓哪些工作}？',
  '能给{年轻人|读者|同行}{提点建议|说几句话}吗？',
  '{topic}对{普通人|基层}意味着什么？',
  '您{平时|一天}是怎么{安排时间|工作}的？',
  '那后来呢？',
  '为什么{是{spot}|坚持到现在}？',
  '{具体|实际操作中}有哪些{做法|抓手|好处}？',
];

/** 专访、对话: one or two interviews of questions and answers, with a box about the guest. */
export const interviewPage: PageStyle = specialPage('interview', (desk) => {
  const { chance, say } = desk;
  const items: Item[] = several(desk, 1, 2, () => interview(desk));
  if (chance.percent(50)) items.push(...several(desk, 1, 3, () => plainReport(desk)));
  return [top(desk, say('{对话|访谈|高端访谈|面对面|人物|专访|会客厅}')), ...items, foot(desk)];
});

function interview(desk: Desk): Item {
  const { chance, say } = desk;
  const article = desk.article(chance.between(900, 2400), isLong);
  const guest = say('{name}');
  const asker = say('{记者|问|{spot}日报|本报记者|主持人|{spot}周刊|Q}');
  const answerer =
    asker === '问' ? '答' : asker === 'Q' ? 'A' : chance.pick([guest, guest, '答', say('{徐|林|何}{主任|教授}')]);
  const colon = chance.percent(85) ? '：' : ' ';
  const isBold = chance.percent(40);
  const isBare = chance.percent(25); // the question is a short line of its own, the answer follows without a name
  const head: Line[] = headOf(desk, article);
  if (chance.percent(30)) head.push(line('deck', say(`——{访|专访|对话}{college}{faculty}{教授|院长}${guest}`)));
  if (chance.percent(65)) head.push(line('byline', reporter(desk)));
  if (chance.percent(35)) head.push(...persons(desk, guest));
  const [lead, ...rest] = bodyOf(article).filter(({ role, text }) => role === 'body' && text.length > 25);
  const said = rest.flatMap((own, n): Line[] => {
    if (n > 0 && chance.percent(25)) return [own]; // an answer of several paragraphs
    const question = say(chance.pick(QUESTIONS));
    if (isBare) return [line('subhead', question), own];
    const ask = line(isBold ? 'subhead' : 'body', `${asker}${colon}${question}`);
    return [ask, { ...own, text: `${answerer}${colon}${own.text}` }];
  });
  const box = chance.percent(35)
    ? [
        line('subhead', say('{人物{名片|简介|档案}|嘉宾简介|【人物小传】}')),
        line(
          'body',
          say(
            `${guest}，{1938-1999}年{1-12}月生，{city}人，{college}{faculty}{教授|研究员}，{主要从事|长期研究}{topic}{研究|工作}，{著有{book}等|曾获{spot}{奖|学者称号}}。`,
          ),
        ),
      ]
    : [];
  return [...head, ...(lead ? [lead] : []), ...(chance.percent(50) ? [...said, ...box] : [...box, ...said])];
}

function persons({ chance, say }: Desk, guest: string): Line[] {
  const lines = [
    `{嘉宾|对话人|受访者|访谈嘉宾}：${guest} {（{college}教授）|{city}{bureau}局长|{company}董事长}`,
    '{主持人|采访人|对话记者}：{本报记者 |}{name}',
    '{时间}：{date}'.replace('{时间}', '时间'),
    '地点：{town}{会议室|村委会|图书馆}',
  ];
  return lines
    .slice(0, chance.between(1, 4))
    .map((text): Line => ({ role: 'byline', text: say(text), isWhole: true, isTight: true }));
}

function plainReport(desk: Desk): Item {
  const { chance } = desk;
  const article = desk.article(chance.between(200, 700));
  return [
    ...headOf(desk, article),
    ...(chance.percent(50) ? [line('byline', reporter(desk))] : []),
    ...bodyOf(article),
  ];
}

const TURNS = [
  '“{我|咱}{就认这个理|不服输|还能再干几年|信得过你}”',
  '{一}{盏灯|间屋|把钥匙|本账}'.replace('{一}', '一'),
  '从{spot}到{spot}',
  '{job}的{另一面|手艺|底气}',
  '{难|苦|险}中{见|求}{真情|变|进}',
  '{virtue}，是{他|她}的{底色|名片|信条}',
  '{转折|低谷|归来|出发|抉择|坚守|尾声}',
  '“{virtue}”{二字|背后}',
  '{二十|三十|十}{多|}年{如一日|只做一件事|没换过岗}',
  '{他|她}把{家|心|时间}{搬|留|交}给了{spot}',
];

/** 人物特写: one or two portraits with short subheads that look like headlines, a quote, captions. */
export const profilePage: PageStyle = specialPage('portrait', (desk) => {
  const { chance, say } = desk;
  const items = several(desk, 1, 3, () => {
    const article = desk.article(chance.between(900, 2200), isLong);
    const head = headOf(desk, article);
    if (chance.percent(40)) head.push(line('deck', say('——记{city}{bureau}{干部|职工}{name}')));
    if (chance.percent(20))
      head.unshift(
        line('section', say('{人物|凡人星光|最美{spot}人|身边榜样|人物特写|讲述|时代先锋|“{virtue}”人物谱}')),
      );
    const by = line('byline', reporter(desk));
    const quote = chance.percent(25)
      ? [
          line(
            'blurb',
            say(
              '{人物{名片|简介}：|【人物档案】|}{name}，{1940-1998}年生，{town}{village}人，{job}，曾获“{spot}{好人|工匠|劳动模范}”{等|}称号。',
            ),
          ),
        ]
      : [];
    const body = bodyOf(article).flatMap((own, n) =>
      own.role === 'body' && n > 1 && chance.percent(30) ? [line('subhead', say(chance.pick(TURNS))), own] : [own],
    );
    const caption = chance.percent(50)
      ? [
          line(
            'caption',
            say(
              '{{name}（左{一|二}）{在{village}|和{job}}{交谈|查看{crop}|整理资料}。{受访者供图|{name} 摄|}|{name}近照。{ |}{name} 摄|图为{name}在{工作|{town}走访}。}',
            ),
          ),
        ]
      : [];
    const place = chance.pick(['above', 'above', 'end', 'none'] as const);
    return [
      ...head,
      ...(place === 'above' ? [by] : []),
      ...quote,
      ...body,
      ...caption,
      ...(place === 'end' ? [by] : []),
    ];
  });
  const slogan = chance.percent(15)
    ? [bodies([]), [line('furniture', say('{讲文明 树新风|公益广告|{virtue}{成就|点亮}{梦想|未来}}'))]]
    : [];
  return [
    top(desk, say('{人物|特写|周末·人物|面孔|深度}')),
    ...items,
    ...slogan.filter((item) => item.length > 0),
    foot(desk),
  ];
});

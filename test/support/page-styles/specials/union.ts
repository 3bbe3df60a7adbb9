import type { PageStyle } from '../style.ts';
import type { Item, Line } from './line.ts';
import { bodies, bodyOf, foot, headOf, lead, line, row, several, top } from './parts.ts';
import { specialPage } from './sheet.ts';

const WORK = [
  {
    titles: [
      '{city}{bureau}：“{virtue}课堂”{暖人心|进车间}',
      '“{virtue}课堂”开到{车间|田间|社区}',
      '{city}{bureau}把{实事|学习}{办到心坎上|搬到一线}',
    ],
    text: '{日前|近日|{date}}，{city}{bureau}{组织|开展}“{virtue}课堂”{活动|行动}，{200-3000}名{职工|党员}{走进|来到}{社区|车间|田间}，{送政策|解难题|办实事}{30-900}件。',
  },
  {
    titles: [
      '{city}{bureau}{召开|举行}{topic}{专题|}{研讨会|组织生活会}',
      '{city}{bureau}{学习|交流}{topic}',
      '{city}{bureau}{聚焦|围绕}{topic}{交流研讨|查找差距}',
    ],
    text: '{city}{bureau}党{委|组}{召开|举行}{理论学习中心组|主题党日|组织生活}{会|活动}，{围绕|聚焦}{topic}{交流研讨|查摆问题}，{形成|列出}清单{3-40}条。',
  },
  {
    titles: [
      '{town}{激活|做实|用好}{topic}“{末梢|一盘棋|金钥匙}”',
      '{town}{topic}{有了|用上}“加速器”',
      '{town}：{topic}{有抓手|见实效}',
    ],
    text: '{town}{把|将}{topic}{纳入|列入}{党建考核|“一把手”工程}，{推行|建立}“{1-9}+{1-9}”{机制|模式}，{化解|办结}{矛盾|实事}{20-400}件。',
  },
  {
    titles: ['{company}工会{送清凉|帮困|维权}{有力度|不断档}', '{company}工会{当好|做实}职工“{娘家人|贴心人}”'],
    text: '{今年以来|截至目前}，{company}工会{已|共}{建成|新建}{职工书屋|活动室|爱心驿站}{3-20}{个|家}，{慰问|帮扶}职工{30-900}{人次|人}，{发放|送去}{慰问金|清凉用品}{2-90}万元。',
  },
];

/** 党务、工会通讯: office-headed news in one mould, experience in numbered points, a notice. */
export const unionPage: PageStyle = specialPage('party-and-union', (desk) => {
  const { chance, say } = desk;
  const [isLed, isMade] = [chance.percent(50), chance.percent(60)];
  const name = chance.percent(50)
    ? [line('section', say('{基层{动态|党建|传真}|工会{在线|动态}|党建{短波|速递}|先锋{论坛|视窗}|职工之家|简讯}'))]
    : [];
  const news = several(desk, 3, 8, (n): Item => {
    const { say } = desk.scene();
    if (!isMade && n % 2 === 0) {
      const article = desk.article(chance.between(200, 900));
      return [...headOf(desk, article), ...bodyOf(article)];
    }
    const { titles, text } = chance.pick(WORK);
    const body = (isLed ? lead(desk) : '') + say(text) + (chance.percent(40) ? say('（{name}）') : '');
    return [...(n === 0 ? name : []), line('headline', say(chance.pick(titles))), line('body', body)];
  });
  const experience: Item = [
    line(
      'headline',
      say(
        '{{city}{bureau}{以{virtue}{促|抓}{topic}|做好{topic}“{三|四}篇文章”}|我{市|县}{3-9}项措施{推进|保障}{topic}}',
      ),
    ),
    ...(chance.percent(40) ? [line('byline', say('{中共{city}委组织部|{city}{bureau}|{name}（{bureau}）}'))] : []),
    ...['一', '二', '三', '四']
      .slice(0, chance.between(2, 4))
      .map((n) =>
        line(
          'body',
          say(
            `{${n}是|${n}、}{抓|强化}{topic}{，|。}{建立|完善}{清单|台账|制度}，{明确|压实}{责任|时限}，{做到|确保}{事事有回音|件件有着落}。`,
          ),
        ),
      ),
  ];
  const items: Item[] = [...news, ...(chance.percent(50) ? [experience] : [])];
  return [top(desk, say('{党建|党务|工会|组织工作|先锋|{spot}工人报　工会新闻|机关党建}')), ...items, foot(desk)];
});

const ENGLISH = [
  '{Spring|Autumn|Summer|Winter} comes early to the {river town|tea hills|old harbour}, and the {ferry|market|library} opens an hour {earlier|later}.',
  'About {200-900} {visitors|students|farmers} took part in the {fair|workshop|walk} last {Saturday|week}.',
  'The {bridge|school|museum}, built in {1910-1999}, was {repaired|reopened|moved} with the help of {local people|volunteers}.',
  '"We hope {more people|our children} will {learn|remember} it," said {Mr.|Ms.} {Lin|Zhao|He|Tang}, a {teacher|boatman|gardener}.',
  'It is {a small step|good news} for {everyone|the village}, but {much|more} remains to be done.',
];
const ENGLISH_TITLES = [
  'A {Day|Morning|Walk} {in the Old Town|by the River}',
  '{Tea|Paper|Lantern} {Fair|Museum} {Opens|Draws Visitors}',
  'Learn {Chinese|English} {in the Kitchen|through Stories}',
  'How {the Bridge|a Village School} {Was Saved|Came Back}',
];

/** 双语: an English text beside a Chinese one, word lists, questions for learners. */
export const bilingualPage: PageStyle = specialPage(
  'bilingual',
  (desk) => {
    const { chance, say, sayAll } = desk;
    const items: Item[] = several(desk, 1, 4, (): Item => {
      const article = desk.article(chance.between(150, 700));
      const english = sayAll(ENGLISH, 2, 5);
      const form = chance.pick(['pairs', 'after', 'before', 'title-only']);
      const title = line('deck', say(chance.pick(ENGLISH_TITLES)));
      const by = chance.percent(40)
        ? [line('byline', say('{By {Lin|Zhao|Tang} {Wen|Ming|Yue}|{name}|编译/{name}|翻译：{name}}'))]
        : [];
      const body = bodyOf(article);
      const head = [
        line('headline', article.title),
        ...(form === 'before' || chance.percent(50) ? [title] : []),
        ...by,
      ];
      if (form === 'title-only') return [...head, ...body];
      if (form === 'after') return [...head, ...body, ...bodies(english)];
      if (form === 'before') return [...head, ...bodies(english), ...body];
      return [...head, ...body.flatMap((own, n): Line[] => [own, ...bodies(english.slice(n, n + 1))])];
    });
    if (chance.percent(50))
      items.push([
        line('headline', say('{词汇表|Words & Expressions|生词|Vocabulary|轻松学英语|双语词库}')),
        ...sayAll(
          [
            'harvest n. 收获',
            'ferry n. 渡船',
            '{spring|summer} breeze {春|夏}风',
            'look after 照料',
            'lantern n. 灯笼',
            'on time 准时',
            'tea ceremony 茶艺',
            'volunteer n. 志愿者',
          ],
          3,
          7,
        ).map((text, n) => row('row', chance.percent(40) ? `${n + 1}. ${text}` : text)),
      ]);
    if (chance.percent(40))
      items.push([
        line('headline', say('{每周一句|Quote|名言|Daily Quote}')),
        row('body', say('{Well|Better} {begun is half done|late than never}.')),
        row('body', say('{良好的开端是成功的一半|迟做总比不做好}。')),
      ]);
    return [top(desk, say('{双语|学英语|English Corner|Bilingual 双语|中外|Education 教育}')), ...items, foot(desk)];
  },
  () => ({ isHalfWidth: false }),
);

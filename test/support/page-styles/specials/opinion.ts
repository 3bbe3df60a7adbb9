import type { PageStyle } from '../style.ts';
import type { Item, Line } from './line.ts';
import { bodyOf, foot, headOf, isArgument, line, several, top } from './parts.ts';
import { specialPage, type Desk } from './sheet.ts';

const COLUMNS = [
  '社论',
  '短评',
  '时评',
  '一家之言',
  '街谈巷议',
  '众议厅',
  '微言',
  '今日快评',
  '锐评',
  '画中话',
  '“{stem}{tail}”论坛',
  '{spot}时评',
  '{spot}观察',
  '媒体声音',
  '他山之石',
  '议论风生',
  '百姓话题',
  '编余',
  '记者手记',
  '新闻快评',
  '钟鼓楼',
  '来论',
  '漫话',
];
const SIGNS = [
  '{name}',
  '□{name}',
  '■ {name}',
  '本报评论员',
  '本报评论员 {name}',
  '{name}（{职员|教师|媒体人|法律工作者}）',
  '◎{name}',
  '{spot}日报评论员',
  '评论员 {name}',
  '特约评论员 {name}',
  '文/{name}',
  '{city} {name}',
];

/** 评论版: columns each under a name of its own, signed at one place. */
export const opinionPage: PageStyle = specialPage('opinion-columns', (desk) => {
  const { chance, say } = desk;
  const place = chance.pick(['above', 'above', 'end', 'bracket', 'none'] as const);
  const form = chance.pick(SIGNS);
  const isNamed = chance.pick([10, 60, 100]);
  const articles = several(desk, 3, 6, () => {
    const article = desk.article(chance.between(250, 1100), isArgument);
    const head = headOf(desk, { ...article, title: article.title.replace(/（[^）]*）$/u, '') });
    if (chance.percent(isNamed)) head.unshift(line('section', say(chance.pick(COLUMNS))));
    return signed(desk, head, bodyOf(article), place, chance.percent(70) ? say(form) : say(chance.pick(SIGNS)));
  });
  const items: Item[] = [...articles];
  if (chance.percent(35)) items.splice(chance.between(1, items.length), 0, microComments(desk));
  return [top(desk, say('{评论|时评|观点|言论|论坛|众说|声音|快评·观点|{spot}评论}')), ...items, foot(desk)];
});

function signed(
  { chance, say }: Desk,
  head: readonly Line[],
  body: readonly Line[],
  place: string,
  text: string,
): Line[] {
  const by = line('byline', text);
  const last = body.at(-1);
  if (place === 'above')
    return [
      ...head,
      by,
      ...body,
      ...(chance.percent(12)
        ? [line('byline', say('（作者{系|为}{{college}教师|{city}{bureau}干部|媒体评论员|公务员}）'))]
        : []),
    ];
  if (place === 'end') return [...head, ...body, by];
  if (place === 'bracket' && last?.role === 'body')
    return [...head, ...body.slice(0, -1), { ...last, text: `${last.text}${say('（{name}）')}` }];
  return [...head, ...body];
}

/** 微评: a handful of sentences under one name, of one voice each. */
function microComments({ chance, say, sayAll }: Desk): Line[] {
  const voices = sayAll(
    [
      '{topic}不能{只挂在墙上|停在纸面|看数字}，{群众|市民|企业}的{脚步|口碑|笑脸}才是{答卷|尺子|标准}。',
      '{job}一句“{谢谢你|慢慢来|我来吧}”，{温暖了|点亮了}{整条街|这个{season}天|一座城}。',
      '{少一点|别让}{形式|花架子|过度包装}，{多一点|还须}{virtue}。',
      '{一张|一份}{办事指南|罚单|菜单|通知}，{照出的是|考验的是}{作风|耐心|细心}。',
      '{管|建}得好不如{用得好|护得久}，{公园|健身器材|书屋|停车位}{更要算|也得算}{长远账|民生账}。',
    ],
    2,
    5,
  );
  const isQuoted = chance.percent(50);
  return [
    line('headline', say('{微评|一句话{评论|点评}|微言大义|网友说|三言两语|声音|热评}')),
    ...voices.map((voice) =>
      line(
        'body',
        isQuoted
          ? say(`{@|网友“|——}{spot}{阿{stem}|的{tree}|{job}}：`.replace('“', '')) + voice
          : `${say('{●|■|◆|}')}${voice}`,
      ),
    ),
  ];
}

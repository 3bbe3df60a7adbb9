import type { PageStyle } from '../style.ts';
import type { Item, Line } from './line.ts';
import { bodies, foot, line, row, several, top } from './parts.ts';
import { specialPage, type Desk } from './sheet.ts';
import { poem } from './poems.ts';

const OPENINGS = [
  {
    titles: ['{快乐|难忘}的{星期天|一天}', '学包{food}', '{season}天的公园', '我和{kin}', '回老家'],
    opening:
      '{星期天|昨天|暑假里|放学后}，{kin}{带|领}我{去|到}{{spot}公园|菜市场|乡下老家|图书馆}{玩|看{flower}|学包{food}}，{我高兴得一蹦三尺高|我心里像揣了只小兔子}。',
  },
  {
    titles: ['我家的{animal}', '{animal}', '假如我是{animal}', '我的{小|好}伙伴', '可爱的{animal}'],
    opening:
      '{我家|{kin}家|我们班}{养|有}{了|着}一只{animal}，{它|名字}叫“{豆豆|团团|小黑|棉花}”，{圆圆的眼睛像两颗黑豆|走起路来一摇一摆}。',
  },
  {
    titles: ['我{的|家的}{kin}', '爱{笑|唠叨}的{kin}', '{kin}，我想对您说', '{kin}的手', '我最{敬佩|亲近}的人'],
    opening: '{我的|}{kin}是{一位|一名}{job}，{每天|}{天不亮就出门|回家总是很晚}，{手上|额头上}{有|布满}{老茧|皱纹}。',
  },
  {
    titles: ['一堂有趣的{subject}课', '{难忘|特别}的一节课', '{subject}课上的{笑声|小秘密}', '老师的{礼物|魔术}'],
    opening:
      '今天的{subject}课{真|可}{有趣|特别}，老师{捧着|端来}{一盆{flower}|一杯水和一个鸡蛋|一个神秘的纸箱}走进教室。',
  },
];
const MIDDLES = [
  '{我|我学着{kin}的样子}，{左手|小心翼翼地}{拿起|按住}{面皮|锄头|毛笔|鸡蛋}，{可是|没想到}{它|手}{怎么也不听话|一滑，弄得满脸都是}，{大家|{kin}}{笑弯了腰|忍不住笑出了声}。',
  '“{别急|不要怕|再试一次}！”{kin}{说|鼓励我}，“{慢慢来|失败是成功之母|{virtue}的人才能做好}。”{我点点头|我的脸红了}。',
  '{突然|不一会儿}，{天空|外面}{下起了雨|飘来一阵香味}，{小伙伴们|我们}{你追我赶|手忙脚乱}，{像一群{快乐的小鸟|小鸭子}|热闹极了}。',
  '{你看|瞧}，{flower}{开了|在风里点头}，{有的|红的}像{火|小喇叭}，{有的|白的}像{雪|小铃铛}，{美极了|把我都看呆了}。',
];
const ENDINGS = [
  '{这件事|通过这件事}让我{明白|懂得}了：{只有{virtue}，才能{成功|做好每一件事}|做事要有耐心|{virtue}比{聪明|礼物}更可贵}。',
  '{多么|真是}{难忘|快乐|有意义}的一天啊！',
  '{我爱|我喜欢}{我的{kin}|{spot}的{season}天|这只调皮的{animal}}！',
  '{那碗{food}的味道|{kin}的话}，我{一直|会永远}记在心里。',
];
const NOTES = [
  '{老师|教师}点评：{文章|小作者}{语言生动|观察细致}，{抓住了|写出了}{人物的动作|{season}天的特点}，{结尾|尤其是对话}{点题自然|很有童趣}。',
  '点评：{选材|题目}{新颖|贴近生活}，{情感真挚|条理清楚}，{如果|若能}{多写一点心理活动|把结尾再收一收}{会更好|就更完美了}。',
  '【老师的话】{读着|看到}这篇{习作|日记}，{仿佛|好像}{闻到了{food}的香味|看见了那只{animal}}。',
];

/** 少儿版: pupils' compositions with school, class, name and teacher, teachers' notes, fillers. */
export const pupilsPage: PageStyle = specialPage('pupils-compositions', (desk) => {
  const { chance, say } = desk;
  const form = chance.pick([
    '{school}{class}　{name}',
    '{school} {class} {name}',
    '{name}（{school}{class}）',
    '{school}{class} {name} 指导老师：{name}',
    '作者：{name} 学校：{school} 年级：{class}',
    '{school}红领巾通讯站　{name}',
    '小记者 {name} {school}{class}',
    '{name} {school}',
  ]);
  const teacher = chance.pick(['', '（指导{教师|老师}：{name}）', '指导老师 {name}', '辅导教师：{name}']);
  const isAbove = chance.percent(60);
  const items: Item[] = several(desk, 3, 7, (): Item => {
    const { say } = desk.scene();
    const { titles, opening } = chance.pick(OPENINGS);
    const text = [
      say(opening),
      ...chance.some(MIDDLES, chance.between(1, 3)).map((t) => say(t)),
      say(chance.pick(ENDINGS)),
    ];
    const by = line('byline', say(form));
    const guide = teacher === '' ? [] : [line('byline', say(teacher))];
    const note = chance.percent(30) ? [line('body', say(chance.pick(NOTES)))] : [];
    const head = line('headline', say(chance.pick(titles)));
    return isAbove ? [head, by, ...bodies(text), ...guide, ...note] : [head, ...bodies(text), by, ...guide, ...note];
  });
  if (chance.percent(40)) items.splice(chance.between(1, items.length), 0, poem(desk, isAbove ? 'above' : 'end'));
  items.push(...several(desk, 0, 2, () => filler(desk)));
  return [
    top(desk, say('{作文|小记者|少年|校园{作文|习作}|{stem}{tail}少年|新苗|七彩童年|我手写我心}')),
    ...items,
    foot(desk),
  ];
});

const RIDDLES = [
  '{远看|白天}{像|是}{一座山|一条线}，{近看|夜里}{不见|变成}{门|灯}。（打一{字|物|成语}）',
  '{兄弟|姐妹}{三|五|七}个{住一房|手拉手}，{出门|下雨}{各走各的|就分家}。（打一{生活用品|植物|动物}）',
  '{身穿{绿|花|白}袍，{头戴|肚里}{红帽|黑籽}|有头没有尾，有{脚|嘴}不会{走|说}}。（打一{蔬菜|水果|物}）',
];
const JOKES = [
  '{儿子|学生|顾客}问{爸爸|老师|老板}：“{为什么|怎么}{天上会下雨|作业这么多|{food}里没有{meat}}？”{爸爸|老师|老板}{想了想|不慌不忙}说：“{因为|这有什么}，{老婆饼里也没有老婆|云彩也要交作业|你昨天也没问}。”',
  '{name}{去|到}{理发店|医院|驾校}，{师傅|医生|教练}问：“{第一次来|怕不怕}？”{他|她}{答|摇头}：“{不，是最后一次|不怕，我{闭着眼|跟你一起来的}}。”',
];
const SAYINGS = [
  '{virtue}是{最好的|一生的}{老师|通行证|灯}。',
  '{不怕|只要}{路远|慢}，{只怕|就怕}{站|停}{。|，莫问收获。}',
  '{读书|劳动|时间}{如|好比}{种田|行船|酿酒}，{一分耕耘一分收获|不进则退|越久越香}。',
  '{真正的|所谓}{朋友|勇气|幸福}，{是|不过是}{雨天的伞|明知难还去做|有事做、有人等}。——{name}',
];

/** 补白: riddles, jokes, sayings, proverbs under a name of their own; one article each block. */
export function filler({ chance, say }: Desk): Line[] {
  const bullet = chance.pick(['', '', '●', '◆', '1.', '△']);
  const listed = (texts: readonly string[], low: number, high: number): Line[] =>
    Array.from({ length: chance.between(low, high) }, (_, n) =>
      line('body', (bullet === '1.' ? `${n + 1}.` : bullet) + say(chance.pick(texts)), { isWhole: chance.percent(50) }),
    );
  const kind = chance.pick(['riddle', 'joke', 'saying', 'joke-titled'] as const);
  if (kind === 'riddle')
    return [
      line('headline', say('{谜语|猜一猜|猜谜|智力{园地|冲浪}|灯谜{园|一束}}')),
      ...listed(RIDDLES, 2, 5),
      ...(chance.percent(65)
        ? [
            row(
              'body',
              say(
                '{（{谜底|答案}{见|在}本期{中缝|第{2-8}版}）|{上期|本期}{谜底|答案}：1.{影子|伞|筷子} 2.{石榴|蜡烛|大蒜}|谜底：{葫芦|手|雪}}',
              ),
            ),
          ]
        : []),
    ];
  if (kind === 'saying')
    return [
      line('headline', say('{格言|名人名言|哲语|警句|谚语|心语|隽语}')),
      ...listed(SAYINGS, 1, 5),
      ...(chance.percent(25) ? [row('byline', say('（{name}{辑|摘编|整理}）'))] : []),
    ];
  if (kind === 'joke')
    return [
      line('headline', say('{笑话|开心一刻|幽默{园地|一则|两则}|笑口常开|轻松一刻}')),
      ...listed(JOKES, 1, 3),
      ...(chance.percent(25) ? [row('byline', say('（{name}）'))] : []),
    ];
  return [
    line('headline', say('{原来如此|没想到|误会|问路|理发|考试|聪明的{animal}|实话实说}')),
    line('body', say(chance.pick(JOKES))),
    ...(chance.percent(40) ? [row('byline', say('{name}'))] : []),
  ];
}

/** 休闲版: many small blocks and a slogan. */
export const fillersPage: PageStyle = specialPage('leisure-fillers', (desk) => {
  const { chance, say } = desk;
  const items: Item[] = several(desk, 4, 10, () => filler(desk));
  if (chance.percent(50)) items.splice(chance.between(0, items.length), 0, poem(desk, 'end'));
  if (chance.percent(50))
    items.splice(chance.between(1, items.length), 0, bodies([]), [
      line(
        'furniture',
        say(
          '{公益广告|讲文明 树新风|{节约用水|光盘行动|文明出行}，{从我做起|你我同行}|{virtue}点亮{人生|生活}|关爱{老人|儿童} 就是关爱{明天|自己}}',
        ),
      ),
    ]);
  return [
    top(desk, say('{休闲|娱乐|趣味|百草园|轻松|茶余饭后|快乐驿站}')),
    ...items.filter((item) => item.length > 0),
    foot(desk),
  ];
});

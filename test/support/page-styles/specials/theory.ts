import type { PageStyle } from '../style.ts';
import type { Item, Line } from './line.ts';
import { bodyOf, foot, headOf, isArgument, line, row, several, top } from './parts.ts';
import { specialPage, type Desk } from './sheet.ts';

const AUTHOR = [
  '{name}',
  '{name}　{name}',
  '{college}　{name}',
  '{name}（{college}{faculty}）',
  '□ {name}',
  '{name}\u3000{college}{教授|副教授|博士生导师}',
  '{spot}市委党校 {name}',
  '◎{name}',
  '中共{city}委员会宣传部',
  '{name} {name} {name}',
];
const UNITS = [
  '（作者{单位|系|为}：{college}{faculty}）',
  '（作者系{college}{教授|副教授|讲师}）',
  '（作者为{city}社会科学院{研究员|副研究员}）',
  '【作者单位：{college}】',
  '（作者{name}系{college}{faculty}教授，{name}系{college}讲师）',
  '（本文为{1998-2024}年度{city}社科规划项目“{topic}研究”（编号：{10000-99999}）阶段性成果）',
  '{name}，{college}{faculty}{院长|教授}',
];
const HEADS = [
  '{准确把握|深刻认识|科学理解}{topic}的{时代内涵|内在逻辑|基本要求|历史经验}',
  '{以|用}{topic}{推动|引领|带动}{topic}',
  '{强化|健全|完善}{topic}的{制度保障|长效机制|评价体系|人才支撑}',
  '{坚持|突出}{问题导向|系统观念|人民立场}，{夯实|筑牢|打通}{topic}的{根基|堵点|关键环节}',
  '{topic}的{现实困境|实践路径|价值意蕴|成效与不足}',
];
const COUNT = '一二三四五六七八九';

/** 理论版: long essays with author and unit, numbered subheads of two levels, an editors' note, notes at the end. */
export const theoryPage: PageStyle = specialPage('theory-essays', (desk) => {
  const { chance, say } = desk;
  const form = {
    place: chance.pick(['above', 'above', 'end', 'tail'] as const),
    author: chance.pick(AUTHOR),
    unit: chance.pick(UNITS),
  };
  const essays = several(desk, 2, 5, (n) => essay(desk, n, form));
  return [
    top(desk, say('{理论|理论周刊|学与思|理论学习|思想{ |·}理论|学习与研究|智库|论坛|求索}')),
    ...essays,
    foot(desk),
  ];
});

interface Form {
  readonly place: 'above' | 'end' | 'tail';
  readonly author: string;
  readonly unit: string;
}

function essay(desk: Desk, n: number, { place, author, unit }: Form): Item {
  const { chance, say } = desk;
  const article = desk.article(chance.between(700, 2200), isArgument);
  const head = headOf(desk, article);
  if (chance.percent(18))
    head.unshift(
      line(
        'section',
        say(
          '{学习札记|专家观点|前沿|新论|学习{体会|笔记}|学术圆桌|深度{思考|调研}|热点辨析|理论{茶座|微课堂}|本期话题}',
        ),
      ),
    );
  if (chance.percent(15))
    head.push(
      line('deck', say('——{基于{city}的{调查|实践}|学习{book}的{体会|思考}|兼谈{topic}|以{topic}为{例|视角}}')),
    );
  const by = line('byline', say(author));
  const unitLine = line('byline', say(unit));
  const note =
    n === 0 && chance.percent(35)
      ? [
          line(
            'blurb',
            say(
              '{编者按|编者按：|【编者按】|【内容提要】|核心提示|开栏的话}{topic}是{当前|新形势下}{理论界|社会}普遍关注的{话题|课题}。{为此|围绕这一主题}，{agency}{约请|特邀}{几位|有关}专家学者{撰文|各抒己见}，{以飨读者|供读者参考|敬请关注}。',
            ),
          ),
        ]
      : [];
  const text = outlined(desk, bodyOf(article));
  const notes = chance.percent(12) ? footnotes(desk) : [];
  if (place === 'above') return [...head, by, ...note, ...text, ...notes, ...(chance.percent(45) ? [unitLine] : [])];
  if (place === 'end') return [...head, ...note, ...text, unitLine, ...notes];
  return [...head, ...note, ...text, ...notes, by];
}

/** Subheads in the manner of one essay: numbered, on one or two levels, or bare lines like headlines. */
function outlined({ chance, say }: Desk, body: readonly Line[]): Line[] {
  const form = chance.pick(['none', 'bare', 'bare', '一、', '一、', 'levels', 'inline', '1.'] as const);
  const isOwn = body.some(({ role }) => role === 'subhead');
  const every = chance.between(2, 4);
  let [upper, lower] = [0, 0];
  return body.flatMap((own, n): Line[] => {
    if (own.role === 'subhead')
      return [{ ...own, text: form === '一、' ? `${COUNT[upper++ % 9]}、${own.text}` : own.text }];
    if (own.role !== 'body' || n === 0 || n % every > 0 || isOwn || form === 'none') return [own];
    const title = say(chance.pick(HEADS));
    if (form === 'inline') return [{ ...own, text: `${title}。${own.text}` }];
    if (form === 'bare') return [line('subhead', title), own];
    if (form === '1.') return [line('subhead', `${++upper}.${title}`), own];
    const isLower = form === 'levels' && upper > 0 && chance.percent(50);
    lower = isLower ? lower + 1 : 0;
    if (isLower) return [line('subhead', `（${COUNT[(lower - 1) % 9]}）${title}`), own];
    return [line('subhead', `${COUNT[upper++ % 9]}、${title}`), own];
  });
}

function footnotes({ chance, say }: Desk): Line[] {
  const title = row('subhead', say('{注释：|参考文献|参考文献：|【参考文献】|注：}'));
  const count = chance.between(2, 5);
  const form = chance.pick(['[n]', '①', 'n.']);
  const lines = Array.from({ length: count }, (_, n) => {
    const mark = form === '①' ? '①②③④⑤'[n] : form.replace('n', String(n + 1));
    return row(
      'body',
      `${mark}${say('{{name}：{book}，{press}{1982-2022}年版，第{3-380}页。|{name}.{book}[M].{press},{1982-2022}.|{name}：《论{topic}》，《{spot}学刊》{1998-2022}年第{1-12}期。}')}`,
    );
  });
  return [title, ...lines];
}

import type { PageStyle } from '../style.ts';
import type { Line } from './line.ts';
import { foot, line, row, several, top } from './parts.ts';
import { specialPage, type Desk } from './sheet.ts';

const TITLES = [
  '{season}日{渡口|小站|山中|归来|断章}',
  '在{spot}{听雨|看月|等一班船|数星星}',
  '{flower}{谣|辞|开了}',
  '给{一棵{tree}|母亲|{spot}的{job}}',
  '{tree}下',
  '致{job}',
  '写给{二月|五月|八月|十月}',
  '{stem}{tail}{短歌|夜曲|印象}',
  '一{盏灯|条路|口井|把锄头}的{独白|往事|名字}',
];
const VERSES = [
  '{风|雨|月光|炊烟}从{河|山|窗|桥}的那一边{吹|走|落|绕}过来',
  '{带着|像是|裹着}{泥土|柴火|{flower}|稻草}的味道',
  '我把{日子|影子|一封信|谷粒}{摊开|叠好|收进口袋|还给大地}',
  '{祖母|父亲|那个{job}|一只{animal}}坐在{门槛|田埂|渡口|石阶}上',
  '数着{燕子|星星|车票|年轮}的{来去|名字|深浅}',
  '{她|他|我们}不说{话|再见|疼}',
  '{太阳|秋天|河水|路灯}比{我|谁|石头}{更清楚|走得更慢|先醒来}',
  '{村庄|灯火|远方|童年}就一{步一步|点一点|寸一寸}{走近|亮起来|矮下去}',
  '谁在{对岸|梦里|{tree}下}{喊|等|唱}',
  '{那一年|后来|此刻}，{雪|{flower}|麦子}{落满|铺满|盖住}了{山坡|屋檐|来路}',
  '{而|可是|于是}{路|时间|那口井}还在那里',
  '像{一句没有说完的话|一枚旧邮票|刚出炉的饼|退潮的海}',
  '{春天|黎明|一列火车}{正在|又要|还没有}{路上|赶来|靠站}',
];
const LINES5 = [
  '{stem}{tail}{春|秋|夜|晓}{色|风|雨|月}{新|深|长|清}',
  '一{径|水|帆|灯}{通|照|过|连}{古|野|远}{渡|村|山}',
  '{雁|莺|云|客}{归|来|行}{千|万}{里|山}外',
  '{花|雪|叶|雨}落{小|空|旧}{楼|庭|桥}{前|边}',
];
const LINES7 = [
  '{stem}{tail}{两岸|一带|四月|九秋}{柳|稻|菊|枫}如{烟|金|画|云}',
  '{千里|万顷|百尺|一湾}{春风|清波|高楼|新绿}{入|上|接}{画|云|长}{图|天}',
  '{老|少|游|归}{农|年|人|客}{笑|喜|争}{指|看|说}{丰|新|今}{年|村|朝}{好|景|事}',
  '{又|更|还}{是|有|添}{东|春|南}风{第一|满径|送暖}{枝|香|时}',
];

/** One poem or several under one name, with its author. */
export function poem(desk: Desk, place: 'above' | 'end'): Line[] {
  const { chance, say } = desk;
  const by = line('byline', say('{{name}|{name}|□ {name}|◎{name}|{name}（{city}）|文/{name}}'));
  const isSet = chance.percent(45);
  const head = line(
    'headline',
    say(
      isSet
        ? '{诗二首|诗三首|{spot}诗抄（二首）|{season}日{组诗|诗笺}|短诗一束|乡间小唱（组诗）|{stem}{tail}词三首|{flower}及其他}'
        : chance.pick(TITLES),
    ),
  );
  const count = isSet ? chance.between(2, 4) : 1;
  const verses = Array.from({ length: count }, () => (isSet ? titled(desk) : stanzas(desk))).flat();
  return place === 'above' ? [head, by, ...verses] : [head, ...verses, by];
}

function titled(desk: Desk): Line[] {
  const { chance, say } = desk;
  if (chance.percent(35)) return classical(desk);
  return [line('subhead', say(chance.pick(TITLES))), ...stanzas(desk)];
}

function stanzas(desk: Desk): Line[] {
  const { chance, say } = desk;
  const isBlank = chance.percent(70);
  return several(desk, 2, 4, (stanza) =>
    chance.some(VERSES, chance.between(2, 5)).map((verse, n): Line => {
      const comma = chance.percent(12) ? '，' : '';
      const text = say(verse) + comma;
      return stanza > 0 && n === 0 && isBlank
        ? { ...row('body', text), isTight: false, isApart: true }
        : row('body', text);
    }),
  ).flat();
}

function classical(desk: Desk): Line[] {
  const { chance, say } = desk;
  const lines = chance.percent(50) ? LINES7 : LINES5;
  const title = say(
    '{七律·|七绝·|五律·|浣溪沙·|鹧鸪天·|清平乐·|}{{stem}{tail}{春|秋|夏|冬}{行|望|游|咏}|咏{flower}|访{spot}|题{tree}|{season}夜{听雨|怀友}}',
  );
  const made = Array.from(
    { length: chance.pick([4, 4, 8]) },
    (_, n) => `${say(lines[n % lines.length] ?? '')}${n % 2 ? '。' : '，'}`,
  );
  const isPaired = chance.percent(60);
  const printed = isPaired ? made.flatMap((text, n) => (n % 2 ? [] : [text + (made[n + 1] ?? '')])) : made;
  return [line('subhead', title), ...printed.map((text) => row('body', text))];
}

/** 诗歌专页: nothing but verse. */
export const poetryPage: PageStyle = specialPage('supplement-poems', (desk) => {
  const { chance, say } = desk;
  const place = chance.pick(['above', 'above', 'end'] as const);
  const poems = several(desk, 3, 8, () => poem(desk, place));
  return [top(desk, say('{诗歌|诗苑|诗林|{spot}诗会|诗词|诗草地}')), ...poems, foot(desk)];
});

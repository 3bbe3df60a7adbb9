import type { PageStyle } from '../style.ts';
import { briefs } from './briefs.ts';
import { deskOf, draft, item, times, type Desk, type Item } from './draft.ts';
import { layOut } from './lay-out.ts';
import { signingOf } from './leads.ts';
import { report, type Look } from './report.ts';
import { sayAlike } from './say.ts';

/** 读者来信/投诉与回复: letters with the reader's name, the office's answer below. */
export const readersLetters: PageStyle = {
  name: 'readers-letters',
  compose: (source, chance) => {
    const desk = deskOf(source, chance);
    const form = chance.pick(['answered', 'answered', 'plain', 'asked'] as const);
    const titled = chance.pick([100, 100, 60]);
    const troubles = chance.some(TROUBLES, 6);
    const items = times(chance.between(3, 7), (n) =>
      letter(
        desk,
        troubles[n % troubles.length] ?? chance.pick(TROUBLES),
        form,
        chance.percent(titled),
        n === 0 ? chance.pick(['读者来信', '来函照登', '有问必答', '网友留言', '民声', '投诉与回复', '']) : '',
      ),
    );
    const look: Look = {
      signing: signingOf(desk, { leads: ['news'], signatures: ['own', 'box'], shares: [40, 20, 10, 0] }, 30),
      isLocal: true,
      subheads: 20,
    };
    if (chance.percent(60))
      items.splice(chance.percent(50) ? 0 : items.length, 0, report(desk, look, chance.between(200, 700)));
    if (chance.percent(20))
      items.push(...briefs(desk, desk.say('[回音壁|热线快报|反馈]'), chance.between(2, 4), 'bullet', 100));
    return layOut(desk, items, ['读者', '民声', '读者之友', '热线', '来信', '问政']);
  },
};

const PLACES = [
  '‹小区›{1-20}栋',
  '‹路›[中段|与{路}交叉口|{1-300}号附近]',
  '‹小区›[东门|北门|地下车库]',
  '‹社区›[菜市场|小公园|公厕]',
];
type Trouble = readonly [trouble: string, title: string];

const TROUBLES: readonly Trouble[] = [
  [
    '的路灯[坏了{2-9}个多月|一到雨天就不亮]，晚上出行很不方便，[老人小孩容易摔倒|已经有人摔伤]',
    '[路灯何时亮|路灯“失明” 出行不便|摸黑回家的日子还要多久]',
  ],
  [
    '每天[凌晨{1-5}点|深夜{22-23}点]就有[货车卸货|夜宵摊猜拳|工地打桩]，噪声很大，[影响休息|孩子没法睡觉]',
    '[噪声扰民何时休|深夜施工谁来管|求一夜好眠]',
  ],
  [
    '[下水道|窨井]{2-4}月以来[经常堵塞|污水外溢]，气味刺鼻，[物业说归市政管，市政说归物业管|反映多次没人处理]',
    '[污水横流 谁来疏通|井盖下的“皮球”]',
  ],
  [
    '的[人行道|非机动车道]常年被[汽车|摊贩|共享单车]占用，行人只能走机动车道，[险象环生|建议加装隔离桩]',
    '[人行道怎么成了停车场|给行人留条路]',
  ],
  [
    '自来水[水压低|发黄]，[{5-7}楼以上|用水高峰时]经常[没水|洗不了澡]，希望有关部门[改造管网|尽快解决]',
    '[水压不足 做饭要等到半夜|自来水为何发黄]',
  ],
  [
    '[公交{1-99}路|社区巴士]等车要[半个多小时|{20-50}分钟]，[建议早晚高峰加密班次|末班车能否延长到{20-22}点]',
    '[公交能否再密一点|末班车请等等晚归人]',
  ],
];

function letter(
  { chance, say }: Desk,
  [trouble, title]: Trouble,
  form: 'answered' | 'plain' | 'asked',
  titled: boolean,
  section: string,
): Item {
  const [place = '', what = '', head = ''] = sayAlike(say, chance.pick(PLACES), trouble, title);
  const reader = say('[读者|市民|网友|居民|] [{名}|{姓}先生|{姓}女士|“{地}夜归人”|{名}]').trim();
  const office = say('{局}');
  const asks =
    form === 'asked' ? say('[问|市民{姓}先生问|网友提问|读者咨询]：') : say('[编辑同志：|编辑：|记者同志：|]');
  const isApart = asks.endsWith('：') && form !== 'asked' && chance.percent(70);
  const wish = say('[请有关部门管一管|希望尽快解决|盼回复|请问归哪个部门管]');
  const reply = say(
    `[您好！|][来信收悉。|经[现场核实|派员调查]，|][您反映的情况属实。|][我局已[责成|督促]{公司}[于{3-30}日内整改完毕|制定整改方案]|该处[已列入今年改造计划|产权归小区业主共有，已协调物业处理]|目前[设备已修复|占道车辆已清理]]。[感谢您的监督|后续将加强巡查|如有疑问可拨打12345]。`,
  );
  const by = chance.percent(80) && draft('signature', reader);
  const isIn = chance.percent(25);
  const text = `${place}${what}。${wish}${/请问/u.test(wish) ? '？' : '。'}`;
  return item(
    draft('section', section),
    titled && draft('headline', head),
    isApart && draft('body', asks),
    draft(
      'body',
      (isApart ? '' : asks) +
        say('[我[是|家住]附近[居民|的租户]，|近段时间，|]') +
        text +
        (isIn && by ? `（${reader}）` : ''),
    ),
    !isIn && by,
    form !== 'plain' && [
      chance.percent(40) && form === 'answered'
        ? draft('subhead', say('[部门回复|回复|记者追踪|【回复】|答复]'))
        : draft('body', ''),
      draft(
        'body',
        (form === 'asked' ? say(`[答：|${office}答复：|记者连线${office}：]`) : say(`[${office}回复：|${office}：|]`)) +
          reply,
      ),
      chance.percent(15) ? draft('signature', office) : draft('body', ''),
    ],
  );
}

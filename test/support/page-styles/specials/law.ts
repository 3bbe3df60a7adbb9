import type { PageStyle } from '../style.ts';
import type { Item, Line } from './line.ts';
import { bodies, bodyOf, foot, headOf, lead, line, reporter, row, several, top } from './parts.ts';
import { specialPage, type Desk } from './sheet.ts';

const CASES = [
  '{1998-2023}年{1-12}月，{hero}与{other}{签订{租房|买卖|装修|承包}合同|合伙经营{food}店|口头约定借款}，{约定|言明}{1-9}年内{付清|归还}{2-90}万元。{到期后|履行中}，{other}{以{资金紧张|房屋漏水|货品有瑕疵}为由拒绝付款|失去联系}，双方{诉至|起诉到}法院。',
  '{hero}在{company}{上班|工作}{1-20}年，{单位|公司}{一直未签劳动合同|未缴社会保险|以{年龄大|考核不合格}为由将其辞退}。{hero}{不服|多次交涉无果}，向{city}劳动人事争议仲裁委员会{申请仲裁|提出请求}。',
  '{hero}{骑电动车|散步|遛狗}经过{spot}路时，被{高处落下的花盆砸伤|窨井盖绊倒|突然窜出的狗吓倒}，{住院{3-40}天|花去医疗费{2000-90000}元}。{物业|车主|邻居}{认为责任不在自己|拒绝赔偿}。',
];
const COMMENTS = [
  '{法院|法官}{审理后认为|指出}，{依法成立的合同受法律保护|公民的{健康权|财产权}不受侵犯|用人单位应当{依法签订劳动合同|足额缴纳社会保险费}}。{被告|公司|物业}{未能举证|存在过错}，{应当承担|须承担}{相应责任|全部责任|{3-9}成责任}。',
  '{根据|依照}《中华人民共和国{民法典|劳动合同法|消费者权益保护法}》第{19-1100}条的{规定|有关规定}，{判决|裁决}{被告|公司}{支付|赔偿}{hero}{3-20}万元。{一审宣判后，双方均未上诉。|}',
  '{法官|律师}提醒，{签合同前|借钱时|租房时}要{看清条款|写好借条|留存凭证}，{发生纠纷|遇到问题}{及时|应}{报警|起诉|申请调解}，{切勿|不要}{以牙还牙|拖过诉讼时效}。',
];
const PARTS = [
  ['案情', '裁判', '说法'],
  ['【案情】', '【评析】', '【提醒】'],
  ['基本案情', '裁判结果', '典型意义'],
  ['案例回放', '律师点评', '法条链接'],
  ['■案情简介', '■法院审理', '■法官说法'],
  ['基本案情：', '调解过程：', '案例启示：'],
] as const;

/** 法治报: cases with the same subheads in each, answers of a lawyer, court notices, reports. */
export const lawPage: PageStyle = specialPage('trade-law', (desk) => {
  const { chance, say } = desk;
  const parts = chance.pick(PARTS);
  const isUnited = chance.percent(30); // all the cases are one article, numbered
  const cases = several(desk, 2, 5, (n): Line[] => {
    const { say } = desk.scene();
    const title = say(
      '{{hero}|{job}{hero}|{hero}}{诉|状告|与}{{company}|{other}}{劳动争议|买卖合同|健康权}{纠纷案|案}',
    );
    const own = say(
      '{{租来的房子|网购的{food}|邻居家的{tree}|借出去的车|{animal}}{出了事|惹官司|伤了人}，{谁来赔|责任怎么分|该不该赔}？|{口头|微信}{约定|承诺}{算不算数|有没有效}|{title}}'.replace(
        '{title}',
        title,
      ),
    );
    const head = isUnited
      ? line('subhead', `${say('案例')}${'一二三四五'[n]}${chance.pick(['　', '：', ' '])}${title}`)
      : line('headline', own);
    const by =
      !isUnited && chance.percent(45)
        ? [
            line(
              'byline',
              chance.percent(50) ? reporter(desk) : say('{{city}人民法院 {name}|{name} {name}|通讯员 {name}}'),
            ),
          ]
        : [];
    return [
      head,
      ...by,
      line('subhead', parts[0]),
      line('body', say(chance.pick(CASES))),
      line('subhead', parts[1]),
      line('body', say(COMMENTS[1] ?? '')),
      line('subhead', parts[2]),
      line('body', say(chance.pick(COMMENTS))),
    ];
  });
  const united: Item[] = isUnited
    ? [
        [
          line(
            'headline',
            say('{{city}法院发布{3-9}起典型案例|{以案|以案为鉴}{释法|说法}|{消费|劳动|网络}维权典型案例}'),
          ),
          ...cases.flat(),
        ],
      ]
    : cases;
  const reports = several(desk, 1, 4, (): Item => {
    const article = desk.article(chance.between(150, 700));
    const [first, ...rest] = bodyOf(article);
    return [
      ...headOf(desk, article),
      { ...line('body', ''), ...first, text: lead(desk) + (first?.text ?? '') },
      ...rest,
    ];
  });
  const notices = chance.percent(50) ? several(desk, 1, 4, () => courtNotice(desk)) : [];
  return [
    top(desk, say('{法治|法治周刊|案与法|说法|平安{spot}|法院在线|律师在线|法治·综合}')),
    ...reports,
    ...united,
    ...notices,
    foot(desk),
  ];
});

/** 送达公告, 遗失声明: a court's or a private person's notice. */
export function courtNotice(desk: Desk): Line[] {
  const { chance, say, source } = desk;
  const [year, month] = source.date.split('-').map(Number);
  if (chance.percent(40))
    return [
      line('headline', say('{遗失声明|注销公告|减资公告|声明}')),
      ...bodies([
        say(
          '{{company}{公章|营业执照副本|开户许可证}|{name}身份证|{name}驾驶证}{不慎遗失|遗失}，{编号|证号}{100000-999999}，{声明作废|特此声明}。',
        ),
      ]),
    ];
  return [
    line('headline', say('{公告|{city}人民法院公告|送达公告|开庭公告|拍卖公告|执行公告}')),
    line(
      'body',
      say(
        '{name}：{本院受理|原告}{name}{诉你|与你}{借款|离婚|买卖}合同纠纷一案，{因你下落不明|已审理终结}，{现依法向你|现}公告送达{起诉状副本|判决书|传票}，自{公告|发布}之日起{30-60}日{内来本院领取|即视为送达}。',
      ),
    ),
    ...(chance.percent(60)
      ? [
          row('signature', say('{city}人民法院')),
          ...(chance.percent(50) ? [row('signature', `${year}年${month}月${chance.between(1, 28)}日`)] : []),
        ]
      : []),
  ];
}

import type { PageStyle } from '../style.ts';
import { briefs } from './briefs.ts';
import { deskOf, draft, item, times, type Desk, type Item } from './draft.ts';
import { layOut } from './lay-out.ts';
import { SIGNATURES, signingOf } from './leads.ts';
import { report, type Look } from './report.ts';

/** 法治版: cases with 案情 and 说法, beside reports of courts and police. */
export const lawCases: PageStyle = {
  name: 'law-cases',
  compose: (source, chance) => {
    const desk = deskOf(source, chance);
    const signing = signingOf(
      desk,
      { leads: ['news', 'paper'], signatures: ['own', 'role', 'box'], shares: [45, 25, 5, 10] },
      30,
    );
    const look: Look = {
      signing,
      isLocal: true,
      kicker: 20,
      deck: 20,
      section: 10,
      sections: ['警方在线', '法庭内外', '检察官说', '平安建设'],
      subheads: 40,
    };
    const parts = chance.pick(PARTS);
    const isSigned = chance.percent(60);
    const chosen = chance.some(CASES, 4);
    const items = times(chance.between(1, 4), (n) =>
      madeCase(
        desk,
        chosen[n] ?? chance.pick(CASES),
        n === 0 ? chance.pick(['以案说法', '案件聚焦', '法官说法', '典型案例', '']) : '',
        parts,
        isSigned,
      ),
    );
    items.splice(
      chance.between(0, items.length),
      0,
      ...times(chance.between(1, 3), () => report(desk, look, chance.between(200, 700))),
    );
    if (chance.percent(30)) items.push(...briefs(desk, desk.say('[法治短讯|平安简讯|警讯]'), chance.between(2, 4)));
    return layOut(
      desk,
      items,
      ['法治', '法治在线', '平安', '政法', '法治周刊'],
      /^[【■]|：$/u.test(parts[0] ?? '') ? { subheads: 'plain' } : {},
    );
  },
};

const PARTS = [
  ['【案情】', '【说法】'],
  ['案情回顾', '法官说法'],
  ['案情：', '判决：', '提醒：'],
  ['基本案情', '裁判结果', '典型意义'],
  ['■案情', '■审判', '■说法'],
  ['事件', '争议', '律师说法'],
  ['', '', ''],
];

type Case = readonly [title: string, story: string, verdict: string, lesson: string];

const CASES: readonly Case[] = [
  [
    '[借给朋友的车出了事故 车主[要不要|该不该]赔|出借车辆引发的赔偿之争]',
    '{年}年{1-9}月，{姓}某将自己的[小轿车|面包车]借给朋友{姓}某使用。当日{8-22}时许，车辆在{路}与一辆电动车相撞，造成骑车人{姓}某[腿部骨折|多处受伤]，医疗费共计{1-20}.{1-9}万元。交警认定[驾车人负全部责任|双方负同等责任]，伤者将车主和驾车人一并告上法庭。',
    '{县}人民法院审理认为，车主[明知借车人饮酒|未核实借车人的驾驶资格]，对损害的发生存在过错，判决[其承担{10-40}%的赔偿责任|车主赔偿{1-5}万元，其余由借车人承担]。',
    '根据民法典规定，机动车所有人与使用人不一致的，由使用人承担赔偿责任，所有人有过错的承担相应责任。[借车之前先看证、再问酒|车辆不要随意出借给他人]。',
  ],
  [
    '[楼上漏水淹了新房 谁来赔|邻居家水管爆裂 损失如何认定]',
    '{姓}女士家住{小区}{1-9}栋，去年刚完成装修。{1-12}月{1-28}日，楼上住户{姓}某家中[水管爆裂|地暖漏水]，导致其[客厅吊顶和木地板|衣柜、墙面]受损。双方就赔偿数额协商{2-6}次未果，{姓}女士诉至法院，要求赔偿{1-9}万元。',
    '法院委托机构评估，认定损失为{1-5}.{1-9}万元。经承办法官调解，双方达成协议，由楼上住户于{3-30}日内支付{1-4}万元。',
    '不动产的相邻各方应当按照有利生产、方便生活、团结互助的原则处理关系。[遇到漏水应当及时拍照取证|发现渗漏要第一时间通知物业]，避免损失扩大。',
  ],
  [
    '[网购“{物}”货不对板 平台卖家退一赔三|主播夸大宣传 买家获赔]',
    '{年}年底，{城}市民{姓}先生在某直播间花{300-9000}元购买了一批标称“原产地直供”的商品，收货后发现[产地标签被更换|重量不足、品质不符]，联系客服被告知“不支持退货”。',
    '法院认为，卖家的行为构成欺诈，依法判令其退还货款，并按价款的三倍赔偿。[宣判后双方均未上诉|卖家已履行判决]。',
    '消费者在直播间购物时应[保存宣传页面和聊天记录|留存录屏、订单和快递单]，发现受骗可向市场监管部门投诉或提起诉讼。',
  ],
  [
    '[老人跳广场舞摔倒 组织者有责任吗|搭便车受伤 好心司机要赔多少]',
    '{65-79}岁的{姓}[大爷|大妈]每晚在{社区}广场[跳舞|健身]。{5-9}月的一天，[因地面湿滑摔倒|被旁人碰倒]，住院{10-60}天。其子女认为组织者未尽到安全保障义务，索赔{3-15}万元。',
    '{县}人民法院一审驳回了诉讼请求，认为[参加者属于自甘风险|组织者系自发召集且未收取费用]。二审维持原判。',
    '自愿参加具有一定风险的文体活动，因其他参加者的行为受到损害的，一般不得请求组织者承担责任。健身先量力，安全记心间。',
  ],
  [
    '[公司口头辞退员工 劳动仲裁：支付赔偿金|试用期被辞 她拿回两个月工资]',
    '{姓}某{年}年入职{公司}，双方未签订书面劳动合同。{3-10}个月后，公司以[业绩不达标|组织架构调整]为由口头通知其不用再来上班。',
    '劳动争议仲裁委员会裁决公司支付[未签合同的二倍工资差额|违法解除的赔偿金]共{1-9}.{1-9}万元。公司不服起诉，法院判决结果与裁决一致。',
    '用人单位自用工之日起超过一个月不满一年未与劳动者订立书面合同的，应当每月支付二倍工资。[劳动者要注意保存工资条、考勤记录|维权时效为一年，莫错过]。',
  ],
];

function madeCase(
  { chance, say }: Desk,
  [title, ...texts]: Case,
  section: string,
  parts: readonly string[],
  isSigned: boolean,
): Item {
  const told = parts.length === 2 ? [texts[0] ?? '', `${texts[1]}${texts[2]}`] : texts;
  const isInline = chance.percent(20) && parts[0] !== '';
  const byline = isSigned && draft('byline', say(SIGNATURES.role));
  const isBelow = chance.percent(40);
  return item(
    draft('section', section),
    draft('headline', say(title)),
    isBelow ? false : byline,
    told.flatMap((t, n) =>
      isInline ? [draft('body', `${parts[n]}${say(t)}`)] : [draft('subhead', parts[n] ?? ''), draft('body', say(t))],
    ),
    isBelow && byline,
  );
}

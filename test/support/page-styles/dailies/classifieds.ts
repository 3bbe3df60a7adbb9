import type { PageStyle } from '../style.ts';
import { deskOf, draft, furniture, item, times, type Desk, type Item } from './draft.ts';
import { OFFERS } from './offers.ts';
import { layOut } from './lay-out.ts';
import { report } from './report.ts';

/** 分类广告/遗失声明/拍卖公告: small notices, a line or two each, under the names of their columns. */
export const classifiedAds: PageStyle = {
  name: 'classified-ads',
  compose: (source, chance) => {
    const desk = deskOf(source, chance);
    const columns = chance.some([lost, lost, offers, cancelled, auction, auction, called], chance.between(2, 5));
    const items = columns.flatMap((make) => make(desk));
    if (chance.percent(60))
      items.splice(
        chance.percent(50) ? 0 : items.length,
        0,
        furniture(...chance.some(COUNTER, chance.between(1, 3)).map(desk.say)),
      );
    if (chance.percent(20))
      items.push(
        report(
          desk,
          { signing: { leads: ['news'], signatures: ['own'], shares: [60, 0, 0, 0] } },
          chance.between(200, 500),
        ),
      );
    return layOut(desk, items, ['广告', '分类信息', '公告', '信息超市', '分类广告'], { breaks: 5 });
  },
};

const COUNTER = [
  '刊登热线：{2000000-8999999}　地址：{路}{1-200}号{报}广告部',
  '温馨提示：使用本栏信息请核实对方[证照|资质]，本报不承担[法律|连带]责任',
  '[每行{20-80}元|遗失声明{50-150}元起]　当日办理 次日见报',
  '微信办理：[扫描二维码|13{100000000-999999999}]',
];

const NUMBER = '{10000000-99999999}{1000-9999}';

/** Each loss is a notice of its own. */
function lost({ chance, say }: Desk): Item[] {
  const mark = chance.pick(['', '', '●', '■', '▲', '◆', '*']);
  const titled = chance.percent(25);
  return times(chance.between(3, 9), (n) => {
    const text = say(
      `[{名}[遗失|不慎遗失|丢失][居民身份证|残疾人证|军官证|记者证|执业药师证|道路运输从业资格证|出生医学证明|税务登记证]，[证号|编号|号码][：|]${NUMBER}|{公司}遗失[公章|财务专用章|开户许可证|营业执照正本|合同专用章][一枚|一份|]，[编号|统一社会信用代码][：|]${NUMBER}|{小区}{1-20}栋{101-999}室业主{名}[遗失|不慎丢失]购房[收据|发票|合同]，[金额{1000-99000}元|票号${NUMBER}]]，[声明作废|特此声明作废|声明原件作废|现声明作废]。`,
    );
    const head = n === 0 && draft('section', say('[遗失声明|遗失|声明|挂失声明|遗失公告]'));
    return titled ? item(draft('headline', '遗失声明'), draft('body', text)) : item(head, draft('body', mark + text));
  });
}

function offers({ chance, say }: Desk): Item[] {
  const name = chance.pick(Object.keys(OFFERS));
  const head = chance.percent(70) ? name : `【${name}】`;
  return times(chance.between(3, 8), (n) =>
    item(n === 0 && draft('section', head), draft('body', say(chance.pick(OFFERS[name] ?? [])))),
  );
}

function cancelled({ chance, say }: Desk): Item[] {
  return times(chance.between(1, 4), () =>
    item(
      draft('headline', say('[注销公告|减资公告|清算公告|解散公告]')),
      draft(
        'body',
        say(
          `{公司}（统一社会信用代码：9143${NUMBER}）[经股东会决议|根据股东决定][，拟向公司登记机关申请注销登记|，注册资本由{500-5000}万元减至{10-400}万元]，请债权人自[公告发布|接到通知]之日起[45|三十]日内[向本公司清算组申报债权|提出债务清偿请求]。[联系人：{名} 电话：13{100000000-999999999}|]`,
        ),
      ),
      chance.percent(50) && [draft('signature', say('{公司}')), draft('signature', say('{年}年{月}月{日}日'), true)],
    ),
  );
}

function auction({ say }: Desk): Item[] {
  return [
    item(
      draft('headline', say('[拍卖公告|拍卖会公告|资产转让公告|招租公告|司法拍卖公告]')),
      draft(
        'body',
        say(
          '[受委托，|受有关单位委托，|经批准，]我公司定于{年}年{月}月{20-28}日[上午|下午]{9-15}时[在{路}{1-200}号{2-9}楼|在网络竞价平台]公开[拍卖|竞价转让]以下标的：',
        ),
      ),
      draft(
        'body',
        say(
          '[1.|一、]{路}{1-300}号[门面|厂房|办公用房]{60-3000}平方米，[参考价|起拍价]{20-900}万元；[2.|二、][小型汽车{1-9}辆|{物}加工设备一批|{村}林地{20-300}亩经营权]，[保证金{1-50}万元|整体处置]。',
        ),
      ),
      draft(
        'body',
        say(
          '[展示|看样|咨询]时间：公告之日起至{月}月{20-28}日[17时止|]。有意竞买者请[携带有效证件|缴纳保证金后]于[拍卖会前一日|{月}月{20-28}日前][办理登记手续|报名]。',
        ),
      ),
      draft(
        'body',
        say('[联系电话：{2000000-8999999} {姓}[先生|女士]|公司地址：{路}{1-200}号　电话：13{100000000-999999999}]'),
      ),
      draft('signature', say('{地}[拍卖有限公司|产权交易中心|国有资产经营公司]')),
      draft('signature', say('{年}年{月}月{日}日')),
    ),
  ];
}

const CALLS: readonly (readonly [text: string, office: string])[] = [
  [
    '本院受理原告{公司}诉你[买卖合同|借款合同|劳务合同]纠纷一案，现依法向你公告送达起诉状副本、开庭传票，自公告之日起经过30日即视为送达。',
    '{县}人民法院',
  ],
  [
    '你自{年}年{1-6}月起[未到岗|无故离岗]，现通知你于{3-15}日内返岗[办理手续|]，逾期按[自动离职|旷工]处理。',
    '[{公司}|{校}|{院}]',
  ],
  ['我方已将对你的债权{1-90}万元依法转让给{公司}，请自公告之日起向受让方履行义务。', '{公司}'],
];

/** A court or an employer calls somebody by name. */
function called({ chance, say }: Desk): Item[] {
  return times(chance.between(1, 3), () => {
    const [text, office] = chance.pick(CALLS);
    return item(
      draft('headline', say('[公告|送达公告|催告书|限期通知|通知]')),
      draft('body', say('{名}[：|、{名}：]')),
      draft('body', say(`${text}特此[公告|通知]。`)),
      draft('signature', say(office)),
      chance.percent(80) && draft('signature', say('{年}年{月}月{日}日'), true),
    );
  });
}

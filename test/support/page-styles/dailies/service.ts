import type { PageStyle } from '../style.ts';
import { outage, weather } from './city-notices.ts';
import { deskOf, draft, item, times, type Desk, type Item } from './draft.ts';
import { layOut } from './lay-out.ts';
import { signingOf } from './leads.ts';
import { report, type Look } from './report.ts';
import { sayAlike } from './say.ts';
import { tableRows } from './tables.ts';

/** 服务信息: weather, cuts of power and water, doctors' hours, lottery numbers, a question answered. */
export const serviceInfo: PageStyle = {
  name: 'service-info',
  compose: (source, chance) => {
    const desk = deskOf(source, chance);
    const items = times(chance.between(4, 8), () =>
      chance.pick([weather, outage, outage, doctors, lottery, transport, hotline])(desk),
    );
    const look: Look = {
      signing: signingOf(desk, { leads: ['news'], signatures: ['own'], shares: [50, 10, 0, 0] }, 40),
      isLocal: true,
      subheads: 20,
    };
    items.splice(
      chance.between(0, items.length),
      0,
      ...times(chance.between(0, 2), () => report(desk, look, chance.between(150, 500))),
    );
    return layOut(desk, items, ['服务', '便民', '生活服务', '资讯', '便民信息'], { breaks: 10 });
  },
};

function doctors({ chance, say }: Desk): Item {
  const lines = Array.from({ length: chance.between(2, 6) }, () =>
    say(
      '[周一|周二|周三|周四|周五|周六][上午|下午|全天]　{名}　[心血管内科|骨科|儿科|眼科|口腔科|呼吸科|妇科|消化内科][主任医师|副主任医师]',
    ),
  );
  return item(
    draft('headline', say('{院}[专家门诊一览|下周专家坐诊时间|本周特色门诊]')),
    chance.percent(50)
      ? tableRows(chance, [['时间', '专家', '科室'], ...lines.map((l) => l.split('　'))])
      : lines.map((l) => draft('row', l, true)),
    draft('body', say('[咨询电话：{2000000-8999999}|预约方式：关注医院公众号|地址：{路}{1-300}号|]')),
  );
}

function lottery({ chance, say }: Desk): Item {
  const balls = chance.some(
    Array.from({ length: 33 }, (_, n) => `${n + 1}`.padStart(2, '0')),
    6,
  );
  const numbers = balls.join(chance.pick([' ', '、', ',', '  ']));
  return item(
    draft('headline', say('[开奖公告|彩票开奖|今日开奖|幸运号码]')),
    Array.from({ length: chance.between(1, 3) }, (_, n) =>
      draft(
        'row',
        say(
          `[双色球|体彩大乐透|福彩3D|七乐彩]第20{23-26}{100-150}期 ${n === 0 ? numbers : '{0-9} {0-9} {0-9}'} [特别号码 {1-16}|奖池{1-20}.{1-9}亿元|]`,
        ),
        true,
      ),
    ),
  );
}

function transport({ chance, say }: Desk): Item {
  const [title = '', body = ''] = sayAlike(
    say,
    '[‹路›[施工|封闭]{3-20}天 [车辆请绕行|公交改线]|公交{1-99}路[延长|调整]线路|关于‹路›实行交通管制的通告]',
    '因[管网改造|路面维修|马拉松赛事|桥梁检测]，{月}月{20-28}日至{20-60}日后，‹路›（{路}至{路}段）[半幅封闭|全封闭施工|禁止机动车通行]，[途经车辆可绕行{路}、{路}|公交{1-99}路、{1-99}路改走{路}，停靠站点以站牌为准]。',
  );
  return item(
    draft('headline', title),
    draft('body', body.replace(/至\d+日后/u, '起')),
    chance.percent(40) && [
      draft('signature', say('{县}公安局交警大队')),
      draft('signature', say('{年}年{月}月{日}日')),
    ],
  );
}

function hotline({ chance, say }: Desk): Item {
  return item(
    draft('headline', say('[怎么办|您问我答|小贴士|便民问答|温馨提示]')),
    draft(
      'body',
      say(
        '[问：|市民{姓}女士：|]{城}市[灵活就业人员如何参保|身份证丢失怎么补办|异地就医怎样备案|老年公交卡在哪里办]？',
      ),
    ),
    draft(
      'body',
      say(
        `[答：|{局}：|]${'可[携带身份证、户口簿到{镇}便民服务中心办理|通过“{城}政务”小程序在线申请|拨打{2000000-8999999}咨询]，[一般{1-7}个工作日办结|当场办结|不收取费用]。'}`,
      ),
    ),
    chance.percent(20) && draft('signature', say('[（{名} 整理）|（{局}）]')),
  );
}

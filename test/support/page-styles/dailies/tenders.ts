import type { PageStyle } from '../style.ts';
import { amongNews, signed } from './among-news.ts';
import { deskOf, draft, item, times, type Desk, type Item } from './draft.ts';
import { layOut } from './lay-out.ts';
import { tableRows } from './tables.ts';

/** 招标公告: notices with numbered points and tables of lots. */
export const tenders: PageStyle = {
  name: 'tenders',
  compose: (source, chance) => {
    const desk = deskOf(source, chance);
    return layOut(
      desk,
      amongNews(
        desk,
        times(chance.between(1, 4), () => tender(desk)),
        chance.pick([0, 0, 1, 3]),
      ),
      ['公告', '招标', '广告', '公告·公示'],
      SET,
    );
  },
};

const SET = { subheads: 'plain' } as const;

function tender(desk: Desk): Item {
  const { chance, say } = desk;
  const buyer = say('[{校}|{局}|{院}|{公司}]');
  const count = chance.between(2, 6);
  const lots = Array.from({ length: count }, (_, n) => [
    `${n + 1}`,
    say('[教学设备|办公家具|路灯改造|保洁服务|医用耗材|{路}绿化|消防器材|校服|物业管理]'),
    say('{1-900}[套|项|批|台]'),
    say('{5-900}.{0-9}'),
  ]);
  const heads = chance.pick([
    ['一、', '二、', '三、', '四、', '五、'],
    ['1.', '2.', '3.', '4.', '5.'],
    ['', '', '', '', ''],
  ]);
  return item(
    draft(
      'headline',
      say(
        '[{校}|{局}|{院}|{公司}][设备采购|维修改造工程|物业服务|绿化养护|][招标公告|公开招标公告|竞争性磋商公告|采购公告|询价公告]',
      ),
    ),
    draft(
      'body',
      say(
        '[{城}招标代理有限公司|受委托，我公司][受采购人委托，|]就下列项目进行[公开招标|竞争性磋商]，欢迎[符合条件的供应商|具有相应资质的单位]参加。',
      ),
    ),
    draft('body', `${heads[0]}${say('项目编号[：|:]{城}采{2023-2026}-{100-999}号[；预算金额{10-900}万元|]。')}`),
    chance.percent(70) && [
      draft('subhead', `${heads[1]}采购内容及数量`),
      ...tableRows(chance, [['包号', '名称', '数量', '预算（万元）'], ...lots]),
    ],
    draft(
      'body',
      `${heads[2]}${say('投标人资格要求：[具有独立法人资格|具备有关资质证书]，[近三年无违法记录|不接受联合体投标]。')}`,
    ),
    draft(
      'body',
      `${heads[3]}${say('[报名|获取文件]时间：{年}年{月}月{1-12}日至{月}月{20-28}日（节假日除外），地点：{路}{1-300}号{2-9}楼。[文件售价{200-500}元，售后不退。|]')}`,
    ),
    draft('body', `${heads[4]}${say('联系人：{名}　电话：{2000000-8999999}[　{姓}女士13{100000000-999999999}|]')}`),
    chance.percent(85) && signed(desk, chance.pick(['{城}招标代理有限公司', buyer])),
  );
}

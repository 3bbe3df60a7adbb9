import { madeSnapshot } from '../support/made-archive.ts';
import { makeArticle } from '../support/make-articles.ts';
import { createHitFinder } from './hit-finder.ts';

/** The archive of an invented town: two issues, a table, a list, suggestions, a repeated matter with other figures. */
export const TOWN_ARTICLES = [
  makeArticle({
    id: 'town-2023-06-08-p01-a01',
    issueId: 'town-2023-06-08',
    pageIds: ['town-2023-06-08-p01'],
    bylines: [{ role: '记者', names: ['方小禾'] }],
    paragraphs: [
      ['headline', '柳川县第二届风筝节开幕'],
      ['body', '柳川县第二届风筝节6月7日在北滩公园开幕。副县长陶玉成宣布开幕，县文旅局局长苗青主持仪式。'],
      ['body', '本届风筝节共有86支队伍报名，最大的一只风筝长120米，获奖作品将在县博物馆展出。'],
    ],
  }),
  makeArticle({
    id: 'town-2023-06-08-p02-a01',
    issueId: 'town-2023-06-08',
    pageIds: ['town-2023-06-08-p02'],
    paragraphs: [
      ['headline', '5月份环境卫生评比结果公布'],
      ['body', '根据评比办法，县城管局公布5月份环境卫生评比结果。监督电话：0799-5550123，评比共用7天。'],
      ['table-row', '街道\t东关街道\t南桥街道\t西坪街道'],
      ['table-row', '名次\t第二名\t第一名\t末名'],
      ['table-row', '奖 罚\t奖2万元\t奖5万元\t罚1万元'],
      ['table-row', '负责人\t侯文斌\t鲁春燕\t秦大勇'],
    ],
  }),
  makeArticle({
    id: 'town-2024-06-10-p01-a01',
    issueId: 'town-2024-06-10',
    pageIds: ['town-2024-06-10-p01'],
    paragraphs: [
      ['headline', '县政协委员为老街出主意'],
      [
        'body',
        '县政协委员马若兰建议，老街改造要先修排水管网。要保留木楼门面，不搞大拆大建。要给老手艺人减免三年租金。',
      ],
      [
        'body',
        '外号“石板巷”的一段最长。这个名字的由来是巷里的路全用青石板铺成，因此得名。修缮款由县商会捐出，受赠的是柳川敬老院。',
      ],
      ['body', '柳川老街现有商铺214家，其中老字号包括酱园、铁匠铺、伞铺三家。'],
    ],
  }),
  makeArticle({
    id: 'town-2024-06-10-p01-a02',
    issueId: 'town-2024-06-10',
    pageIds: ['town-2024-06-10-p01'],
    paragraphs: [
      ['headline', '柳川县第三届风筝节落幕'],
      ['body', '柳川县第三届风筝节6月9日落幕，共有103支队伍参赛。'],
    ],
  }),
  makeArticle({
    id: 'town-2024-06-10-p02-a01',
    issueId: 'town-2024-06-10',
    pageIds: ['town-2024-06-10-p02'],
    paragraphs: [
      ['headline', '石田小学的灯'],
      [
        'body',
        '教师温玉禾从师范毕业就来到石田小学，2004年成为寄宿班的第一任班主任。2015年，温玉禾成为校长，把旧仓库改成图书室。她把教材借给了邻村的秦小满。',
      ],
      ['body', '去年秋天，石田小学添置图书3200册，今年3月又添置课桌260张。'],
      ['body', '北滩浮桥昨日合龙。该桥由云帆桥梁公司承建，耗资480万元。'],
      ['body', '南桥码头去年货运量120万吨，增长4.5%。'],
      ['body', '西坪码头去年货运量85.5万吨，增长2.1%。'],
      [
        'body',
        '今年1至5月，全县对外贸易3.9亿元，增长5%。对欧盟出口9100万元，增长12.6%。对东盟出口5000万元，增长22.8%。',
      ],
      ['body', '上半年，云溪区竹编产量8万件，增长3.2%，增速排名全市第二。全区竹笋进出口2100万元。'],
      ['body', '有事可拨打渡口热线0799-5550456，也可寄信到柳川县北滩信箱12号。'],
      ['body', '申领灯节摊位的商户请记住两个日子。6月20日以前交表，7月1日抽签。过时不再补办。'],
      ['body', '渡口整治分几步走。一是清淤。'],
      ['body', '二是砌岸。'],
      ['body', '三是种柳。'],
      ['body', '石板巷每月办一次早茶会，县委书记、县长与商户代表一起喝茶，听他们说难处。'],
    ],
  }),
];

/** The archive opened, with a way to find evidence in it as the product does. */
export async function openTown() {
  const { snapshot } = await madeSnapshot(TOWN_ARTICLES);
  return createHitFinder(snapshot);
}

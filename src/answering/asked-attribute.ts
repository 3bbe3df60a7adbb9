import type { Chosen } from './choose-sentences.ts';
import type { Ask } from './read-asks.ts';

/** A property of something that a question may ask for, and the words by which a report tells it. */
interface Attribute {
  /** As a refusal names it. */
  readonly name: string;
  /** How questions ask for it; looked for in the asking clause. */
  readonly asked: RegExp;
  /** How reports tell it; one of these must stand in or beside the sentence that answers. */
  readonly said: RegExp;
}

/**
 * The property a question asks for that none of the sentences chosen to answer tells: 票价 of a concert of which only the hall is
 * told, 每斤 where the report counts by the 亩.
 * @returns its name; undefined when the question asks for none that is known here, or a sentence tells it
 */
export function untoldAttribute(question: string, asks: readonly Ask[], chosen: readonly Chosen[]): string | undefined {
  const clauses = asks.map(({ clause }) => question.slice(...clause));
  const told = chosen.map(({ candidate }) => `${candidate.folded}\n${candidate.neighbours}\n${candidate.subhead}`);
  const asked = ATTRIBUTES.filter((attribute) => clauses.some((clause) => attribute.asked.test(clause)));
  const untold = asked.find(({ said }) => !told.some((words) => said.test(words)));
  if (untold) return untold.name;
  const per = clauses.map(unitPriced).find((unit) => unit !== undefined);
  return per && !told.some((words) => words.includes(per)) ? `每${per}的价钱` : undefined;
}

/** 斤 of 多少钱一斤 and 每斤卖多少钱. */
function unitPriced(clause: string): string | undefined {
  const match = PER_UNIT.exec(clause);
  return match?.[1] ?? match?.[2];
}

const SOLD_BY = '斤|公斤|千克|吨|克|平方米|平米|平方|米|张|瓶|盒|箱|袋|只|头|斗|晚|夜|节课|度|升|杯|碗|份|本';
const PER_UNIT = new RegExp(
  `[一每](${SOLD_BY})[^,。?]{0,6}(?:多少|几)[元块]?钱?|(?:多少|几)[元块]?钱?[一每](${SOLD_BY})`,
  'u',
);

const NUMBER = '[\\d一二两三四五六七八九十百千万]';

const ATTRIBUTES: readonly Attribute[] = [
  attribute('票价', '票价|门票|入场费|[一每]张票|票.{0,3}多少钱', `票|免费|不收费|分文不取|${NUMBER}+元`),
  attribute(
    '电话',
    '电话(?:号码)?[是为]?(?:多少|几|什么|哪)|[打拨](?:哪个|什么|几)?(?:号|电话)|联系方式',
    '电话|热线|拨打|致电|\\d{5}',
  ),
  attribute('网址', '网址|邮箱|公众号|微信号', '网址|邮箱|公众号|微信|www|@'),
  attribute('面积', '面积|占地', '面积|占地|平方|公顷|亩'),
  attribute('工资', '工资|月薪|年薪|薪[水资]|一个月(?:挣|拿|赚)', '工资|薪|收入|待遇|挣|拿到'),
  attribute(
    '造价',
    '造价|耗资|[建修盖造].{0,4}花了?多少钱|花了?多少钱.{0,2}[建修盖造]',
    '造价|投资|投入|耗资|斥资|花费|经费|总价|亿元|万元',
  ),
  attribute('押金', '押金', '押金'),
  attribute('租金', '租金|房租', '租金|房租|租'),
  attribute('房价', '房价', '房价|均价|每平|元/平'),
  attribute('员工人数', '(?:多少|几)[名个位]?(?:员工|职工|工人)', '员工|职工|工人|雇|从业|用工|人员'),
  attribute(
    '居民人数',
    '(?:多少|几)[名个位户]?(?:居民|住户|常住人口|人口)|人口[有是]?多少|住着?多少[人户]',
    `${NUMBER}[余多来]?万?[名户个位]?(?:居民|住户|人口)|(?:居民|住户|人口)[^,。]{0,8}${NUMBER}`,
  ),
  attribute(
    '粉丝数',
    '(?:多少|几)[万个名]?粉丝|粉丝(?:数|量|有多)',
    `粉丝[^,。]{0,8}${NUMBER}|${NUMBER}[^,。]{0,4}粉丝`,
  ),
  attribute('使用年限', '寿命|能用(?:多少年|多久|几年)|使用年限|保质期', '寿命|年限|可用|能用|保质|使用\\d'),
  attribute('功率', '功率|千瓦|马力', '功率|千瓦|马力|兆瓦'),
  attribute('速度', '时速|速度|跑多快|多快', '时速|速度|公里/|每小时|/小时'),
  attribute('产量', '产量|年产|一[年季](?:能)?(?:收|产)', '产量|年产|[收产][^,。]{0,4}\\d|产出'),
  attribute('产值', '产值', '产值|产业规模|总规模|营收'),
  attribute('利润', '利润|盈利|净赚', '利润|盈利|赚|亏'),
  attribute('流量', '车流量|客流量|人流量|每天[^,。]{0,4}(?:多少|几)(?:辆|趟)', '车流|客流|人流|车次|人次|辆'),
  attribute(
    '结束的日期',
    '展期|[到至](?:哪一?[天日年月]|什么时候|几月|几号|何时)|(?:哪|什么时候|何时|几号)[^,。]{0,4}(?:结束|截止|闭幕|到期|落幕)|(?:结束|截止|闭幕)(?:的?(?:时间|日期))?[是在]?(?:哪|什么|何|几)',
    '[至到]|截止|结束|闭幕|落幕|为期|持续|最迟|-\\d|止',
  ),
  attribute(
    '开放的时间',
    '几点[钟]?(?:开门|关门|上班|下班|营业|开放|闭馆|打烊)|(?:开放|营业|上班|办公)时间|(?:周末|周[一二三四五六日]|星期.|节假日|中午|晚上)[^,。]{0,3}(?:上班|开门|开放|营业|休息|办公)',
    '开放|开门|闭馆|关门|营业|上班|办公时间|打烊|全天|工作日|周末|周[一二三四五六日]|\\d[时点:][^,。]{0,4}[至到-]',
  ),
  attribute('家人', '丈夫|老公|妻子|老婆|爱人', '夫[^子]|妻|老[公婆]|爱人|嫁|娶|婚|配偶'),
  attribute(
    '籍贯',
    '老家|籍贯|哪里人|哪儿人|出生地|出生[在于]',
    '老家|籍贯|出生|家乡|故乡|回乡|来自|祖籍|\\p{Script=Han}{2}人[,。)]',
  ),
  attribute('学历', '学历|哪[所个](?:大学|学校)毕业|毕业于', '学历|毕业|本科|硕士|博士'),
  attribute('真名', '真名|真实姓名|本名|原名', '真名|真实姓名|本名|原名|原来叫|曾叫'),
  attribute(
    '主事的人',
    '(?:老板|法人|法定代表人|创始人)[^,。]{0,3}(?:谁|叫|哪|姓)|谁是[^,。]{0,8}(?:老板|法人|创始人)',
    '老板|董事长|总经理|创始人|创办|负责人|法定代表人|经理|掌门|当家',
  ),
  attribute(
    '出钱的人',
    '谁[来给]?[出掏][的了]?[钱资]|(?:机构|公司|单位|银行|部门)[^,。]{0,2}[出掏][的了]?[钱资]|由谁出资',
    '出资|投资方|资助|赞助|拨款|捐|注资|贷款',
  ),
];

function attribute(name: string, asked: string, said: string): Attribute {
  return { name, asked: new RegExp(asked, 'u'), said: new RegExp(said, 'u') };
}

import type { AnswerType } from '../types/query.ts';
import { fold } from '../text/fold.ts';
import { TITLE } from './read-names.ts';
import { readDates } from '../text/dates.ts';
import { readNumbers, unitAt } from '../text/numbers.ts';
import type { Span } from '../types/span.ts';

/** One thing a question asks: 几家 and 总投资多少 in one question are two. */
export interface Ask {
  readonly type: AskType;
  /** Units that an answer may have, the expected one first; empty when the question names none. */
  readonly units: readonly string[];
  /** The interrogative in the question, such as 多少家. */
  readonly span: Span;
  /** The clause that it stands in. */
  readonly clause: Span;
  /** How many things are asked for, as in 哪三个区; missing when not said. */
  readonly count?: number;
}

/** What an ask wants, finer than the question's answer type. */
export type AskType = AnswerType | 'byline' | 'rank' | 'organisation';

/** What a question asks, in order; at least one, and one of type `other` when no interrogative is found. */
export function readAsks(question: string): Ask[] {
  const folded = fold(question);
  const asks: Ask[] = [];
  for (const { type, pattern, units } of PATTERNS) {
    for (const match of folded.matchAll(pattern)) {
      const span: Span = [match.index, match.index + match[0].length];
      if (asks.some((ask) => ask.span[0] < span[1] && span[0] < ask.span[1])) continue;
      const count = COUNTS[match.groups?.['count'] ?? ''];
      asks.push({
        type,
        units: units ?? unitsAfter(folded, span[1]),
        span,
        clause: clauseAt(folded, span),
        ...(count !== undefined && { count }),
      });
    }
  }
  if (asks.length === 0) return [askByNoun(folded)];
  const doubted = asks.every(({ type }) => type === 'yes-no') ? amountsDoubted(folded) : [];
  if (doubted.length > 0) return doubted;
  return asks.toSorted((a, b) => a.span[0] - b.span[0]);
}

/** Of a question whether something is so, the amounts it names are what is asked: 投了15亿、建了三年，对吗 asks how much and how long. */
function amountsDoubted(folded: string): Ask[] {
  const dates = readDates(folded).map(({ span }) => span);
  return readNumbers(folded)
    .filter(({ span, isOrdinal }) => !isOrdinal && !dates.some(([start, end]) => start < span[1] && span[0] < end))
    .map(({ span, unit, text }) => ({
      type: 'number',
      units: unitsLike(unit, text + folded.slice(span[1], span[1] + 1)),
      span,
      clause: clauseAt(folded, span),
    }));
}

function unitsLike(unit: string, text: string): readonly string[] {
  if (DURATION.includes(unit)) return DURATION;
  if (MONEY.includes(unit) || (/[万亿]$/u.test(text) && /^(?:个|块)?$/u.test(unit))) return MONEY;
  return unit ? [unit] : [];
}

/** A question without interrogative (风筝节的开幕时间) asks for what its last noun names. */
function askByNoun(folded: string): Ask {
  for (const { type, pattern } of NOUNS) {
    const match = pattern.exec(folded);
    if (!match) continue;
    return { type, units: [], span: [match.index, match.index + match[0].length], clause: [0, folded.length] };
  }
  return { type: 'other', units: [], span: [0, 0], clause: [0, folded.length] };
}

const NOUNS: readonly Pattern[] = [
  { type: 'when', pattern: /(?:时间|日期|时刻|年份)(?:是|为)?[?。 ]*$/u },
  { type: 'where', pattern: /(?:地点|地址|位置|所在地|举办地|产地)(?:是|为)?[?。 ]*$/u },
  {
    type: 'number',
    pattern:
      /(?:人数|数量|数目|总数|总量|总额|金额|收入|营收|利润|票房|价格|售价|票价|规模|面积|长度|高度|[产销进出口]量|席位|[比几概]率|(?:出生|死亡|增长|失业|合格|入住|投票|命中)率|[增涨降跌]幅|增速|占比|比例|比重)(?:是|为)?[?。 ]*$/u,
  },
  { type: 'who', pattern: /(?:导演|主演|作者|扮演者|创始人|设计师|负责人|主持人|获得者)(?:是|为)?[?。 ]*$/u },
];

interface Pattern {
  readonly type: AskType;
  readonly pattern: RegExp;
  /** Left out: the unit is the word after the interrogative. */
  readonly units?: readonly string[];
}

const COUNTS: Readonly<Record<string, number>> = Object.fromEntries(
  [...'两二三四五六七八九十']
    .map((char, i) => [char, Math.max(2, i + 1)])
    .concat([...'23456789'].map((c) => [c, Number(c)])),
);
const COUNT = '(?<count>[两二三四五六七八九十2-9])';
const AREA = ['平方米', '公顷', '亩', '平方公里'];
const MONEY = ['元', '万元', '亿元', '美元'];
const DURATION = ['年', '个月', '天', '日', '小时', '分钟', '周'];

/** Tried in this order; what one has read, the next leave alone. */
const PATTERNS: readonly Pattern[] = [
  {
    type: 'published',
    pattern:
      /(?:登在|刊登|刊发|刊载|见报|登载|刊出|登出?)[^,。?]{0,14}(?:哪一?[天日期版]|什么时候|何时|几月几[日号]|第几版)|(?:哪一?[天日期版]|什么时候|何时|第几版)[^,。?]{0,4}(?:刊登|刊发|刊载|见报|登载|刊出|登的|登出)/gu,
    units: [],
  },
  {
    type: 'byline',
    pattern:
      /作者(?:是|叫|为)?(?:谁|哪)?|(?:谁|哪[一几]?[位名个]记者)(?:采?写|报道)|(?:采写|撰文|拍摄|摄影)(?:者|的)?(?:是|的记者是)?(?:谁|哪位)/gu,
    units: [],
  },
  {
    type: 'why',
    pattern:
      /名字?(?:是|的)?怎么来的?|由来(?:是什么)?|是?为了?(?:什么|啥)|为什么|为何|为啥|什么原因|因为什么|因何|怎么不|何以/gu,
    units: [],
  },
  {
    type: 'number',
    pattern: /百分之(?:多少|几)|(?:多大|多少)?(?:比例|比重|占比)(?:是|为)?(?:多少)?|多少个?百分点/gu,
    units: ['%', '个百分点'],
  },
  {
    type: 'number',
    pattern: /(?:增(?:长|速|幅)|下降|上升|降幅|涨幅|同比)(?:了|率)?(?:分别)?(?:是|为)?多少/gu,
    units: ['%', '倍', '个百分点'],
  },
  { type: 'number', pattern: /(?:多少|几个?)(?:钱|资金|块钱)|多大一笔|什么价|票价|多少[万亿]?[元块]/gu, units: MONEY },
  { type: 'number', pattern: /(?:要不?要?|花|收)(?:钱|费)(?:吗|么)|免费吗|收不收[费钱]/gu, units: MONEY },
  { type: 'how', pattern: /(?:什么|哪些|啥)(?:条件|手续|材料|证件|办法|措施|举措|步骤|流程)/gu, units: [] },
  { type: 'number', pattern: /总?投资(?:额)?(?:是|为)?多少/gu, units: MONEY },
  {
    type: 'number',
    pattern: /(?:多少|几)(?:岁|大年[纪龄])|多大(?:岁数|年[纪龄])?(?=[就?,。]|$)|年[纪龄]多大/gu,
    units: ['岁'],
  },
  { type: 'number', pattern: /多大(?:的)?面积|面积(?:一共|共|总共)?(?:是|有|为)?多[少大]/gu, units: AREA },
  { type: 'number', pattern: /多久|多长时间|多少时间/gu, units: DURATION },
  { type: 'rank', pattern: /第几|排名?(?:多少|几)|名次/gu, units: [] },
  {
    type: 'when',
    pattern:
      /哪一?[天日年月]|何[时年月日]|几月几?[日号]?|几[号日点]|哪一?年|什么(?:时候|时间|日子|日期)|起止日期|年月/gu,
    units: [],
  },
  {
    type: 'where',
    pattern:
      /哪[里儿]|何[处地]|啥地方|什么(?:地方|地点|位置|城市)|在哪(?!些|[一-龥])|哪一?个?(?:区|县|市|镇|乡|村|街道|社区|小区|城市|省|地方|国家|景区|公园|路|马路|广场)|哪一?[条座处片](?:马?路|街|桥|山|公园|村)?|位于/gu,
    units: [],
  },
  {
    type: 'who',
    pattern: new RegExp(
      `谁|哪${COUNT}?[位名](?!建议)|何人|什么人|姓名|哪个人|(?<=${TITLE})的?(?:名字)?(?:叫|是)(?:什么|啥)`,
      'gu',
    ),
    units: [],
  },
  {
    type: 'organisation',
    pattern: /(?:哪一?[个家]|什么)(?:机构|公司|企业|单位|部门|工厂|厂家?|学校|医院|银行|组织)|是哪家|由哪家/gu,
    units: [],
  },
  {
    type: 'suggestion',
    pattern:
      /(?:什么|啥|哪些|何|哪几条)(?:样的)?(?:建议|主张|意见|要求|看法|希望)|(?:建议|主张|意见|看法|要求)(?:是|有)?(?:什么|啥|哪些)|(?:建议|主张)(?=[?。]|$)|怎么(?:说|看|数落|评价)/gu,
    units: [],
  },
  {
    type: 'list',
    pattern: new RegExp(
      `分别(?:叫|是|为)(?:什么|啥|哪)|哪些|哪(?:几|${COUNT})[个家项种类批条位名支件大方点座所]?|有啥(?=好|毛病|活动)|分(?:为|成)哪`,
      'gu',
    ),
    units: [],
  },
  { type: 'number', pattern: /多少|几(?=[^乎何])/gu },
  {
    type: 'definition',
    pattern: /(?:什么|啥)(?:是|叫)|是(?:指)?(?:什么|啥)(?:意思|样)?|指的?是?(?:什么|啥)|(?:什么|啥)意思|解释成/gu,
    units: [],
  },
  { type: 'how', pattern: /怎么样?|如何|怎样|咋|靠(?:什么|啥)|凭(?:什么|啥)/gu, units: [] },
  {
    type: 'yes-no',
    pattern: /是不是|是否|有没有|对不对|对吧|对吗|是吗|是这样吗|能不能|可不可以|吗(?=[?,。]|$)/gu,
    units: [],
  },
  { type: 'comparison', pattern: /哪个(?:更|多|高|大|早|少)|哪次(?:更|多|高|大)|相同|不同|相比/gu, units: [] },
  { type: 'other', pattern: /什么|啥|哪/gu, units: [] },
];

function unitsAfter(folded: string, at: number): string[] {
  const unit = unitAt(folded.slice(at).replace(/^[万亿]/u, ''));
  return unit ? [unit] : [];
}

function clauseAt(folded: string, [start, end]: Span): Span {
  const before = folded.slice(0, start).search(/[^,;?。!]*$/u);
  const after = folded.slice(end).search(/[,;?。!]/u);
  return [before, after < 0 ? folded.length : end + after];
}

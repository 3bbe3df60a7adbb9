import type { AnswerType } from '../types/query.ts';

/** What a question must say to ask for a kind of answer; the earlier kind is the surer one. */
const CUES: readonly (readonly [AnswerType, RegExp])[] = [
  [
    'published',
    /(哪|几)(一)?(期|版)(?!本)|第几版|(刊|登|发表)(在|于).*(哪|何)|哪(一)?(天|日)的(报|.*日报)|谁(写|采写|撰写|采访|报道|拍摄|摄影)的?|(作者|记者|通讯员|摄影者?)(是|叫|有|为)?(谁|哪|什么)|(写|登|刊)(在|于).*版/,
  ],
  ['why', /为什么|为何|为啥|缘何|何以|因何|什么原因|原因(是|有|在)|凭什么/],
  [
    'comparison',
    /相比|对比|比较|区别|差(异|别|距|多少)|(哪|谁).{0,8}(更|最)|更(多|高|大|早|长|快|好)|有什么(不同|变化)|(多|高|少|低|早|晚)(了)?多少/,
  ],
  ['suggestion', /建议|怎么看|看法|观点|评价|主张|认为|启示|倡议|呼吁|提醒|提出(了)?(什么|哪些)/],
  [
    'number',
    /多少|几(个|家|名|人|位|次|项|种|户|天|年|月|万|亿|成|倍|条|届|所|座|台|辆|公里|平方|岁|批|期|场|支|件|块|元|分)|多(大|长|久|高|远|宽|重|快)|百分之几|第几|占比|比例|(总额|总数|数量|人数|金额|面积|增幅|产值|收入|价格|费用)(是|为|达|有)/,
  ],
  [
    'when',
    /什么(时候|时间|日子)|何(时|日|年|月)|哪(一)?(天|年|月|日|个月|届)|几(月|号|点|时)|多会儿|(时间|日期|截止|期限)(是|为|在|到)?(什么|哪|何|$)/,
  ],
  [
    'where',
    /哪(里|儿)|在哪|何(处|地)|什么(地方|位置|地点)|哪(个|座|一个)?(省|市|区|县|镇|乡|村|街道|社区|地方|国家|城市|园区|路|学校|医院)|位于|地点|地址/,
  ],
  ['who', /谁|哪(一)?位|何人|什么人|哪(个|些|几个|几位)人|(姓名|名字)/],
  [
    'list',
    /哪(些|几)|(有|包括|包含|分为|涉及)(什么|哪|几)|分别|列举|有何|什么.*(和|、).*什么|(措施|要求|特点|内容|项目|活动|条件|材料|奖项|荣誉)(是|有|包括)/,
  ],
  ['how', /怎么|怎样|如何|咋|流程|步骤|办法|方式|途径|渠道|怎么办/],
  ['definition', /什么是|何谓|何为|(是|指|叫|即)(的)?(是)?(什么|啥)|什么意思|含义|定义|全称|简称/],
  ['yes-no', /吗|是否|是不是|有没有|有无|能否|能不能|可否|会不会|可不可以|对不对|属实/],
];

/**
 * What kinds of answer a question asks for, judged by its words.
 * @param folded the folded question
 * @returns kinds, surest first; `other` alone when no cue is found
 */
export function answerTypesOf(folded: string): readonly AnswerType[] {
  const types = CUES.filter(([, cue]) => cue.test(folded)).map(([type]) => type);
  return types.length > 0 ? types : ['other'];
}

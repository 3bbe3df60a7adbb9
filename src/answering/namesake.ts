import { fold } from '../text/fold.ts';
import type { Chosen } from './choose-sentences.ts';
import { soundalikeIn } from './sounds-alike.ts';
import { topicWords } from './topic-words.ts';

/** What bears a name of its own: the name stands right before. */
const KINDS =
  '大桥|特大桥|隧道|图书馆|体育馆|博物馆|美术馆|展览馆|科技馆|纪念馆|文化馆|医院|中学|小学|大学|学院|幼儿园|机场|车站|火车站|公园|广场|景区|剧院|影院|市场|商场|' +
  '水库|电站|高速|铁路|地铁|码头|口岸|公司|集团|银行|研究院|研究所|产业园|工业园|合作社|养老院|福利院|敬老院|派出所|法院|体育场';
const NAMED = new RegExp(`([\\p{Script=Han}]{2})(${KINDS})(?!民|制|位|约|点|示|览|目|道|物|品)`, 'gu');
/** What stands before 大桥 without being its name. */
const NO_NAME =
  /[的了是有在那这个座家所条哪几各每和与及给对为从去到第新老旧大小本该全某一二两三四五六七八九十年月日]|什么|多少|怎么|我们|你们|他们|全国|全省|全市/u;

/**
 * The thing a question names when what was chosen to answer tells of another one of its kind: 青山大桥 where the report is on
 * 云溪大桥.
 * @returns as the question names it; undefined when a sentence, its paragraph or the heads of its article name it, or nothing of
 * its kind
 */
export function namesakeOf(question: string, chosen: readonly Chosen[]): string | undefined {
  const told = chosen.map(({ candidate }) => `${topicWords(candidate.evidence)}\n${fold(candidate.paragraph)}`);
  for (const [, name = '', kind = ''] of question.matchAll(NAMED)) {
    if (NO_NAME.test(name)) continue;
    const isTold = told.some((words) => words.includes(name) || soundalikeIn(words, name) !== undefined);
    const others = told.some((words) =>
      [...words.matchAll(NAMED)].some((other) => other[2] === kind && !NO_NAME.test(other[1] ?? '')),
    );
    if (!isTold && others) return `${name}${kind}`;
  }
  return undefined;
}

import { endsInCredit } from './byline-grammar.ts';
import { hasLead } from './datelines.ts';
import { startsMidSentence } from './line-ends.ts';
import { mayBeName } from '../text/surnames.ts';
import type { PageBlock } from './to-blocks.ts';

/** Everything a line shows that speaks for or against what it is; what each is worth is learned, see `label-model.ts`. */
export type Cue =
  | 'marked'
  | 'bold'
  | 'unmarked'
  | 'unmarked-among-marked'
  | 'tiny'
  | 'short'
  | 'medium'
  | 'long'
  | 'ends-sentence'
  | 'ends-exclaiming'
  | 'ends-comma'
  | 'inner-sentence'
  | 'has-comma'
  | 'has-date'
  | 'starts-mid'
  | 'lead'
  | 'byline'
  | 'bare-name'
  | 'credit'
  | 'credit-end'
  | 'date-start'
  | 'picture-before'
  | 'same-unit'
  | 'notice-title'
  | 'office'
  | 'full-date'
  | 'ends-full-date'
  | 'contact'
  | 'cells'
  | 'label'
  | 'section-word'
  | 'bracketed'
  | 'column-name'
  | 'bracket-line'
  | 'after-author-note'
  | 'ends-emphasis'
  | 'attendance'
  | 'dash-start'
  | 'after-open-text'
  | 'two-part'
  | 'clause-word'
  | 'stands-alone'
  | 'word-into-next'
  | 'byline-near'
  | 'deeper-heading-next'
  | 'same-level-next'
  | 'same-level-before'
  | 'completes-heading'
  | 'deeper-than-before'
  | 'less-marked-than-before'
  | 'more-marked-than-before'
  | 'lead-next'
  | 'topic-changes'
  | 'topic-stays'
  | 'after-signed'
  | 'unit-next'
  | 'rows-next'
  | 'after-gap'
  | 'without-gap'
  | 'indented'
  | 'not-indented'
  | 'in-verse'
  | 'salutation'
  | 'salutation-next'
  | 'spoken'
  | 'numbered'
  | 'signed-bullet'
  | 'after-jump-away'
  | 'after-jump-here';

const SENTENCE_END = /[。；;]["”’」』)）】\]]*$/u;
const EXCLAIMING = /[！？!?…]["”’」』)）】\]]*$/u;
const DATE = /\d{1,2}\s*日/u;
const FULL_DATE =
  /^(?:[二〇零一]{4}|(?:19|20)\d\d)\s*年\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*日$/u;
const ENDS_FULL_DATE = /(?:19|20)\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/u;
const NOTICE_TITLE =
  /(?:公告|通告|启事|声明|公示|通知书?|招聘|招标|拍卖|遗失|讣告|招租|征集令|更正|致歉|告示|说明)(?:[(（][^()（）]{1,20}[)）])?$/u;
const OFFICE =
  /(?:局|公司|督察组|领导小组|工作组|委员会|管委会|办公室|指挥部|法院|检察院|政府|支队|大队|总队|中心|协会|学会|银行|医院|学校|大学|集团|报社|编辑部|组委会|基金会|联合会|事务所|居委会|党委|委)(?:[\s\u3000]*(?:启|宣|发布|告))?$/u;
const CONTACT = /(?:数据来源|资料来源|电话|热线|邮箱|信箱|地址|传真|网址|联系人|微信|举报|邮编)[^。]{0,12}[:：]/u;
const SECTION_WORD =
  /^(?:向|聚焦|关注|走近|走进|直击|回眸|展望|对话)[^，,。]{2,8}$|(?:专栏|之窗|视点|视线|观察|时评|短评|快评|锐评|评论|论坛|来论|漫谈|随笔|札记|特刊|专版|专题|特别报道|系列报道|连续报道|报道|行动|进行时|新征程|风采|故事|影像|现场|一线|视窗|速览|简讯|快讯|在线|热线|大家谈|高频词|名片|发布|提示|特稿|周刊|周·[\p{Script=Han}]|·[\p{Script=Han}]{1,4})$/u;
const BRACKETED =
  /^(?:【[^】]{1,20}】|“[^”]{1,20}”|「[^」]{1,20}」|《[^》]{1,20}》|〖[^〗]{1,20}〗|[■◆●□◎★▌▍|｜][^。]{1,16})$/u;
const EMPHASIS = /(?:强调|指出|要求|时说|表示|提出|寄语)[:：]?$/u;
const ATTENDANCE = /^[^。；]{2,40}(?:出席|主持|参加|讲话|致辞|出席并讲话|宣布|见证|陪同|作报告|列席|批示)$/u;
/** 题目（人民时评）: a heading that names its column. */
const COLUMN_NAME = /^[^。]{4,50}[（(][^（()）。，,:：\d]{2,16}[)）]$/u;
const TWO_PART = /^[^\s，。,；]{3,16}[\s\u3000]+[^\s，。,；]{3,16}$/u;
/** 问：…, 记者：…, 甲乙：…: what somebody asks or answers. */
const SPOKEN = /^(?:问|答|记者|主持人|[\p{Script=Han}]{2,4})[:：](?=\s*\S)/u;
/** 一、…, （二）…: a part of an article. */
const NUMBERED = /^(?:[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[)）])/u;
const SALUTATION = /^(?:尊敬的)?(?:编辑|编辑同志|编辑部|本报编辑部|编辑部同志)[们]?[:：]$/u;
/** Words of running sentences that headings do without. */
const CLAUSE_WORD = /[还也都曾]|[\p{Script=Han}](?:了|着)[\p{Script=Han}]|正在|已经|并不|不仅|这样|那么/u;

/** The cues a line shows by itself, wherever it stands. Looks at its first and last characters only, however long it is. */
export function lineShape(block: PageBlock): Set<Cue> {
  const cues = new Set<Cue>();
  const { plain: text } = block;
  const head = text.slice(0, 160);
  const tail = text.slice(-160);
  const length = text.length;
  cues.add(block.level > 0 ? 'marked' : block.isBold ? 'bold' : 'unmarked');
  cues.add(length <= 8 ? 'tiny' : length <= 34 ? 'short' : length <= 56 ? 'medium' : 'long');
  if (block.role === 'table-row') cues.add('cells');
  if (SENTENCE_END.test(tail)) cues.add('ends-sentence');
  if (EXCLAIMING.test(tail)) cues.add('ends-exclaiming');
  if (/[，、,]$/u.test(tail)) cues.add('ends-comma');
  if (text.slice(0, -2).includes('。')) cues.add('inner-sentence');
  if (/[，,]/u.test(head)) cues.add('has-comma');
  if (DATE.test(head)) cues.add('has-date');
  if (startsMidSentence(head)) cues.add('starts-mid');
  if (hasLead(head)) cues.add('lead');
  if (endsInCredit(tail)) cues.add(block.role === 'byline' ? 'credit' : 'credit-end');
  else if (block.role === 'byline') cues.add('byline');
  if (isBareName(text)) cues.add('bare-name');
  if (/^[“"]?(?:\d{4}年)?\d{1,2}月\d{1,2}日|^(?:近日|日前|昨日|昨天|连日来|图为|\d{1,2}日)[，,]?/u.test(head))
    cues.add('date-start');
  if (ENDS_FULL_DATE.test(tail)) cues.add('ends-full-date');
  if (CONTACT.test(head)) cues.add('contact');
  if (SPOKEN.test(head)) cues.add('spoken');
  if (length > 60) return cues;
  if (NUMBERED.test(text)) cues.add('numbered');
  if (SALUTATION.test(text)) cues.add('salutation');
  if (FULL_DATE.test(text)) cues.add('full-date');
  if (NOTICE_TITLE.test(text)) cues.add('notice-title');
  if (OFFICE.test(text)) cues.add('office');
  if (/^[^，,。]{2,12}[:：]$/u.test(text)) cues.add('label');
  if (length <= 14 && SECTION_WORD.test(text)) cues.add('section-word');
  if (BRACKETED.test(text)) cues.add('bracketed');
  if (COLUMN_NAME.test(text)) cues.add('column-name');
  if (/^[（(][^（()）]*[)）]$|^(?:——|--)\s*(?:编\s*者|作\s*者)/u.test(text)) cues.add('bracket-line');
  if (TWO_PART.test(text)) cues.add('two-part');
  if (CLAUSE_WORD.test(text)) cues.add('clause-word');
  if (EMPHASIS.test(text)) cues.add('ends-emphasis');
  if (ATTENDANCE.test(text)) cues.add('attendance');
  if (/^(?:——|--|—)/u.test(text)) cues.add('dash-start');
  return cues;
}

function isBareName(text: string): boolean {
  if (text.length > 16) return false;
  const names = text.replaceAll(/^[□■◎●○◆☆★\s]+|\s+$/gu, '').split(/[\s、]+/u);
  if (names.length === 2 && names.every((n) => n.length === 1)) return mayBeName(names.join(''));
  return names.length <= 3 && names.every(mayBeName);
}

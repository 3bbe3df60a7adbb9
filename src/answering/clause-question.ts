import { readDates } from '../text/dates.ts';
import { jieba } from '../text/jieba.ts';
import { readNumbers } from '../text/numbers.ts';

/**
 * What a clause of an article answers, asked as a reader would: 森林覆盖率达56.71% gives 森林覆盖率是多少？ and
 * 森林日宣传活动3月20日举行 gives 森林日宣传活动什么时候举行？
 * @param clause without punctuation
 * @returns undefined when the clause does not begin with what it speaks of, or says nothing that can be asked for
 */
export function clauseQuestion(clause: string): string | undefined {
  if (POINTS_ELSEWHERE.test(clause)) return undefined;
  const question = whenQuestion(clause) ?? amountQuestion(clause);
  // last, as it takes longest and few clauses come so far
  return question !== undefined && NOUN.test(tagsOf(clause)[0] ?? '') ? question : undefined;
}

/** Words that only the sentences before tell the meaning of. */
const POINTS_ELSEWHERE =
  /[《》“”‘’"（）()]|^(?:一|另|外|整|名字|仅|只|共|已|就|还|又|再|不|没|最|更|且|并|这|那|其|该|此|全(?!国|省|市|县|区)|我|本|记者|目前|现在|今|去|同|前者|后者)|[他她它]们?|这里|那里|(?:这|那|其中|上述|前述|此|另)[一个些项次外]/u;
const NOUN = /^(?:n|j|l|vn|x|nr|ns|nt|nz|b|a$|i$)/u;
const VERB = /^v(?!n)/u;
/** Subject and predicate of a question that can be taken in at a glance. */
const [LEAST_SUBJECT, MOST_SUBJECT, MOST_PREDICATE] = [5, 18, 8];

/** The subject, then a date, then what happened. */
function whenQuestion(clause: string): string | undefined {
  const [date, ...more] = readDates(clause);
  if (!date || more.length > 0 || date.text.length < 2) return undefined;
  const subject = clause.slice(0, date.span[0]).replace(/(?:将?于|在|已|从|将)$/u, '');
  const happened = clause.slice(date.span[1]).replace(/^(?:起|正式|日前|下午|上午|晚)/u, '');
  return isSubject(subject) && EVENT.test(happened) && happened.length <= MOST_PREDICATE
    ? `${subject}什么时候${happened}？`
    : undefined;
}

/** What happens on a day that a reader may ask for. */
const EVENT =
  /^(?:召开|举行|举办|开幕|闭幕|启动|开工|动工|竣工|完工|通车|投产|投用|启用|开园|开业|开馆|开放|成立|揭牌|签约|落成|上线|首飞|首发|发射|来到|到访|抵达)(?!.*[的一])/u;

/** The subject, then an amount, then what is counted. */
function amountQuestion(clause: string): string | undefined {
  if (readDates(clause).length > 0) return undefined;
  const [amount, ...more] = readNumbers(clause);
  if (!amount || more.length > 0 || amount.isOrdinal || amount.value < LEAST_AMOUNT || !amount.unit) return undefined;
  const before = clause.slice(0, amount.span[0]);
  const counted = clause.slice(amount.span[1]).replace(/^(?:以上|左右|上下|以内|之多|多)/u, '');
  if (amount.unit === '号' || counted.length > MOST_PREDICATE || (counted && !isNounPhrase(counted))) return undefined;
  const link = LINK.exec(before)?.[0] ?? '';
  const subject = before.slice(0, before.length - link.length);
  if (!isSubject(subject) || /[A-Za-z]$/u.test(subject)) return undefined;
  const asked = amount.unit === '%' ? '多少' : `多少${amount.unit}${counted}`;
  const tags = tagsOf(subject);
  if (VERB.test(tags.at(-1) ?? '')) {
    const done = wordsOf(subject).at(-1)?.length ?? 0;
    return subject.length - done < LEAST_SUBJECT ? undefined : `${subject}${link.includes('了') ? '了' : ''}${asked}？`;
  }
  // 居民选出楼道长163名 says what somebody did, and 有 or 是 would not ask for it
  if (tags.some((tag) => VERB.test(tag))) return undefined;
  return `${subject}${/[有共]/u.test(link) || COUNTED.test(amount.unit) ? '有' : '是'}${asked}？`;
}

/** One or two of a thing are a way of speaking (报了两个喜讯) more often than an amount. */
const LEAST_AMOUNT = 3;
const LINK = /(?:总共|一共|已经?|就|共|约|近|超|超过|突破|高达|多达|达到?|为|是|有|了)+$/u;
/** Units of what can be counted; amounts of others are asked for with 是. */
const COUNTED = /^[个家户名人位项件幅座处栋套台辆条张支种类场期所公亩]/u;

function isNounPhrase(text: string): boolean {
  const tags = tagsOf(text);
  return NOUN.test(tags[0] ?? '') && !tags.some((tag) => VERB.test(tag) || tag === 'd');
}

function isSubject(subject: string): boolean {
  return (
    subject.length >= LEAST_SUBJECT &&
    subject.length <= MOST_SUBJECT &&
    !/[的和与及在对从把被将由于、“”《》（）()]$/u.test(subject)
  );
}

function wordsOf(text: string): string[] {
  return jieba()
    .tag(text)
    .map(({ word }) => word);
}

function tagsOf(text: string): string[] {
  return jieba()
    .tag(text)
    .map(({ tag }) => tag);
}

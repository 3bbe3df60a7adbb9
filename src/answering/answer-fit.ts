import type { Candidate } from './candidates.ts';
import type { Ask } from './read-asks.ts';
import { readDates } from '../text/dates.ts';
import { mayBeName } from '../text/surnames.ts';
import { areCompatibleUnits, readNumbers } from '../text/numbers.ts';
import type { Span } from '../types/span.ts';
import { GAZETTEER } from './gazetteer.ts';
import { TITLE } from './read-names.ts';

/** How well a sentence holds what is asked for. */
export interface AnswerFit {
  /** 0 (nothing of the kind) to 1. */
  readonly fit: number;
  /** Where in the sentence it stands; empty when the kind has no form of its own. */
  readonly spans: readonly Span[];
}

/**
 * Whether the sentence holds the kind of thing that is asked for: a number in the unit asked, a person, a date of the
 * grain asked, a place, a list.
 * @param question folded; what stands in it already is no answer
 */
export function answerFit(ask: Ask, candidate: Candidate, question: string): AnswerFit {
  switch (ask.type) {
    case 'number':
      return numberFit(ask, candidate.folded, question);
    case 'rank':
      return patternFit(candidate.folded, /第 ?[\d一二三四五六七八九十]+|末[名位]|首位|榜首/gu, 1);
    case 'when':
      return dateFit(ask, candidate, question);
    case 'who':
      return personFit(ask, candidate, question);
    case 'where':
      return placeFit(candidate.folded, question);
    case 'organisation':
      return patternFit(candidate.folded, ORGANISATION, 1);
    case 'list':
      return listFit(ask, candidate.folded);
    case 'definition':
      return (
        contactFit(question.slice(...ask.clause), candidate.folded) ??
        patternFit(
          candidate.folded,
          /是指|指的是|是[^,。]{2,}的|即|称为|叫做|而得名|不是[^。]*而是|[”"]是|主题为|分为|包括|专业从事|是一[家种个项]/gu,
          0.8,
        )
      );
    case 'why':
      return patternFit(
        candidate.folded,
        /因为?|由于|为了?(?!期|例)|原因|目的|旨在|确保|需要|得名|名字就是|由来/gu,
        0.8,
      );
    case 'how':
      return patternFit(
        candidate.folded,
        /可(?:以|在|关注|到|凭|持)?|应|须|[持凭]|通过|借助|采取|采用|到|向|拨打|点击|即可|探索|把/gu,
        0.6,
      );
    case 'suggestion':
      return suggestionFit(ask, candidate.folded, question);
    case 'other':
      return contactFit(question.slice(...ask.clause), candidate.folded) ?? { fit: 0.5, spans: [] };
    case 'published':
    case 'byline':
    case 'yes-no':
    case 'comparison':
      return { fit: 0.5, spans: [] };
  }
}

const PHONE = /(?<!\d)(?:0\d{2,3}-?\d{7,8}|1\d{10}|400-?\d{3}-?\d{4}|\d{7,8}|1[12]\d{3}|9\d{4})(?!\d)/gu;

/** Ways to reach somebody that a clause asks for, and what they look like. */
const CONTACTS: readonly (readonly [asked: RegExp, form: RegExp])[] = [
  [/电话|热线/u, PHONE],
  [/信箱/u, /信箱[^,。;]{0,12}\d+号?/gu],
  [/邮箱/u, /[\w.-]+@[\w.-]+/gu],
  [/网址|网站/u, /(?:www\.|https?:)[\w./:-]+/gu],
];

/** 电话和信箱是什么: the share of them that the sentence gives; undefined when none is asked for. */
function contactFit(clause: string, folded: string): AnswerFit | undefined {
  const wanted = CONTACTS.filter(([asked]) => asked.test(clause));
  if (wanted.length === 0) return undefined;
  const found = wanted.map(([, form]) => patternFit(folded, form, 1));
  return {
    fit: found.reduce((sum, { fit }) => sum + fit, 0) / wanted.length,
    spans: found.flatMap(({ spans }) => spans),
  };
}

/** The verb that the question uses says more than another one that suggests. */
function suggestionFit(ask: Ask, folded: string, question: string): AnswerFit {
  const asked = /建议|希望|呼吁|要求|主张/u.exec(question.slice(...ask.span))?.[0];
  if (asked && folded.includes(asked)) return patternFit(folded, new RegExp(asked, 'gu'), 1);
  return patternFit(folded, /建议|提出|希望|呼吁|认为|要求|强调|指出|应当?|要(?!是|求)|主张|表示|嘱咐|值得|说/gu, 0.7);
}

/** A place said as such, or a large city or a land named that the question does not name itself. */
function placeFit(folded: string, question: string): AnswerFit {
  const said = patternFit(folded, PLACE, 1);
  const known = GAZETTEER.filter((place) => !question.includes(place) && folded.includes(place));
  if (known.length === 0) return said;
  const spans = known.map((place): Span => [folded.indexOf(place), folded.indexOf(place) + place.length]);
  return { fit: 1, spans: [...said.spans, ...spans] };
}

const PLACE =
  /(?:在|到|于|赴|从|位于|来到|地址[:为]?)[^,。;]{1,20}?(?:省|市(?!场|民)|区(?![域别分间])|县|镇|乡|村|街道|社区|小区|园|路(?!径)|街|广场|馆|中心|院|场(?!景)|楼|室|厅|城|山|湖|江|岸|站|校|号)|[\p{Script=Han}]{2,6}(?:省|市(?!场|民)|区(?![域别分间])|县|镇|乡|村|社区|小区|产业园|公园|广场|博物馆|大剧院|文化宫|景区|校区)/gu;

const ORGANISATION =
  /[\p{Script=Han}]{2,12}(?:公司|集团|机构|银行|企业|局|委员会|研究院|研究所|厂|中心|大学|学院|学校|医院|协会|商会|基金|福利院|敬老院|养老院|瓷业|科技|服饰|产业园)/gu;

const ASKS_WHETHER_PAID = /[吗么]$|^收不收/u;
const ASKS_FOR_PHONE = /(?:电话|热线|号码)(?:是|为)?$/u;

function numberFit(ask: Ask, folded: string, question: string): AnswerFit {
  if (ASKS_FOR_PHONE.test(question.slice(0, ask.span[0]))) return patternFit(folded, PHONE, 1);
  if (ASKS_WHETHER_PAID.test(question.slice(...ask.span)))
    return patternFit(folded, /免费|[免收]费|无偿|票价|\d元/gu, 1);
  const dates = readDates(folded).map((date) => date.span);
  const spans: Span[] = [];
  let fit = 0;
  for (const mention of readNumbers(folded)) {
    const isDate = dates.some(([start, end]) => start <= mention.span[0] && mention.span[1] <= end);
    if (isDate || mention.isOrdinal || question.includes(mention.text) || SOME.test(mention.text)) continue;
    const own = unitFit(ask, mention.unit, mention.text);
    if (own <= 0) continue;
    spans.push(mention.span);
    fit = Math.max(fit, own);
  }
  return { fit, spans };
}

/** 一份答卷, 一道风景: no count of anything. */
const SOME = /^一[个家名位种项份张条道场片批座步块支股]?$/u;

function unitFit(ask: Ask, unit: string, text: string): number {
  if (ask.units.length === 0) return unit && unit !== '年' && unit !== '月' && unit !== '日' ? 0.8 : 0.5;
  if (ask.units.includes(unit)) return 1;
  if (ask.units.includes('元') && /[万亿]/u.test(text) && !unit) return 0.7;
  return unit && ask.units.some((asked) => areCompatibleUnits(asked, unit)) ? 0.8 : 0;
}

function dateFit(ask: Ask, candidate: Candidate, question: string): AnswerFit {
  const wanted = question.slice(...ask.span);
  const spans: Span[] = [];
  let fit = 0;
  for (const date of readDates(candidate.folded)) {
    const isFine = /年/u.test(wanted) ? date.year !== undefined || date.yearShift !== undefined : true;
    const isDay = date.day !== undefined || date.dayShift !== undefined;
    const own = /[天日号]/u.test(wanted) ? (isDay ? 1 : 0.3) : isFine ? 1 : 0.3;
    spans.push(date.span);
    fit = Math.max(fit, question.includes(date.text) ? own * 0.5 : own);
  }
  if (fit < AGO_FIT) {
    const ago = patternFit(
      candidate.folded,
      /[\d一二三四五六七八九十]+[余多]?(?:年|个月|天)(?:来|前|以前|之前|以来)/gu,
      AGO_FIT,
    );
    if (ago.fit > fit) return ago;
  }
  return { fit, spans };
}

/** 5年来, 三天前: when it was can be worked out. */
const AGO_FIT = 0.6;

function personFit(ask: Ask, candidate: Candidate, question: string): AnswerFit {
  const described = /(?:^|[,。 ])(\p{Script=Han}{2,4}?)(?:到底|究竟)?是?$/u.exec(question.slice(0, ask.span[0]))?.[1];
  if (described && /^[?。 ]*$/u.test(question.slice(ask.span[1])) && mayBeName(described))
    return postFit(described, candidate.folded);
  const spans = candidate
    .persons()
    .filter((name) => !question.includes(name))
    .map((name): Span => [candidate.folded.indexOf(name), candidate.folded.indexOf(name) + name.length]);
  if (spans.length > 0) return { fit: 1, spans };
  // What is given may go to a body as well as to a person.
  if (/[给向]了?谁$/u.test(question.slice(0, ask.span[1]))) {
    const toBody = patternFit(candidate.folded, ORGANISATION, 0.8);
    if (toBody.fit > 0) return toBody;
  }
  // 哪两位领导 may be answered by what they are: 区委书记、区长.
  if (ask.count !== undefined) {
    const titles = patternFit(
      candidate.folded,
      new RegExp(`${TITLE}(?=[、和与及,])|(?<=[、和与及])[^、和与及,]{0,4}${TITLE}`, 'gu'),
      0.8,
    );
    if (titles.spans.length >= ask.count) return titles;
  }
  return patternFit(candidate.folded, new RegExp(`["][^"]{1,6}["]|${TITLE}`, 'gu'), 0.3);
}

/** 某某是谁: the sentence that gives the post beside the name. */
function postFit(name: string, folded: string): AnswerFit {
  const post = new RegExp(`${TITLE}${name}|${name}(?:是|为|任|担任|[,(][^,。;]{0,16}${TITLE})`, 'gu');
  const told = patternFit(folded, post, 1);
  return told.fit > 0 ? told : patternFit(folded, new RegExp(name, 'gu'), 0.4);
}

/** So many things may be named in a row without a 、 between them. */
const MOST_JOINED = 3;

function listFit(ask: Ask, folded: string): AnswerFit {
  const separators = [...folded.matchAll(/、|["”]["“]|;/gu)];
  const members = separators.length + 1;
  const wanted = ask.count ?? 2;
  if (members === 2 && ask.count === undefined)
    return { fit: 0.8, spans: separators.map((match) => [match.index, match.index + 1]) };
  if (members >= wanted) return { fit: 1, spans: separators.map((match) => [match.index, match.index + 1]) };
  if (wanted > MOST_JOINED && members < wanted - 1) return patternFit(folded, /、|和|与|及|包括|,/gu, 0.2);
  return patternFit(folded, /和|与|及|包括|,/gu, members > 1 ? 0.6 : /[和与及].*[和与及]/u.test(folded) ? 0.5 : 0.3);
}

function patternFit(folded: string, pattern: RegExp, fit: number): AnswerFit {
  const spans = [...folded.matchAll(pattern)].map((match): Span => [match.index, match.index + match[0].length]);
  return spans.length > 0 ? { fit, spans } : { fit: 0, spans: [] };
}

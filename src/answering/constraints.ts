import type { Evidence } from '../types/answer.ts';
import type { DateMention, ParsedQuery } from '../types/query.ts';
import { readDates, resolveDate } from '../text/dates.ts';
import { isSameAmount, readNumbers } from '../text/numbers.ts';
import { evidenceWords } from './evidence-words.ts';
import { soundalikeIn } from './sounds-alike.ts';

/** Something a question pins its matter down with; evidence that lacks it is about something else. */
export interface Constraint {
  readonly kind: 'ordinal' | 'place' | 'phrase' | 'date';
  /** As the question writes it. */
  readonly text: string;
  /** Whether the evidence says it. */
  holds(evidence: Evidence): boolean;
}

/** The editions, districts, quoted texts and dates of a question. */
export function readConstraints(query: ParsedQuery): Constraint[] {
  return [...ordinals(query.folded), ...places(query.folded), ...phrases(query), ...dates(query.folded)];
}

function ordinals(question: string): Constraint[] {
  return readNumbers(question)
    .filter((number) => number.isOrdinal && /^[届批次期轮季号]$/u.test(number.unit))
    .map((asked) => ({
      kind: 'ordinal',
      text: asked.text,
      holds: (evidence) =>
        readNumbers(evidenceWords(evidence)).some((found) => found.isOrdinal && isSameAmount(asked, found)),
    }));
}

const DISTRICT = /[\p{Script=Han}]{2}(?:区|县|镇|乡|村|街道|社区)/gu;
const NOT_A_PLACE =
  /(?:[个全各本该这那哪几市城园社小地辖老新郊山库景校厂片农乡]|东部|西部|南部|北部|中部)(?:区|县|镇|乡|村)$/u;

function places(question: string): Constraint[] {
  return [...question.matchAll(DISTRICT)]
    .map((match) => match[0])
    .filter((place) => !NOT_A_PLACE.test(place) && !/^[的在和与是有去到了哪]/u.test(place))
    .map((place) => ({
      kind: 'place',
      text: place,
      holds: (evidence) => {
        const words = evidenceWords(evidence);
        return words.includes(place) || soundalikeIn(words, place) !== undefined;
      },
    }));
}

function phrases(query: ParsedQuery): Constraint[] {
  return query.phrases.map((phrase) => ({
    kind: 'phrase',
    text: phrase,
    holds: (evidence) => {
      const words = compact(evidenceWords(evidence));
      const wanted = compact(phrase);
      return words.includes(wanted) || soundalikeIn(words, wanted) !== undefined || overlap(wanted, words) >= 0.8;
    },
  }));
}

function dates(question: string): Constraint[] {
  return readDates(question)
    .filter((date) => date.yearShift === undefined && date.monthShift === undefined && date.dayShift === undefined)
    .map((asked) => ({ kind: 'date', text: asked.text, holds: (evidence) => saysDate(asked, evidence) }));
}

/** A month written 9月份 names a period and must be written in the text; other dates may be the issue's own. */
function saysDate(asked: DateMention, evidence: Evidence): boolean {
  const issueDate = evidence.issue.date;
  const inText = readDates(evidenceWords(evidence));
  const found = issueDate ? inText.map((reading) => ({ ...reading, ...resolveDate(reading, issueDate) })) : inText;
  if (/月份$/u.test(asked.text) && inText.some((date) => /月份$/u.test(date.text))) {
    return found.some((date) => date.month === asked.month && (!date.year || !asked.year || date.year === asked.year));
  }
  return (['year', 'month', 'day'] as const).every(
    (part) => asked[part] === undefined || !issueDate || found.some((date) => date[part] === asked[part]),
  );
}

function compact(text: string): string {
  return text.replace(/[\s\p{P}\p{S}]/gu, '');
}

/** Share of the phrase's character pairs that the text holds. */
function overlap(phrase: string, words: string): number {
  const pairs = [...phrase].slice(1).map((char, i) => `${phrase[i]}${char}`);
  return pairs.length === 0 ? 0 : pairs.filter((pair) => words.includes(pair)).length / pairs.length;
}

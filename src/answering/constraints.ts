import type { Evidence } from '../types/answer.ts';
import type { DateMention, ParsedQuery } from '../types/query.ts';
import { readDates, resolveDate } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import { isSameAmount, readNumbers } from '../text/numbers.ts';
import { isAboutPlace } from './about-place.ts';
import { DOUBTS } from './doubted-amount.ts';
import { evidenceWords } from './evidence-words.ts';
import type { AnsweringParts } from './focus-terms.ts';
import { CITIES_OF, GAZETTEER } from './gazetteer.ts';
import { likelyPersons, startsWithName } from './read-names.ts';
import { soundalikeIn } from './sounds-alike.ts';

/** Something a question pins its matter down with; evidence that lacks it is about something else. */
export interface Constraint {
  readonly kind: 'ordinal' | 'place' | 'person' | 'number' | 'phrase' | 'date';
  /** As the question writes it. */
  readonly text: string;
  /**
   * Whether the evidence says it.
   * @param near what of it would answer: a district or an edition must stand there, since an article may name many
   */
  holds(evidence: Evidence, near?: string): boolean;
}

/** The editions, places, persons, large numbers, quoted texts and dates of a question. */
export function readConstraints(query: ParsedQuery, { lexical }: Pick<AnsweringParts, 'lexical'>): Constraint[] {
  return [
    ...ordinals(query.folded),
    ...places(query),
    ...persons(query, (name) => pairsOf(name).every((pair) => lexical.documentFrequency(pair) > 0)),
    ...numbers(query),
    ...phrases(query),
    ...dates(query.folded),
  ];
}

function ordinals(question: string): Constraint[] {
  return readNumbers(question)
    .filter((number) => number.isOrdinal && /^[届批期轮号]$/u.test(number.unit))
    .map((asked) => ({
      kind: 'ordinal',
      text: asked.text,
      holds: (evidence, near) =>
        readNumbers(near ?? evidenceWords(evidence)).some((found) => found.isOrdinal && isSameAmount(asked, found)),
    }));
}

/** A district, town or village by name; what stands before the name must end a word, or the name is only a piece of one. */
const PLACE =
  /(?:^|[ 在于到从自由对向为和与及、,。:的《“"(省市区县是年月日份里中]|\d)([\p{Script=Han}]{2,4}?(?:新区|区(?![域别间分])|县|镇|乡|村|街道|社区))/gu;
const NOT_A_NAME =
  /^[长委里内级直民场]|[的了是有在哪几各每个那这该全本某些为于会和对被让给把]|[两三四五六七八九十][区县镇村]$|(?:城|园|小|地|辖|老|郊|山|库|景|厂|片|农|乡|校|东部|西部|南部|北部|中部|工业|开发|高新|居民|示范|行政|自然|贫困|区)[区县镇村]$/u;

/** 谁去石峰区 goes to 石峰区. */
const WENT = /^.*?[谁去来往到在赴](?=\p{Script=Han}{2})/u;

function places({ folded: question, words: asked, places: known }: ParsedQuery): Constraint[] {
  const counties = asked.filter((word) => /^\p{Script=Han}县$/u.test(word) && !NOT_A_NAME.test(word));
  const districts = [...withoutDates(question).matchAll(PLACE)]
    .map((match) => (match[1] ?? '').replace(WENT, ''))
    .filter((place) => place.length >= 3 && !NOT_A_NAME.test(place));
  const wellKnown = GAZETTEER.filter((place) => question.includes(place));
  const isWellKnown = (place: string): boolean => wellKnown.includes(place);
  const pinned = [...new Set([...districts, ...counties, ...wellKnown])];
  const others = known.filter((place) => !pinned.some((other) => other.includes(place)));
  const cities = others.map((place): Constraint => ({
    kind: 'place',
    text: place,
    holds: (evidence) => isAboutPlace(evidence, place) || soundalikeIn(evidenceWords(evidence), place) !== undefined,
  }));
  const named = pinned.map((place): Constraint => ({
    kind: 'place',
    text: place,
    holds: (evidence, near) => {
      const words = isWellKnown(place) ? evidenceWords(evidence) : (near ?? evidenceWords(evidence));
      const names = [place, ...(CITIES_OF[place] ?? [])];
      return names.some((name) => words.includes(name)) || soundalikeIn(words, place) !== undefined;
    },
  }));
  return [...named, ...cities];
}

/** Persons the archive knows: a report that does not name them tells what others did. */
function persons({ folded: question }: ParsedQuery, isKnown: (name: string) => boolean): Constraint[] {
  const opening = startsWithName(question);
  const names = new Set([
    ...likelyPersons(question).filter((name) => name.length >= 3 && !/[谁是的了在有么哪几]/u.test(name)),
    ...(opening ? [opening] : []),
  ]);
  return [...names].filter(isKnown).map((name) => ({
    kind: 'person',
    text: name,
    holds: (evidence) => {
      const words = `${evidenceWords(evidence)}\n${fold(evidence.article.text)}`;
      return words.includes(name) || soundalikeIn(words, name) !== undefined;
    },
  }));
}

/** An amount that a reader gives to say which thing is meant (那笔12亿元的债) belongs to it; small numbers may be counted by the reader. */
function numbers({ folded: question, phrases }: ParsedQuery): Constraint[] {
  if (DOUBTS.test(question)) return []; // the answer puts the amount right
  const rest = phrases.reduce((left, phrase) => left.replace(phrase, ' '), withoutDates(question));
  return readNumbers(rest)
    .filter(
      ({ isOrdinal, value, unit }) =>
        !isOrdinal && (value >= LARGE || unit === '%') && !/^[年月日号点岁]?$/u.test(unit),
    )
    .map((asked) => ({
      kind: 'number',
      text: asked.text,
      holds: ({ article }) => readNumbers(article.text).some((found) => isSameAmount(asked, found)),
    }));
}
const LARGE = 20;

function withoutDates(question: string): string {
  return readDates(question).reduce((rest, { text }) => rest.replace(text, ' '), question);
}

function phrases(query: ParsedQuery): Constraint[] {
  return query.phrases.map((phrase) => ({
    kind: 'phrase',
    text: phrase,
    holds: (evidence) => {
      const words = compact(evidenceWords(evidence));
      const wanted = compact(phrase);
      const parts = phrase.split(/[、,，]/u).map(compact); // “立、破”: printed apart as often as together
      return (
        parts.every((part) => words.includes(part)) ||
        soundalikeIn(words, wanted) !== undefined ||
        overlap(wanted, words) >= 0.6
      );
    },
  }));
}

function dates(question: string): Constraint[] {
  return readDates(question)
    .filter((date) => date.yearShift === undefined && date.monthShift === undefined && date.dayShift === undefined)
    .map((asked) => ({ kind: 'date', text: asked.text, holds: (evidence) => saysDate(asked, evidence) }));
}

/**
 * A month written 9月份 names a period and must be written in the text without a day; other dates may be the issue's own. A
 * year that is only compared with (较去年同期) is not what the text is about.
 */
function saysDate(asked: DateMention, evidence: Evidence): boolean {
  const issueDate = evidence.issue.date;
  const words = evidenceWords(evidence);
  const inText = readDates(words).filter(
    ({ span }) => !COMPARED.test(words.slice(Math.max(0, span[0] - 2), span[1] + 2)),
  );
  const periods = inText.filter(({ day, text }) => day === undefined && text.endsWith('月份'));
  const isPeriod = asked.text.endsWith('月份') && periods.length > 0;
  const found = (isPeriod ? periods : inText).map((date) => (issueDate ? resolveDate(date, issueDate) : date));
  return (['year', 'month', 'day'] as const).every(
    (part) => asked[part] === undefined || !issueDate || found.some((date) => date[part] === asked[part]),
  );
}

const COMPARED = /[比较]去年|[比较]上年|去年同期|上年同期/u;

function compact(text: string): string {
  return text.replace(/[\s\p{P}\p{S}]/gu, '');
}

/** Share of the phrase's character pairs that the text holds. */
function overlap(phrase: string, words: string): number {
  const pairs = pairsOf(phrase);
  return pairs.length === 0 ? 0 : pairs.filter((pair) => words.includes(pair)).length / pairs.length;
}

function pairsOf(text: string): string[] {
  return [...text].slice(1).map((char, i) => `${text[i]}${char}`);
}

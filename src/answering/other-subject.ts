import type { Chosen } from './choose-sentences.ts';
import type { FocusTerm } from './focus-terms.ts';
import type { Focus } from './score-candidate.ts';
import { standsIn } from './stands-in.ts';

/** A district or county by its name, right before what is said of it: 芦淞区GDP. */
const DISTRICT_BEFORE = /[\p{Script=Han}]{2}(?<![地园社城小个辖景片厂库校几各两三四五六七八九])[区县]的?$/u;

/**
 * What a question asks about when every sentence chosen to answer tells it of something else: of 副市长 or 进出口 where 市长 or 出口 is
 * asked, a figure of one district where that of the whole city is asked.
 * @returns as the question names it; undefined when a sentence tells of the thing itself
 */
export function otherSubject({ query, terms }: Focus, chosen: readonly Chosen[]): string | undefined {
  const altered = terms.find(({ term }) => chosen.every((one) => isOnlyAltered(term, one)));
  if (altered) return altered.asked;
  const city = CITY.exec(query.folded)?.[1];
  if (!city || DISTRICT_ASKED.test(query.folded)) return undefined;
  return chosen.every((one) => isOfDistrict(one, city, terms)) ? city : undefined;
}

const CITY = /([\p{Script=Han}]{2,3}市|全[省市])/u;
const DISTRICT_ASKED = /[\p{Script=Han}]{2}[区县]/u;

/** A district's place in the city is no figure of the city. */
const RANKED_IN = /(?:居|排|排名|位列|列)全[国省市]/gu;

function isOnlyAltered(term: string, { candidate }: Chosen): boolean {
  const { folded, neighbours, around } = candidate;
  return folded.includes(term) && ![folded, neighbours, around].some((words) => standsIn(words, term));
}

/** Whether a sentence gives what is asked as a district's, and none of the city's. */
function isOfDistrict({ ask, candidate: { folded } }: Chosen, city: string, terms: readonly FocusTerm[]): boolean {
  if (ask.type !== 'number' && ask.type !== 'rank') return false;
  const told = folded.replace(RANKED_IN, '');
  if ([city, city.replace(/市$/u, ''), '全市', '我市', '全省', '我省'].some((name) => told.includes(name)))
    return false;
  return terms.some(({ term }) => DISTRICT_BEFORE.test(folded.slice(0, Math.max(0, folded.indexOf(term)))));
}

import { fold } from '../text/fold.ts';
import type { Alias } from '../types/alias.ts';
import type { NamesFound } from '../types/build-notes.ts';

/** 株洲日报 is the paper of 株洲. */
const PAPER = /^(?<place>\p{Script=Han}{2,4}?)(?:日报|晚报|早报|晨报|都市报|商报|时报|新报|快报|报)$/u;
const UNITS = ['市', '县', '省', '区', '州'];
const PROVINCE =
  /(河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾)省/gu;
/** So often a place must be named, and so large a share of all provinces must one have. */
const LEAST_MENTIONS = 3;
const LEAST_SHARE = 0.6;

/**
 * The places that papers are named after.
 * @param papers names, any number of times
 * @returns each once, folded
 */
export function ownPlaces(papers: readonly string[]): string[] {
  const names = new Set(papers);
  return [
    ...new Set([...names].flatMap((paper) => PAPER.exec(fold(paper).replaceAll(' ', ''))?.groups?.['place'] ?? [])),
  ];
}

/** What tells, in one text, which place its paper means by 我市 and 我省. @param text folded */
export function placesIn(text: string, own: readonly string[]): Pick<NamesFound, 'places' | 'provinces'> {
  if (own.length === 0) return { places: [], provinces: [] };
  const places = own.flatMap((place) => UNITS.map((unit) => `${place}${unit}`)).filter((place) => text.includes(place));
  return { places, provinces: Array.from(text.matchAll(PROVINCE), ([, province = '']) => province) };
}

/**
 * What the papers of an archive mean by 我市 and 我省: the place a paper is named after, if texts call it a city (or county,
 * province …), and the province they name above all others.
 */
export function ownPlaceAliases(places: readonly string[], found: readonly NamesFound[]): Alias[] {
  const mentions = countOf(found.flatMap((names) => names.places));
  const provinces = countOf(found.flatMap((names) => names.provinces));
  const own = places.flatMap((place) =>
    UNITS.filter((unit) => (mentions.get(`${place}${unit}`) ?? 0) >= LEAST_MENTIONS).map((unit) => ({
      short: `我${unit}`,
      full: `${place}${unit}`,
    })),
  );
  const [province, times] = [...provinces].toSorted((a, b) => b[1] - a[1])[0] ?? ['', 0];
  const all = [...provinces.values()].reduce((sum, count) => sum + count, 0);
  const isOwn = times >= LEAST_MENTIONS && times >= LEAST_SHARE * all && own.length > 0;
  const isKnown = own.some(({ short }) => short === '我省');
  return isOwn && !isKnown ? [...own, { short: '我省', full: `${province}省` }] : own;
}

function countOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

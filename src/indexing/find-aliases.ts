import { fold } from '../text/fold.ts';
import type { Alias } from '../types/alias.ts';
import type { NamesFound } from '../types/build-notes.ts';
import { nameShortenedTo } from './name-shortened-to.ts';
import { ownPlaceAliases, placesIn } from './own-places.ts';

const NAME = '[\\p{Script=Han}a-z0-9·]';
/** 湖南工业大学（以下简称“湖工大”） and 湖南工业大学（湖工大） */
const BRACKETED = new RegExp(
  `\\((?:(?:以下|下文|下)?(?:简称|统称|称)为?:?)?["《]?(?<short>${NAME}{2,10})["》]?\\)`,
  'gu',
);
/** 湖南工业大学,简称“湖工大” */
const CALLED = new RegExp(`,简称(?:为|是)?"(?<short>${NAME}{2,10})"`, 'gu');
/** 湖工大（全称湖南工业大学） */
const SPELT_OUT = new RegExp(`(?<run>${NAME}{2,8})"?\\(全称(?:为|是)?:?["《]?(?<full>${NAME}{4,30})["》]?\\)`, 'gu');
const NAME_BEFORE = new RegExp(`(?<run>${NAME}{3,40})["》]?$`, 'u');
const MOST_BEFORE = 45;

/** A short form of more names than that says nothing by itself: 办法, 公司. */
const MOST_NAMES = 2;

/**
 * Other names of the same, as one text gives them: names and their short forms (湖南工业大学（湖工大）, 以下简称, 简称, 全称), and what
 * tells the place its papers mean by 我市 and 我省.
 * @param places of the archive's papers, see `ownPlaces`
 * @param cut segments a text into words
 */
export function namesIn(text: string, places: readonly string[], cut: Cut): NamesFound {
  const folded = fold(text);
  return { shortened: aliasesIn(folded, cut).map(({ short, full }) => [short, full]), ...placesIn(folded, places) };
}

/**
 * Other names of the same, as all texts of an archive give them.
 * @param found in order of the articles
 * @returns each pair once, folded, in order of first appearance; a short form of many names is left out
 */
export function findAliases(places: readonly string[], found: readonly NamesFound[]): Alias[] {
  const names = new Map<string, Set<string>>();
  for (const [short, full] of found.flatMap(({ shortened }) => shortened)) {
    const known = names.get(short);
    if (known) known.add(full);
    else names.set(short, new Set([full]));
  }
  const shortened = [...names].flatMap(([short, fulls]) => {
    const distinct = withoutLonger([...fulls]);
    return distinct.length > MOST_NAMES ? [] : distinct.map((full) => ({ short, full }));
  });
  return [...ownPlaceAliases(places, found), ...shortened];
}

type Cut = (text: string) => readonly string[];

function aliasesIn(text: string, cut: Cut): Alias[] {
  const shortened = [...text.matchAll(BRACKETED), ...text.matchAll(CALLED)].flatMap(({ index, groups }) => {
    const short = groups?.['short'] ?? '';
    const run = NAME_BEFORE.exec(text.slice(Math.max(0, index - MOST_BEFORE), index))?.groups?.['run'] ?? '';
    const full = nameShortenedTo(short, run);
    return full === undefined ? [] : [{ short, full: fromWordStart(full, run, cut) }];
  });
  const speltOut = [...text.matchAll(SPELT_OUT)].flatMap(({ groups }) => {
    const [run, full] = [groups?.['run'] ?? '', groups?.['full'] ?? ''];
    const short = suffixes(run).find((suffix) => nameShortenedTo(suffix, full) === full);
    return short === undefined ? [] : [{ short, full }];
  });
  return [...shortened, ...speltOut];
}

/** 港铁 begins within 香港: the name begins where the word does. */
function fromWordStart(full: string, run: string, cut: Cut): string {
  const start = run.length - full.length;
  let at = 0;
  for (const word of cut(run)) {
    if (at + word.length > start) return run.slice(at);
    at += word.length;
  }
  return full;
}

/** Longest first, of two characters or more. */
function suffixes(run: string): string[] {
  return Array.from({ length: Math.max(0, run.length - 1) }, (_, start) => run.slice(start));
}

/** 湖南联诚公司 is 联诚公司: the shorter stands in both. */
function withoutLonger(names: readonly string[]): string[] {
  return names.filter((name) => !names.some((other) => other !== name && name.includes(other)));
}

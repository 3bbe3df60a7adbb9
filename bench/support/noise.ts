import { Converter } from 'opencc-js/cn2t';
import { soundalikes } from '../../src/text/sounds.ts';
import type { Chance } from '../../test/support/compose-page-random.ts';

/** A question, with a name in it that may be mistyped. */
export interface Clean {
  readonly question: string;
  readonly name: string;
}

const traditional = Converter({ from: 'cn', to: 't' });

/** Ways in which the same question is typed otherwise, by name. */
export const NOISE: Readonly<Record<string, (clean: Clean, chance: Chance) => string>> = {
  clean: ({ question }) => question,
  homophone: mistyped,
  traditional: ({ question }) => traditional(question),
  'full width': ({ question }) =>
    question.replace(/[!-~]/gu, (c: string) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  'extra spaces': ({ question }, chance) =>
    question.replace(/(?<=[\p{Script=Han}\d])(?=[\p{Script=Han}\d])/gu, () => (chance.percent(25) ? ' ' : '')),
  'full width, traditional, spaced': ({ question }, chance) =>
    traditional(question)
      .replace(/[0-9A-Za-z]/gu, (c: string) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
      .replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, () => (chance.percent(15) ? '　' : '')),
};

/** One character of the name is another of the same sound. */
function mistyped({ question, name }: Clean, chance: Chance): string {
  const places = [...name].flatMap((character, place) => (soundalikes(character).same.length > 0 ? [place] : []));
  if (places.length === 0) return question;
  const place = chance.pick(places);
  const other = chance.pick(soundalikes(name[place] ?? '').same);
  return question.replace(name, name.slice(0, place) + other + name.slice(place + 1));
}

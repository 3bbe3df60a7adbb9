import { madeName } from '../../compose-page-bylines.ts';
import type { Chance } from '../../compose-page-random.ts';
import { FIRST, LAST, SLOTS } from './say-slots.ts';

/** Fills a template: `[a|b]` is a choice, `{县}` a word of its kind, `{3-9}` a whole number. */
export type Say = (template: string) => string;

/**
 * A page's own speaker. `{城}`, `{报}`, `{年}`, `{月}` and `{日}` (the day before the issue) stay the same all over the
 * page; every other slot is filled anew each time.
 */
export function speaker(chance: Chance, date: string): Say {
  const before = new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000);
  const place = (): string => chance.pick(FIRST) + chance.pick(LAST);
  const city = place();
  const fixed: Readonly<Record<string, string>> = {
    城: city,
    报: chance.pick([`${city}日报`, `${city}晚报`, `${city}晨报`, `${city}新报`, `${city}报`]),
    年: String(before.getUTCFullYear()),
    月: String(before.getUTCMonth() + 1),
    日: String(before.getUTCDate()),
    今: String(Number(date.slice(8))),
    星: '日一二三四五六'[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '日',
  };
  const word = (slot: string): string => {
    if (slot in fixed) return fixed[slot] as string;
    if (slot === '名') return madeName(chance);
    if (slot === '姓') return madeName(chance).slice(0, 1);
    if (slot === '地') return place();
    const [, low, high] = /^(\d+)-(\d+)$/u.exec(slot) ?? [];
    if (low && high) return String(chance.between(Number(low), Number(high)));
    return chance.pick(SLOTS[slot] ?? [slot]);
  };
  return (template) => {
    let text = template;
    for (let depth = 0; depth < 8 && /[[{]/u.test(text); depth++) {
      text = text.replaceAll(/\[([^[\]]*)\]/gu, (_, choices: string) => chance.pick(choices.split('|')));
      text = text.replaceAll(/\{([^{}]+)\}/gu, (_, slot: string) => word(slot));
    }
    return text;
  };
}

/** Several templates filled alike: `‹县›` is the same county in all of them. */
export function sayAlike(say: Say, ...templates: readonly string[]): string[] {
  const known = new Map<string, string>();
  const same = (slot: string): string => {
    if (!known.has(slot)) known.set(slot, say(`{${slot}}`));
    return known.get(slot) ?? '';
  };
  return templates.map((template) => say(template.replaceAll(/‹([^›]+)›/gu, (_, slot: string) => same(slot))));
}

import { madeName } from '../../compose-page-bylines.ts';
import type { Chance } from '../../compose-page-random.ts';
import { SLOTS } from './slots.ts';

/**
 * The template filled by chance: `{a|b}` is one of the alternatives, `{3-9}` a number in that range, `{name}` a made
 * name, `{word}` one of the slot's words, which may hold slots themselves.
 * @param cast what the slots stood for in earlier templates of the same article, so that it keeps to its subject
 */
export function say(chance: Chance, template: string, cast?: Map<string, string>): string {
  let text = template;
  for (let depth = 0; depth < 6 && text.includes('{'); depth++)
    text = text.replaceAll(/\{([^{}]+)\}/gu, (_, slot: string) => slotted(chance, slot, cast));
  return text;
}

/** So many templates of the list, each filled. */
export function sayAll(
  chance: Chance,
  templates: readonly string[],
  low: number,
  high: number,
  cast?: Map<string, string>,
): string[] {
  return chance.some(templates, chance.between(low, high)).map((template) => say(chance, template, cast));
}

/** Slots of which an article has only one. */
const SUBJECTS = new Set(
  'hero other subject meeting task contest lecture game city town village company school college faculty workshop bureau hospital ward crop vegetable meat animal ill topic virtue flower kin food job season'.split(
    ' ',
  ),
);

function slotted(chance: Chance, slot: string, cast?: Map<string, string>): string {
  if (cast && SUBJECTS.has(slot)) {
    const known = cast.get(slot) ?? say(chance, `{${slot}}`);
    cast.set(slot, known);
    return known;
  }
  if (slot === 'name') return madeName(chance);
  if (slot.includes('|')) return chance.pick(slot.split('|'));
  const [, low, high] = /^(\d+)-(\d+)$/u.exec(slot) ?? [];
  if (low !== undefined) return String(chance.between(Number(low), Number(high)));
  const words = SLOTS[slot];
  if (!words) throw new Error(`no words for {${slot}}`);
  return chance.pick(words);
}

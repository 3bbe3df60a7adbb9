import { pinyin } from 'pinyin-pro';

/** Characters that may be typed for another because they sound like it. */
export interface Soundalikes {
  /** The same syllable in any of its readings, tones aside: 松 and 淞. */
  readonly same: readonly string[];
  /** A syllable that many speakers do not tell from it: zh and z, n and l, in and ing, an and ang. */
  readonly near: readonly string[];
}

const NONE: Soundalikes = { same: [], near: [] };
const known = new Map<string, Soundalikes>();
/** Made at the first question that needs it: it takes a tenth of a second. */
let characters: { readonly bySound: Lists; readonly byNearSound: Lists; readonly readings: Lists } | undefined;

type Lists = ReadonlyMap<string, readonly string[]>;

/** The characters of GB 2312 that sound like this one, itself left out; none for what is no such character. */
export function soundalikes(character: string): Soundalikes {
  let found = known.get(character);
  if (!found) known.set(character, (found = find(character)));
  return found;
}

function find(character: string): Soundalikes {
  const { bySound, byNearSound, readings } = (characters ??= listCharacters());
  const sounds = readings.get(character);
  if (!sounds) return NONE;
  const same = new Set(sounds.flatMap((sound) => bySound.get(sound) ?? []));
  const near = new Set(sounds.flatMap((sound) => byNearSound.get(nearSound(sound)) ?? []));
  same.delete(character);
  near.delete(character);
  return { same: [...same], near: [...near].filter((other) => !same.has(other)) };
}

/** The 6,763 characters of GB 2312: what simplified newspapers are printed with. */
function listCharacters(): NonNullable<typeof characters> {
  const bytes: number[] = [];
  for (let high = 0xb0; high <= 0xf7; high++) for (let low = 0xa1; low <= 0xfe; low++) bytes.push(high, low);
  const all = new TextDecoder('gb18030').decode(Uint8Array.from(bytes)).match(/\p{Script=Han}/gu) ?? [];
  const bySound = new Map<string, string[]>();
  const byNearSound = new Map<string, string[]>();
  const readings = new Map<string, string[]>();
  for (const character of all) {
    const sounds = [...new Set(pinyin(character, { toneType: 'none', type: 'array', multiple: true }))];
    readings.set(character, sounds);
    for (const sound of sounds) addTo(bySound, sound, character);
    for (const sound of new Set(sounds.map(nearSound))) addTo(byNearSound, sound, character);
  }
  return { bySound, byNearSound, readings };
}

function addTo(lists: Map<string, string[]>, key: string, item: string): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** One spelling for syllables that are taken for each other: zhang and zan are zan, ning and lin are lin. */
function nearSound(sound: string): string {
  return sound
    .replace(/^([zcs])h/u, '$1')
    .replace(/^n(?=.)/u, 'l')
    .replace(/([aei])ng$/u, '$1n');
}

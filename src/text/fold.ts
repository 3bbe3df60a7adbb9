import { simplifyUnit } from './simplify.ts';
import { VARIANT_CHARACTERS } from './variant-characters.ts';

/** Folded code unit by code unit, filled as characters are met; 0 means not yet seen. */
const table = new Uint16Array(0x10000);

/**
 * Folds text for matching: simplified script, variants of a character as one, half width, lower case, one kind of quotation mark and dash.
 * Length-preserving: `fold(t).length === t.length`, and the unit at each offset stands for the same printed character,
 * so an offset found in folded text holds in the original.
 */
export function fold(text: string): string {
  const { length } = text;
  const units = length <= room.length ? room : new Uint16Array(length);
  let isFolded = true;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    const folded = foldUnit(unit);
    units[i] = folded;
    if (folded !== unit) isFolded = false;
  }
  return isFolded ? text : textOf(units, length);
}

/** Texts are written here one after another, as nearly all are short and making room takes longer than folding them. */
const room = new Uint16Array(4096);
const roomBytes = Buffer.from(room.buffer);

/** @returns the text of the first of some units; it keeps lone surrogates, unlike TextDecoder */
function textOf(units: Uint16Array, length: number): string {
  const bytes = units === room ? roomBytes : Buffer.from(units.buffer);
  return bytes.toString('utf16le', 0, 2 * length);
}

/** Folds one UTF-16 unit, as `fold` does: for whoever reads a text through and needs no folded copy. */
export function foldUnit(unit: number): number {
  return table[unit] || workOut(unit);
}

const QUOTES: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '﹁': '"',
  '﹂': '"',
  '‘': "'",
  '’': "'",
  '—': '-',
  '–': '-',
  '―': '-',
  '－': '-',
  '〈': '《',
  '〉': '》',
  '·': '·',
  '•': '·',
  '・': '·',
  '〔': '[',
  '〕': ']',
  '【': '[',
  '】': ']',
  '　': ' ',
  '\u00a0': ' ',
  〇: '零',
  '○': '零',
};

function workOut(unit: number): number {
  const char = String.fromCharCode(unit);
  let folded = QUOTES[char] ?? char;
  const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
  if (!isSurrogate && folded === char) {
    const compatible = char.normalize('NFKC');
    if (compatible.length === 1) folded = compatible;
    folded = oneUnit(folded.toLowerCase(), folded);
    folded = String.fromCharCode(simplifyUnit(folded.charCodeAt(0)));
    folded = VARIANT_CHARACTERS.get(folded) ?? folded;
  }
  const result = folded.charCodeAt(0);
  table[unit] = result;
  return result;
}

function oneUnit(candidate: string, otherwise: string): string {
  return candidate.length === 1 ? candidate : otherwise;
}

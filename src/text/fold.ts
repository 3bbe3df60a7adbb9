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
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) {
    units[i] = foldUnit(text.charCodeAt(i));
  }
  return Buffer.from(units.buffer).toString('utf16le'); // keeps lone surrogates, unlike TextDecoder
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

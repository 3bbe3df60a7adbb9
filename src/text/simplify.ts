import { Converter } from 'opencc-js/t2cn';

/** The simplified form of each code unit, filled as characters are met; 0 means not yet seen. */
const table = new Uint16Array(0x10000);
let simplify: ((text: string) => string) | undefined;

/** So many of a hundred Han characters have another simplified form on a page printed in traditional script. */
const TRADITIONAL_PERCENT = 8;
/** Characters looked at to tell the script. */
const SAMPLE = 4000;

/** Whether a text is printed in traditional script. */
export function isTraditional(text: string): boolean {
  let [han, changed] = [0, 0];
  for (let i = 0; i < Math.min(text.length, SAMPLE); i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x3400 || unit > 0x9fff) continue;
    han++;
    if (simplifyUnit(unit) !== unit) changed++;
  }
  return changed * 100 > han * TRADITIONAL_PERCENT;
}

/** The text in simplified script, character by character, so that every offset holds. */
export function toSimplified(text: string): string {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = simplifyUnit(text.charCodeAt(i));
  return Buffer.from(units.buffer).toString('utf16le'); // keeps lone surrogates, unlike TextDecoder
}

/** The simplified form of a UTF-16 code unit; the unit itself when it has none. */
export function simplifyUnit(unit: number): number {
  return table[unit] || (table[unit] = lookUp(unit));
}

function lookUp(unit: number): number {
  if (unit < 0x2e80 || (unit >= 0xd800 && unit < 0xf900)) return unit; // no Han, or half of a character
  const char = (simplify ??= Converter({ from: 't', to: 'cn' }))(String.fromCharCode(unit));
  return char.length === 1 ? char.charCodeAt(0) : unit;
}

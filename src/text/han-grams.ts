/**
 * Characters that hold sentences together and stand in every passage. Grams with them would be a fifth of the index, and no
 * question looks for them; a word with one, such as 就业 or 成都, is a term all the same.
 */
const FUNCTION_CHARACTERS: ReadonlySet<string> = new Set('的了在是和与及或被把也都就而但等这那之其并着');

const GRAM = /^\p{Script=Han}{1,2}$/u;

/**
 * The single characters and the pairs of neighbours of each run of Han characters, function characters left out: what finds
 * a word however it was cut. Blanks between Han characters are no border: 芦 淞 gives 芦, 芦淞 and 淞.
 */
export function hanGrams(text: string): string[] {
  const grams: string[] = [];
  let before = '';
  for (const character of text) {
    if (character === ' ') continue;
    const isContent = isHan(character) && !FUNCTION_CHARACTERS.has(character);
    if (isContent && before) grams.push(before + character);
    if (isContent) grams.push(character);
    before = isContent ? character : '';
  }
  return grams;
}

/** Whether `hanGrams` gives this word wherever a text holds it; a function character alone counts, as it is no term at all. */
export function isHanGram(word: string): boolean {
  if (word.length > 4 || !(isPlainHan(word) || GRAM.test(word))) return false;
  const [first = '', second] = word;
  return second === undefined || !(FUNCTION_CHARACTERS.has(first) || FUNCTION_CHARACTERS.has(second));
}

/** By hand for the plane nearly all text is in: a regular expression a character costs more than all else here. */
function isHan(character: string): boolean {
  return isPlainHan(character) || (character.charCodeAt(0) > 0x2e00 && GRAM.test(character));
}

/** One or two characters of the blocks that nearly all are in. */
function isPlainHan(gram: string): boolean {
  return isPlain(gram.charCodeAt(0)) && (gram.length === 1 || (gram.length === 2 && isPlain(gram.charCodeAt(1))));
}

function isPlain(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}

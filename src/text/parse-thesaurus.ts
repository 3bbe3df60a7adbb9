import { BaowenError } from '../errors.ts';

/** Words for one thing: those a newspaper prints, and those its readers use. */
export interface SynonymGroup {
  /** Best known first; at least one. */
  readonly printed: readonly string[];
  /** At least one; none of `printed`. */
  readonly spoken: readonly string[];
}

/** A word has two characters or more: 头 would match in 头条, and 头儿 does not. No blank, no punctuation, no big letters. */
const WORD = /^[\p{L}\p{N}]{2,}$/u;

/**
 * Reads one file of `models/thesaurus`: a group a line, printed words, a tab, spoken words; words are parted by blanks.
 * Empty lines and lines that begin with `#` say nothing.
 * @param file named when a line is wrong
 * @returns the groups in order
 * @throws BaowenError `thesaurus_invalid` naming file and line
 */
export function parseThesaurus(text: string, file: string): SynonymGroup[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const flaw = (what: string) => invalid(`${file}, line ${index + 1}`, what, line);
    const sides = line.split('\t').map((side) => side.split(' ').filter(Boolean));
    const [printed = [], spoken = []] = sides;
    if (sides.length !== 2 || printed.length === 0 || spoken.length === 0)
      throw flaw('must be printed words, one tab and spoken words, the words parted by blanks.');
    const words = [...printed, ...spoken];
    const odd = words.find((word) => !WORD.test(word) || word !== word.toLowerCase());
    if (odd !== undefined) throw flaw(`holds "${odd}": a word is two or more letters or digits, none of them capital.`);
    const twice = words.find((word, at) => words.indexOf(word) !== at);
    if (twice !== undefined) throw flaw(`holds "${twice}" twice.`);
    return [{ printed, spoken }];
  });
}

function invalid(place: string, what: string, line: string): BaowenError {
  return new BaowenError('thesaurus_invalid', `The thesaurus is wrong: ${place} ${what} Mend or remove the line.`, {
    details: { place, line },
  });
}

import { BaowenError } from '../errors.ts';

/** Words for one thing: those a newspaper prints, and those its readers use. */
export interface SynonymGroup {
  /** Most usual first. */
  readonly printed: readonly string[];
  /** None of `printed`. */
  readonly spoken: readonly string[];
}

/**
 * A word has two characters or more: 头 would match in 头条, and 头儿 does not. Written as a range because the classes of
 * Unicode take ten times as long to compile as all the files to read.
 */
const WORD = '[0-9a-z\u3400-\u9fff]{2,}';
const LINE = new RegExp(`^(${WORD}(?: ${WORD})*)\t(${WORD}(?: ${WORD})*)$`);

/**
 * Reads one file of `models/thesaurus`: a group a line, printed words, a tab, spoken words; words are parted by a blank.
 * Empty lines and lines that begin with `#` say nothing.
 * @param file named when a line is wrong
 * @returns the groups in order, each with a word on both sides
 * @throws BaowenError `thesaurus_invalid` naming file and line
 */
export function parseThesaurus(text: string, file: string): SynonymGroup[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [, printed, spoken] = (LINE.exec(line) ?? []).map((side) => side.split(' '));
    const flaw = (what: string) => invalid(`${file}, line ${index + 1}`, what, line);
    if (!printed || !spoken) throw flaw(SHAPE);
    const words = [...printed, ...spoken];
    if (new Set(words).size < words.length) throw flaw('holds a word twice.');
    return [{ printed, spoken }];
  });
}

const SHAPE =
  'must be printed words, one tab and spoken words; words are two or more Han characters, digits or small letters, parted by one blank.';

function invalid(place: string, what: string, line: string): BaowenError {
  return new BaowenError('thesaurus_invalid', `The thesaurus is wrong: ${place} ${what} Mend or remove the line.`, {
    details: { place, line },
  });
}

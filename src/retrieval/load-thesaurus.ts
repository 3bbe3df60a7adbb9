import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BaowenError } from '../errors.ts';
import { PACKAGE_ROOT } from '../package-root.ts';
import { parseThesaurus, type SynonymGroup } from '../text/parse-thesaurus.ts';
import { createThesaurus, type Thesaurus } from '../text/thesaurus.ts';

/** Where this project's own thesaurus lies; its card is the README there. */
export const THESAURUS_FOLDER = path.join(PACKAGE_ROOT, 'models', 'thesaurus');

/**
 * All groups of the `.tsv` files of a folder, file by file in order of name.
 * @throws BaowenError `thesaurus_invalid` naming the file and the line, or the folder that holds none
 */
export function loadThesaurus(folder: string = THESAURUS_FOLDER): SynonymGroup[] {
  const files = tsvFiles(folder);
  return files.flatMap((file) => parseThesaurus(readFileSync(path.join(folder, file), 'utf8'), file));
}

let builtIn: Thesaurus | undefined;

/**
 * This project's own thesaurus, read at the first call.
 * @throws BaowenError `thesaurus_invalid`
 */
export function builtInThesaurus(): Thesaurus {
  return (builtIn ??= createThesaurus(loadThesaurus()));
}

function tsvFiles(folder: string): string[] {
  const lost = (cause?: unknown) =>
    new BaowenError('thesaurus_invalid', `There is no thesaurus in ${folder}. Restore it from the distribution.`, {
      cause,
      details: { folder },
    });
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (cause) {
    throw lost(cause);
  }
  const files = names.filter((name) => name.endsWith('.tsv')).toSorted();
  if (files.length === 0) throw lost();
  return files;
}

import { existsSync } from 'node:fs';
import path from 'node:path';
import * as library from 'nodejs-jieba';
import { PACKAGE_ROOT } from '../package-root.ts';

/**
 * Stands in for the weights by which the library picks keywords, which nothing here asks for: they take 20 MB. The library
 * ends the process when it is told of a file that is not there.
 */
const KEYWORD_WEIGHTS = path.join(PACKAGE_ROOT, 'models/tokenizer/keyword-weights.utf8');

let isLoaded = false;

/** The library nodejs-jieba with its dictionary, which loads at the first call: about a second, and 240 MB. */
export function jieba(): Pick<typeof library, 'cut' | 'cutForSearch' | 'tag'> {
  if (!isLoaded) {
    library.load(existsSync(KEYWORD_WEIGHTS) ? { idfDict: KEYWORD_WEIGHTS } : {});
    isLoaded = true;
  }
  return library;
}

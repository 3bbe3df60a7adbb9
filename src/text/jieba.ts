import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as library from 'nodejs-jieba';
import { BaowenError } from '../errors.ts';
import { PACKAGE_ROOT } from '../package-root.ts';
import { keptWordsOf } from './kept-words.ts';

/** See the README beside it. */
const KEPT_WORDS = path.join(PACKAGE_ROOT, 'models/tokenizer/kept-words.bin.gz');

let isLoaded = false;

/**
 * The library nodejs-jieba with the part of its dictionary that is kept, which loads at the first call: less than a second, and
 * 140 MB.
 * @throws BaowenError `weights_damaged` when the file that tells what is kept is missing or of another dictionary
 */
export function jieba(): Pick<typeof library, 'cut' | 'cutForSearch' | 'tag'> {
  if (!isLoaded) load(readKeptDictionary());
  isLoaded = true;
  return library;
}

/** The library reads its words from files only, so they are written to a folder for as long as it reads. */
function load(dictionary: string): void {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'baowen-words-'));
  try {
    const dict = path.join(folder, 'dictionary.utf8');
    // weights to pick keywords by, which nothing here asks for
    const idfDict = path.join(folder, 'keyword-weights.utf8');
    writeFileSync(dict, dictionary);
    writeFileSync(idfDict, '的 1\n');
    library.load({ dict, idfDict });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readKeptDictionary(): string {
  const file = path.relative(PACKAGE_ROOT, KEPT_WORDS);
  try {
    const kept = keptWordsOf(readFileSync(library.DEFAULT_DICT, 'utf8'), readFileSync(KEPT_WORDS));
    if (kept !== undefined) return kept;
  } catch (cause) {
    throw new BaowenError('weights_damaged', `${file} cannot be read. Install Baowen again.`, {
      cause,
      details: { file },
    });
  }
  throw new BaowenError(
    'weights_damaged',
    `${file} is of another dictionary than the one installed. Install Baowen again.`,
    {
      details: { file },
    },
  );
}

// Tells which words of jieba's dictionary are kept: all but rare words that no text used for training holds.
//   npm run train:dictionary
// Reads ../shared/train-data and writes models/tokenizer/kept-words.bin.gz.
import fs from 'node:fs';
import path from 'node:path';
import * as jieba from 'nodejs-jieba';
import { PACKAGE_ROOT } from '../../src/package-root.ts';
import { loadThesaurus } from '../../src/retrieval/load-thesaurus.ts';
import { fold } from '../../src/text/fold.ts';
import { keptWordsOf, packKeptWords } from '../../src/text/kept-words.ts';
import { readTrainingTexts } from './embedder/training-texts.ts';

/** Words that jieba's own texts held no more often than this are rare. */
const RARE = 3;
/** Tags of places, organisations and other names of things: what a newspaper is asked about, held by our texts or not. */
const PROPER = /^n[stz]/;

const texts = readTrainingTexts(path.resolve(PACKAGE_ROOT, '../shared'));
if (!texts) throw new Error('The texts to learn from are not beside the repository, in ../shared.');
const used = new Set(loadThesaurus().flatMap(({ printed, spoken }) => [...printed, ...spoken]));
for (const { title, text } of texts) {
  for (const word of jieba.cutForSearch(fold(`${title}\n${text}`), true)) used.add(word);
}
const dictionary = fs.readFileSync(jieba.DEFAULT_DICT, 'utf8');
const packed = packKeptWords(dictionary, (line) => {
  const [word = '', count = '0', tag = ''] = line.split(' ');
  return Number(count) > RARE || PROPER.test(tag) || used.has(word);
});
fs.writeFileSync(path.join(PACKAGE_ROOT, 'models/tokenizer/kept-words.bin.gz'), packed);
const lines = (text: string) => text.split('\n').filter(Boolean).length;
console.log(`${lines(keptWordsOf(dictionary, packed) ?? '')} of ${lines(dictionary)} words kept`);

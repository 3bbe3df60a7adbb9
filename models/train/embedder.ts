import path from 'node:path';
import { parseArgs } from 'node:util';
import { knownTokens } from '../../src/models/known-tokens.ts';
import { EMBEDDER_FOLDER } from '../../src/models/static-weights.ts';
import { loadThesaurus } from '../../src/retrieval/load-thesaurus.ts';
import { jiebaTokenizer } from '../../src/text/tokenizer.ts';
import { ContrastiveModel } from './embedder/contrastive-model.ts';
import { everydayWords } from './embedder/everyday-words.ts';
import { heldOutQuestions } from './embedder/held-out.ts';
import { learnVectors } from './embedder/learn-vectors.ts';
import { measure } from './embedder/measure.ts';
import { numberWords, renumber } from './embedder/numbered-text.ts';
import { createPairSampler } from './embedder/pair-sampler.ts';
import { quantise, unquantise } from './embedder/quantise.ts';
import { QUESTION_WORDS } from './embedder/question-words.ts';
import { randomOf } from './embedder/random.ts';
import { readTrainingTexts } from './embedder/training-texts.ts';
import { growVocabulary } from './embedder/vocabulary.ts';
import { writeWeights } from './embedder/write-weights.ts';

/**
 * Learns the vectors of the built-in embedder from the texts beside the repository, measures them on texts held out, and
 * writes them; one core, the same data and seed give the same files. See `models/embedder/README.md`.
 */
const { values } = parseArgs({
  options: {
    steps: { type: 'string', default: '1800' },
    seed: { type: 'string', default: '1' },
    texts: { type: 'string', default: path.resolve(import.meta.dirname, '../../../shared') },
    out: { type: 'string', default: EMBEDDER_FOLDER },
  },
});

const DIMENSION = 256;
const BATCH = 768;
const RATE = 0.05;
/** Together with the vocabulary's text they make files of 8 MB. */
const VOCABULARY = { words: 43_000, grams: 13_500 };

const started = Date.now();
const say = (text: string): void => console.log(`${((Date.now() - started) / 1000).toFixed(0)} s  ${text}`);
const random = randomOf(Number(values.seed));

const given = readTrainingTexts(values.texts);
if (!given) {
  console.error(`There are no training texts in ${values.texts}. Name the folder that holds them with --texts.`);
  process.exit(2);
}
const { words, texts: inWords } = numberWords(given, jiebaTokenizer.words);
const learnable = inWords.filter((text, n) => !given[n]?.isHeldOut && text.sentences.length > 0);
const heldOut = inWords.filter((_, n) => given[n]?.isHeldOut);
say(`${learnable.length} texts to learn from, ${heldOut.length} held out, ${words.length} different words`);

const groups = loadThesaurus();
const sayings = groups.flatMap(({ printed, spoken }) => [...printed, ...spoken]);
const { tokens, idf } = growVocabulary(words, learnable, VOCABULARY, new Set(sayings.flatMap(jiebaTokenizer.words)));
const vocabulary = new Map(tokens.map((token, number) => [token, number]));
const tokensOfWord = words.map((word) => knownTokens([word], vocabulary));
const texts = learnable.map((text) => renumber(text, tokensOfWord));
const unseen = heldOut.map((text) => renumber(text, tokensOfWord));
const everyday = everydayWords(groups, jiebaTokenizer.words, vocabulary);
say(`${tokens.length} tokens, ${everyday.size} of them with everyday words`);

const asked = heldOutQuestions(unseen, everyday, randomOf(0));
const sayFigures = (): void => {
  for (const [name, questions] of Object.entries(asked)) {
    const figures = Object.values(measure(model, unseen, questions)).map((share) => (100 * share).toFixed(1));
    say(`  ${questions.length} ${name}: R@1 / R@5 / MRR ${figures.join(' / ')}`);
  }
};
const start = Float32Array.from({ length: tokens.length * DIMENSION }, (_, i) => {
  return (random.normal() * (idf[Math.trunc(i / DIMENSION)] as number)) / Math.sqrt(DIMENSION);
});
const model = new ContrastiveModel({ tokens: tokens.length, dimension: DIMENSION, batch: BATCH }, start);
sayFigures();
const asking = QUESTION_WORDS.map((word) => knownTokens(jiebaTokenizer.words(word), vocabulary));
const sampler = createPairSampler(tokens.length, everyday, asking, random);
const lessons = { texts, steps: Number(values.steps), rate: RATE };
learnVectors(model, sampler, lessons, random, (step, loss) => {
  say(`step ${step}, loss ${loss.toFixed(3)}`);
  if (step % 1000 === 0) sayFigures();
});
sayFigures();

const quantised = quantise(model.vectors.values, DIMENSION);
const sha256 = writeWeights(values.out, tokens, DIMENSION, quantised);
model.vectors.values.set(unquantise(quantised));
say(`wrote ${values.out}, weights.bin has SHA-256 ${sha256}; as read back:`);
sayFigures();

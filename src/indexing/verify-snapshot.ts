import { BaowenError } from '../errors.ts';
import type { Article } from '../types/article.ts';
import type { ScoredOrdinal } from '../types/hit.ts';
import type { Passage } from '../types/passage.ts';
import type { Embedder } from '../types/ports/embedder.ts';
import type { Tokenizer } from '../types/ports/tokenizer.ts';
import type { Snapshot } from '../types/snapshot.ts';

const PROBES = 20;
/** A passage must be among so many found by its own words. */
const FOUND_AMONG = 10;
/** Some passages (tables, lists, the same notice week after week) lose to their likes with full right. */
const LEAST_SHARE_FOUND = 0.8;
/** Scores that differ by no more than this share are equal. */
const EQUAL = 1e-4;

/** What questions are understood with. */
interface VerifyingParts {
  readonly tokenizer: Tokenizer;
  readonly embedder: Embedder;
}

/**
 * Asks a snapshot, just opened, for what it must know: its passages put together are its articles, passages sampled evenly
 * are found by their own words and by their own vectors, and a word of theirs is found as a question for it is.
 * @param lengthBefore of an article's text, where that is known from a snapshot that was verified; the text is not looked up then
 * @throws BaowenError `index_unverified` saying which probe failed, and what the embedder throws
 */
export async function verifySnapshot(
  snapshot: Snapshot,
  { tokenizer, embedder }: VerifyingParts,
  lengthBefore: (article: Article) => number | undefined = () => undefined,
): Promise<void> {
  verifyPassages(snapshot, lengthBefore);
  const probes = sample(snapshot.store.passages);
  verifyLeg('words', probes, (passage) => findsByWords(snapshot, tokenizer, passage));
  verifyLeg('vectors', probes, (passage) => findsByVector(snapshot, passage));
  await verifyWord(snapshot, probes, { tokenizer, embedder });
}

/** Those of an article stand together, each begins where the one before ends, and the last ends with the text. */
function verifyPassages({ store }: Snapshot, lengthBefore: (article: Article) => number | undefined): void {
  const { passages } = store;
  let begins = 0;
  for (const [row, passage] of passages.entries()) {
    const { id, articleId, ordinal } = passage;
    const [start, end] = passage.span;
    const article = store.article(articleId);
    const isLast = passages[row + 1]?.articleId !== articleId;
    const isPiece = article && start === begins && end > start && ordinal === row;
    if (!isPiece || (isLast && end !== (lengthBefore(article) ?? article.text.length)))
      throw unverified(`passage ${id} is not a piece of its article`);
    begins = isLast ? 0 : end;
  }
}

function verifyLeg(leg: string, probes: readonly Passage[], finds: (passage: Passage) => boolean): void {
  const missed = probes.filter((passage) => !finds(passage));
  if (probes.length - missed.length < LEAST_SHARE_FOUND * probes.length) {
    throw unverified(
      `${missed.length} of ${probes.length} passages are not found by their own ${leg}, such as ${missed[0]?.id}`,
    );
  }
}

function findsByWords({ lexical, store }: Snapshot, tokenizer: Tokenizer, passage: Passage): boolean {
  const own = [...new Set(tokenizer.terms(passage.text))];
  const terms = own.map((term) => ({ term, weight: 1 }));
  const found = lexical.search(terms, FOUND_AMONG);
  if (isAmong(passage, found, () => lexical.score(terms, passage.ordinal))) return true;
  // one that holds all its words, and more or fewer besides, may score as well or better
  const like = found.map(({ ordinal }) => new Set(tokenizer.terms(store.passages[ordinal]?.text ?? '')));
  return like.some((others) => own.every((term) => others.has(term)));
}

/** A passage without a known term has no vector to be found by. */
function findsByVector({ vectors }: Snapshot, passage: Passage): boolean {
  const vector = vectors.vector(passage.ordinal);
  if (vector.every((x) => x === 0)) return true;
  return isAmong(passage, vectors.search(vector, FOUND_AMONG), () => 1);
}

/** A passage that stands in the archive many times may be left out for its equals: then all that is found scores as it does. */
function isAmong(passage: Passage, found: readonly ScoredOrdinal[], scoreOf: () => number): boolean {
  if (found.some((row) => row.ordinal === passage.ordinal)) return true;
  if (found.length < FOUND_AMONG) return false;
  const score = scoreOf();
  return found.every((row) => Math.abs(row.score - score) <= EQUAL * score);
}

/** The first Chinese word that the embedder knows; an archive may hold none. */
async function verifyWord(
  { lexical, vectors }: Snapshot,
  probes: readonly Passage[],
  { tokenizer, embedder }: VerifyingParts,
): Promise<void> {
  for (const passage of probes) {
    const word = tokenizer.words(passage.text).find((one) => /^\p{Script=Han}{2,}$/u.test(one));
    const vector = word && (await embedder.embedQuery(word));
    if (!vector || vector.every((x) => x === 0)) continue;
    const byWords = lexical.search(
      tokenizer.terms(word).map((term) => ({ term, weight: 1 })),
      1,
    );
    if (byWords.length === 0) throw unverified(`nothing is found by the word ${word}, which ${passage.id} holds`);
    if (vectors.search(vector, 1).length === 0) throw unverified(`nothing is found by the vector of the word ${word}`);
    return;
  }
}

/** Evenly spread, of those that hold a letter. */
function sample(passages: readonly Passage[]): Passage[] {
  const step = Math.max(1, passages.length / PROBES);
  const sampled: Passage[] = [];
  for (let from = 0; from < passages.length; from += step) {
    const some = passages.slice(Math.floor(from), Math.floor(from + step));
    const probe = some.find(({ text }) => /\p{L}/u.test(text));
    if (probe) sampled.push(probe);
  }
  return sampled;
}

function unverified(why: string): BaowenError {
  return new BaowenError(
    'index_unverified',
    `The new index failed its check: ${why}. The old one stays; please report it.`,
  );
}

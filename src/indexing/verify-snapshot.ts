import { BaowenError } from '../errors.ts';
import type { ScoredOrdinal } from '../types/hit.ts';
import type { Passage } from '../types/passage.ts';
import type { Tokenizer } from '../types/ports/tokenizer.ts';
import type { Snapshot } from '../types/snapshot.ts';

const PROBES = 20;
/** A passage must be among so many found by its own words. */
const FOUND_AMONG = 10;
/** Some passages (tables, lists, the same notice week after week) lose to their likes with full right. */
const LEAST_SHARE_FOUND = 0.8;
/** Scores that differ by no more than this share are equal. */
const EQUAL = 1e-4;

/**
 * Asks a snapshot, just opened, for what it must know: its passages put together are its articles, and passages sampled
 * evenly are found by their own words and by their own vectors.
 * @throws BaowenError `index_unverified` saying which probe failed
 */
export function verifySnapshot(snapshot: Snapshot, tokenizer: Tokenizer): void {
  verifyPassages(snapshot);
  const probes = sample(snapshot.store.passages.filter((passage) => /\p{L}/u.test(passage.text)));
  verifyLeg('words', probes, (passage) => findsByWords(snapshot, tokenizer, passage));
  verifyLeg('vectors', probes, (passage) => findsByVector(snapshot, passage));
}

function verifyPassages({ store }: Snapshot): void {
  for (const [ordinal, passage] of store.passages.entries()) {
    const article = store.article(passage.articleId);
    const isOfArticle = article?.text.slice(...passage.span) === passage.text && passage.text.length > 0;
    if (!isOfArticle || passage.ordinal !== ordinal)
      throw unverified(`passage ${passage.id} is not a piece of its article`);
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

function findsByWords({ lexical }: Snapshot, tokenizer: Tokenizer, passage: Passage): boolean {
  const terms = [...new Set(tokenizer.terms(passage.text))].map((term) => ({ term, weight: 1 }));
  return isAmong(passage, lexical.search(terms, FOUND_AMONG), lexical.score(terms, passage.ordinal));
}

/** A passage without a known term has no vector to be found by. */
function findsByVector({ vectors }: Snapshot, passage: Passage): boolean {
  const vector = vectors.vector(passage.ordinal);
  if (vector.every((x) => x === 0)) return true;
  return isAmong(passage, vectors.search(vector, FOUND_AMONG), 1);
}

/** A passage that stands in the archive many times may be left out for its equals: then all that is found scores as it does. */
function isAmong(passage: Passage, found: readonly ScoredOrdinal[], score: number): boolean {
  if (found.some((row) => row.ordinal === passage.ordinal)) return true;
  return found.length === FOUND_AMONG && found.every((row) => Math.abs(row.score - score) <= EQUAL * score);
}

function sample(passages: readonly Passage[]): Passage[] {
  const step = Math.max(1, passages.length / PROBES);
  const sampled: Passage[] = [];
  for (let at = 0; at < passages.length; at += step) sampled.push(passages[Math.floor(at)] as Passage);
  return sampled;
}

function unverified(why: string): BaowenError {
  return new BaowenError(
    'index_unverified',
    `The new index failed its check: ${why}. The old one stays; please report it.`,
  );
}

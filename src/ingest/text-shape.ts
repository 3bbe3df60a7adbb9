import type { Article } from '../types/article.ts';
import { fold } from '../text/fold.ts';
import { sentences } from '../text/sentences.ts';

/** What of an article is needed to compare its text with others. */
export type ComparedText = Pick<Article, 'id' | 'dateline' | 'paragraphs'>;

/** What of an article's text is compared with others: what it says, without head, dateline, names and captions. */
export interface TextShape {
  readonly id: string;
  /** Its letters and figures, folded, nothing between them. */
  readonly letters: string;
  /** Where each sentence ends in `letters`; ascending. */
  readonly ends: readonly number[];
  /** Hashes of a sample of its stretches of {@link STRETCH} characters; texts that share a stretch sample it alike. None twice. */
  readonly sample: Uint32Array;
}

/** Shorter texts are too much alike to be told apart: corrections, calls for contributions, pointers to a page. */
const SHORTEST = 60;
const STRETCH = 12;
/** One stretch in so many is sampled. */
const SAMPLED = 8;

/** The shape of an article's text; undefined when it has too little text to be compared. */
export function textShape(article: ComparedText): TextShape | undefined {
  const ends: number[] = [];
  let letters = '';
  for (const text of saidIn(article)) {
    for (const span of sentences(text)) {
      const before = letters.length;
      letters += fold(text.slice(...span)).replaceAll(/[^\p{L}\p{N}%]/gu, '');
      if (letters.length > before) ends.push(letters.length);
    }
  }
  return letters.length < SHORTEST ? undefined : { id: article.id, letters, ends, sample: sampleOf(letters) };
}

const BRACKET = /^\s*[(（][^()（）]{0,120}[)）]/u;

/** The paragraphs of body and table; of the first, what follows dateline and names. */
function saidIn({ paragraphs, dateline }: ComparedText): string[] {
  const said = paragraphs.filter(({ role }) => role === 'body' || role === 'table-row').map(({ text }) => text);
  const [first, ...rest] = said;
  if (first === undefined || !dateline || !first.startsWith(dateline)) return said;
  return [first.slice(dateline.length).replace(BRACKET, ''), ...rest];
}

/** FNV-1a over code units; the sample is of the hash, not of the place, so that a cut or an insertion moves nothing. */
function sampleOf(letters: string): Uint32Array {
  const sample = new Set<number>();
  for (let at = 0; at + STRETCH <= letters.length; at++) {
    let hash = 0x811c9dc5;
    for (let i = at; i < at + STRETCH; i++) hash = Math.imul(hash ^ letters.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
    if (hash % SAMPLED === 0) sample.add(hash);
  }
  return Uint32Array.from(sample); // a set takes ten times the room
}

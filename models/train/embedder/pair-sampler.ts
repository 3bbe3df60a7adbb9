import { BagCounter, type Bags } from './bags.ts';
import { inEverydayWords, type EverydayWord } from './everyday-words.ts';
import type { NumberedText } from './numbered-text.ts';
import type { Random } from './random.ts';

/** Draws pairs of texts that belong together, as bags of tokens. */
export interface PairSampler {
  /**
   * Draws a pair of one text: question → passage, title → body, sentence → passage around it, or stretch → stretch beside it.
   * @returns false when the text gave none
   */
  readonly draw: (text: NumberedText) => boolean;
  /** The pairs drawn since the last call. */
  readonly take: () => { readonly queries: Bags; readonly passages: Bags };
}

/** Characters of a passage, about those of the archive's. */
const WINDOW = 300;
/** How often a text's questions and its title are learned from, where it has them. */
const QUESTION_SHARE = 0.6;
const TITLE_SHARE = 0.5;
/** Else a sentence stands for the question; in the rest of the cases a neighbouring stretch of text does. */
const SENTENCE_SHARE = 0.8;
/** How often the sentence is taken out of its passage, so that other words must find it. */
const REMOVED_SHARE = 0.7;
/** So many of the different tokens are dropped at most: few where they are few, most of a sentence that stands for a question. */
const MOST_DROPPED = { question: 0.3, sentence: 0.85, passage: 0.6 };
/** How often a question is put in everyday words, and how many of the words it could be put in are then. */
const EVERYDAY_SHARE = 0.5;
const EVERYDAY_WORDS = 0.6;
/** How often words that only ask are added to a question. */
const ASKING_SHARE = 0.4;

/**
 * Draws by chance; the shares above say how often what.
 * @param tokens that there are
 * @param everyday what may be said for a token
 * @param asking tokens of words that only ask
 */
export function createPairSampler(
  tokens: number,
  everyday: ReadonlyMap<number, EverydayWord>,
  asking: readonly (readonly number[])[],
  random: Random,
): PairSampler {
  const [queries, passages] = [new BagCounter(tokens), new BagCounter(tokens)];
  const endText = (counter: BagCounter, mostDropped: number): number => {
    const share = mostDropped * random.next();
    return counter.endText(() => random.next() >= share);
  };
  return {
    draw: (text) => {
      const { query, passage, mostDropped } = drawParts(text, random);
      const share = random.next() < EVERYDAY_SHARE ? EVERYDAY_WORDS : 0;
      for (const part of query) queries.add(inEverydayWords(part, everyday, share, random));
      if (random.next() < ASKING_SHARE) queries.add(asking[random.below(asking.length)] ?? []);
      for (const part of passage) passages.add(part);
      const [kept, keptOfPassage] = [endText(queries, mostDropped), endText(passages, MOST_DROPPED.passage)];
      if (kept > 0 && keptOfPassage > 0) return true;
      queries.dropText();
      passages.dropText();
      return false;
    },
    take: () => ({ queries: queries.take(), passages: passages.take() }),
  };
}

interface Parts {
  readonly query: readonly Int32Array[];
  readonly passage: readonly Int32Array[];
  readonly mostDropped: number;
}

function drawParts(text: NumberedText, random: Random): Parts {
  const { title, sentences, questions } = text;
  const asked = questions[random.below(questions.length)];
  if (asked && random.next() < QUESTION_SHARE) {
    const passage = sentences.slice(...windowAround(text, asked.sentence, random));
    return { query: [asked.numbers], passage, mostDropped: MOST_DROPPED.question };
  }
  const at = random.below(sentences.length);
  const [from, to] = windowAround(text, at, random);
  const passage = sentences.slice(from, to);
  if (title.length > 0 && random.next() < TITLE_SHARE) {
    return { query: [title], passage, mostDropped: MOST_DROPPED.question };
  }
  if (random.next() < SENTENCE_SHARE || passage.length === sentences.length) {
    const isRemoved = random.next() < REMOVED_SHARE && passage.length > 1;
    return {
      query: sentences.slice(at, at + 1),
      passage: passage.filter((_, i) => !isRemoved || from + i !== at),
      mostDropped: MOST_DROPPED.sentence,
    };
  }
  const goesBack = from > 0 && (to === sentences.length || random.next() < 0.5);
  const [start, end] = windowAround(text, goesBack ? from - 1 : to, random);
  const query = sentences.slice(start, end).filter((_, i) => start + i < from || start + i >= to);
  return { query, passage, mostDropped: MOST_DROPPED.sentence };
}

/** Whole sentences around one, the window's length in characters at least where the text has them. */
function windowAround({ lengths }: NumberedText, at: number, random: Random): [number, number] {
  let [from, to, length] = [at, at + 1, lengths[at] ?? 0];
  while (length < WINDOW && (from > 0 || to < lengths.length)) {
    const goesBack = from > 0 && (to === lengths.length || random.next() < 0.5);
    length += lengths[goesBack ? --from : to++] ?? 0;
  }
  return [from, to];
}

import { sentences } from '../../../src/text/sentences.ts';
import type { TrainingText } from './training-texts.ts';

/** A text as numbers, of words or of tokens, in order and with repetition. */
export interface NumberedText {
  readonly title: Int32Array;
  readonly sentences: readonly Int32Array[];
  /** Characters of each sentence. */
  readonly lengths: readonly number[];
  readonly questions: readonly NumberedQuestion[];
}

/** A question about a text. */
export interface NumberedQuestion {
  readonly numbers: Int32Array;
  /** The sentence that answers it. */
  readonly sentence: number;
}

/** Cuts texts into sentences and words, each different word numbered as it is first met. */
export function numberWords(
  texts: readonly TrainingText[],
  wordsOf: (text: string) => readonly string[],
): { readonly words: readonly string[]; readonly texts: readonly NumberedText[] } {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const number = numbers.get(word) ?? numbers.size;
    if (number === numbers.size) numbers.set(word, number);
    return number;
  };
  const numbered = (part: string): Int32Array => Int32Array.from(wordsOf(part), numberOf);
  const numberedTexts = texts.map(({ title, text, questions }) => {
    const spans = sentences(text);
    return {
      title: numbered(title),
      sentences: spans.map((span) => numbered(text.slice(...span))),
      lengths: spans.map(([start, end]) => end - start),
      questions: questions.map(({ question, answer }) => {
        const at = text.indexOf(answer);
        const sentence = Math.max(
          0,
          spans.findIndex(([, end]) => at < end),
        );
        return { numbers: numbered(question), sentence };
      }),
    };
  });
  return { words: [...numbers.keys()], texts: numberedTexts };
}

/** The same text, each number replaced by those that stand for it. */
export function renumber(text: NumberedText, replaced: readonly (readonly number[])[]): NumberedText {
  const change = (numbers: Int32Array): Int32Array =>
    Int32Array.from([...numbers].flatMap((number) => replaced[number] ?? []));
  return {
    title: change(text.title),
    sentences: text.sentences.map(change),
    lengths: text.lengths,
    questions: text.questions.map(({ numbers, sentence }) => ({ numbers: change(numbers), sentence })),
  };
}

/** All numbers of a text: title, sentences, questions. */
export function allNumbers({ title, sentences: parts, questions }: NumberedText): Int32Array[] {
  return [title, ...parts, ...questions.map(({ numbers }) => numbers)];
}

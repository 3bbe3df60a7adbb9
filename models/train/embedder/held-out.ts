import { inEverydayWords, type EverydayWord } from './everyday-words.ts';
import type { Asked } from './measure.ts';
import type { NumberedText } from './numbered-text.ts';
import type { Random } from './random.ts';

/** Of every text, so many questions are asked at most. */
const QUESTIONS = 3;

/** What texts that were not learned from are asked, by kind: their questions, their titles, and their titles in everyday words. */
export function heldOutQuestions(
  texts: readonly NumberedText[],
  everyday: ReadonlyMap<number, EverydayWord>,
  random: Random,
): Readonly<Record<string, readonly Asked[]>> {
  const questions = texts.flatMap((own, text) =>
    own.questions.slice(0, QUESTIONS).map(({ numbers: question }) => ({ question, text })),
  );
  const titles = texts.flatMap(({ title, questions: { length } }, text) =>
    title.length > 0 && length === 0 ? [{ question: title, text }] : [],
  );
  const reworded = titles.map(({ question, text }) => {
    return { question: inEverydayWords(question, everyday, 1, random), text };
  });
  return { questions, titles, 'titles in everyday words': reworded };
}

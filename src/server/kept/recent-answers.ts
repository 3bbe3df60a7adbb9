import type { Answer } from '../../types/answer.ts';

/** The answers given last, for whoever wants to share one. */
export interface RecentAnswers {
  note(answer: Answer): void;
  find(answerId: string): Answer | undefined;
}

/** Characters of answers and quotes held in all; the oldest answers go first. */
const MAX_CHARS = 4_000_000;
/** What an answer takes beside its words. */
const OVERHEAD_CHARS = 2_000;

export function createRecentAnswers(maxChars = MAX_CHARS): RecentAnswers {
  const answers = new Map<string, Answer>();
  let held = 0;

  function forget(answerId: string): void {
    const answer = answers.get(answerId);
    if (answer && answers.delete(answerId)) held -= sizeOf(answer);
  }

  return {
    note(answer) {
      forget(answer.answerId);
      answers.set(answer.answerId, answer);
      held += sizeOf(answer);
      for (const answerId of answers.keys()) {
        if (held <= maxChars) return;
        forget(answerId);
      }
    },
    find: (answerId) => answers.get(answerId),
  };
}

function sizeOf({ answer, citations, sentences }: Answer): number {
  const quotes = citations.reduce((sum, { quote }) => sum + quote.length, 0);
  return OVERHEAD_CHARS + answer.length + quotes + sentences.reduce((sum, { text }) => sum + text.length, 0);
}

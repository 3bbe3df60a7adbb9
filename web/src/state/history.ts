import type { Turn } from '../../../src/types/query.ts';
import { withoutMarks } from '../lib/marks.ts';
import type { Conversation } from '../lib/conversation.ts';

/** No more than the contract of `POST /ask` takes (`MAX_HISTORY_TURNS`). */
export const HISTORY_TURNS = 40;

/**
 * The turns before an exchange — before the next one when no id is given — oldest first, as a follow-up sends them:
 * answers and refusals as plain words; what failed or was stopped is left out.
 */
export function historyBefore({ exchanges }: Conversation, id?: string): readonly Turn[] {
  const end = exchanges.findIndex((exchange) => exchange.id === id);
  const before = end < 0 ? exchanges : exchanges.slice(0, end);
  const turns = before.flatMap(({ question, answer }): Turn[] => {
    if (!answer) return [];
    const cited = new Set(answer.citations.map(({ n }) => n));
    return [
      { role: 'user', content: question },
      { role: 'assistant', content: withoutMarks(answer.answer, (n) => cited.has(n)) },
    ];
  });
  return turns.slice(-HISTORY_TURNS);
}

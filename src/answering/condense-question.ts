import type { Turn } from '../types/query.ts';

/** Words that point back. */
const POINTS_BACK =
  /^(?:那|那么|还有|另外|其中|再|又|比)|(?:他|她|它|这些|那些|其中|这家|那家|这个|那个|该|此|会上|最后那|前者|后者)/u;

/**
 * Makes a follow-up stand alone by rules: the matter of the last turns is put before it. A question that already stands
 * alone, or has no history, comes back unchanged.
 */
export function condenseByRules(history: readonly Turn[], question: string): string {
  const last = history.findLast((turn) => turn.role === 'user');
  if (!last || !POINTS_BACK.test(question)) return question;
  const answer = history.findLast((turn) => turn.role === 'assistant')?.content ?? '';
  return `${last.content.replace(/[?？]$/u, '')} ${answer} ${question}`.trim();
}

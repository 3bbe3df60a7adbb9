import type { AnswerEvent } from '../../../src/types/answer.ts';

/** The same events with neighbouring deltas joined into one, so that what arrived together is drawn in one go. */
export function mergeDeltas(events: readonly AnswerEvent[]): readonly AnswerEvent[] {
  const merged: AnswerEvent[] = [];
  for (const event of events) {
    const last = merged.at(-1);
    if (event.type === 'delta' && last?.type === 'delta')
      merged.splice(-1, 1, { ...last, text: last.text + event.text });
    else merged.push(event);
  }
  return merged;
}

import type { Citation } from '../../../src/types/answer.ts';
import { conversation } from './conversations.ts';
import { sharedExchange } from './shared.ts';

/** The citations of an exchange of the conversation or of the shared answer being read, ascending; none for others. */
export function citationsOf(exchangeId: string): readonly Citation[] {
  const shared = sharedExchange.value;
  if (shared?.id === exchangeId) return shared.citations;
  return conversation.value.exchanges.find(({ id }) => id === exchangeId)?.citations ?? [];
}

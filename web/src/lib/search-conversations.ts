import type { Conversation } from './conversation.ts';

/** Those whose title, questions or answers hold every word looked for, in the order given; all when none is. */
export function searchConversations(conversations: readonly Conversation[], words: string): readonly Conversation[] {
  const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean);
  if (wanted.length === 0) return conversations;
  return conversations.filter(({ title, exchanges }) => {
    const text = [title, ...exchanges.flatMap((exchange) => [exchange.question, exchange.text])]
      .join('\n')
      .toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

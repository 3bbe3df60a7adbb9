import { expect, it } from 'vitest';
import { emptyConversation } from '../../web/src/lib/conversation.ts';
import { conversationAfter } from '../../web/src/state/conversation-after.ts';
import { searchConversations } from '../../web/src/lib/search-conversations.ts';
import { answer } from './answers.ts';

it('finds conversations by their names, questions and answers', () => {
  const asked = conversationAfter(emptyConversation('c1'), {
    type: 'asked',
    id: 'e1',
    asked: { question: '新桥何时通车？', filters: {} },
  });
  const events = [{ type: 'answer', answer: answer({ answer: '五月六日放行。' }) }] as const;
  const bridge = conversationAfter(asked, { type: 'received', id: 'e1', events });
  const named = { ...emptyConversation('c2'), title: 'Markets 夜市' };
  const ids = (words: string): string[] => searchConversations([bridge, named], words).map(({ id }) => id);
  expect(ids(' ')).toEqual(['c1', 'c2']);
  expect(ids('放行 新桥')).toEqual(['c1']);
  expect(ids('markets')).toEqual(['c2']);
  expect(ids('新桥 夜市')).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { conversationAfter, EMPTY_CONVERSATION } from '../../web/src/state/conversation.ts';
import { keepConversation, keptConversation } from '../../web/src/state/keep.ts';
import { answer } from './answers.ts';

function storeWith(entries: Iterable<readonly [string, string]> = []) {
  const map = new Map(entries);
  return {
    map,
    getItem: (key: string): string | null => map.get(key) ?? null,
    setItem: (key: string, value: string): void => void map.set(key, value),
  };
}

const asking = conversationAfter(EMPTY_CONVERSATION, {
  type: 'asked',
  id: 'e1',
  asked: { question: '新桥何时通车？', filters: {} },
});
const answered = conversationAfter(asking, {
  type: 'received',
  id: 'e1',
  events: [{ type: 'answer', answer: answer() }],
});

describe('a kept conversation', () => {
  it('comes back exactly', () => {
    const store = storeWith();
    keepConversation(store, answered);
    expect(keptConversation(store)).toEqual(answered);
  });

  it('comes back stopped where an answer was being written', () => {
    const store = storeWith();
    keepConversation(store, asking);
    expect(keptConversation(store).exchanges[0]).toMatchObject({ status: 'stopped', question: '新桥何时通车？' });
  });

  it('is empty when nothing usable is kept', () => {
    const store = storeWith();
    expect(keptConversation(store)).toEqual(EMPTY_CONVERSATION);
    keepConversation(store, answered);
    for (const damaged of ['{', '{}', '3']) {
      const key = [...store.map.keys()][0] ?? '';
      expect(keptConversation(storeWith([[key, damaged]]))).toEqual(EMPTY_CONVERSATION);
    }
  });

  it('does not stop the page when the browser refuses to keep it', () => {
    const full = {
      getItem: (): string | null => null,
      setItem: (): void => {
        throw new Error('QuotaExceededError');
      },
    };
    expect(() => keepConversation(full, answered)).not.toThrow();
  });
});

import { describe, expect, it } from 'vitest';
import { askRequestSchema, MAX_HISTORY_TURNS } from '../../src/contract/ask.ts';
import type { Answer } from '../../src/types/answer.ts';
import { type Conversation, emptyConversation } from '../../web/src/lib/conversation.ts';
import { conversationAfter } from '../../web/src/state/conversation-after.ts';
import { HISTORY_TURNS, historyBefore } from '../../web/src/state/history.ts';
import { answer, citation } from './answers.ts';

function conversationOf(answers: readonly (Answer | undefined)[]): Conversation {
  return answers.reduce((conversation, whole, i) => {
    const asked = conversationAfter(conversation, {
      type: 'asked',
      id: `e${i}`,
      asked: { question: `问${i}`, filters: {} },
    });
    const event = whole
      ? ({ type: 'answer', answer: whole } as const)
      : ({ type: 'error', error: { code: 'internal', message: '' } } as const);
    return conversationAfter(asked, { type: 'received', id: `e${i}`, events: [event] });
  }, emptyConversation('c1'));
}

describe('historyBefore', () => {
  it('sends answers as plain words and leaves a document number in them', () => {
    const text = '依据青水政办〔15〕号文，新桥放行〔1〕。';
    const conversation = conversationOf([answer({ answer: text, citations: [citation(1)] })]);
    expect(historyBefore(conversation)).toEqual([
      { role: 'user', content: '问0' },
      { role: 'assistant', content: '依据青水政办〔15〕号文，新桥放行。' },
    ]);
  });

  it('sends refusals, and leaves out what failed', () => {
    const refused = answer({ answer: '存档里没有。', refused: true, citations: [], sentences: [] });
    expect(historyBefore(conversationOf([refused, undefined])).map(({ content }) => content)).toEqual([
      '问0',
      '存档里没有。',
    ]);
  });

  it('sends only what came before the exchange asked again', () => {
    expect(historyBefore(conversationOf([answer(), answer(), answer()]), 'e1')).toHaveLength(2);
  });

  it('never sends more than the contract takes', () => {
    const history = historyBefore(conversationOf(Array.from({ length: 30 }, () => answer())));
    expect(HISTORY_TURNS).toBe(MAX_HISTORY_TURNS);
    expect(history[0]?.content).toBe('问10');
    expect(askRequestSchema.safeParse({ question: '还有呢？', history }).success).toBe(true);
  });
});

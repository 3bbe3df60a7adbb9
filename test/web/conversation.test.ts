import { describe, expect, it } from 'vitest';
import type { AnswerEvent } from '../../src/types/answer.ts';
import { type Conversation, conversationAfter, EMPTY_CONVERSATION } from '../../web/src/state/conversation.ts';
import { answer, citation } from './answers.ts';

const asked = (id = 'e1'): Conversation =>
  conversationAfter(EMPTY_CONVERSATION, { type: 'asked', id, question: '新桥何时通车？' });
const receive = (conversation: Conversation, ...events: AnswerEvent[]): Conversation =>
  events.reduce((c, event) => conversationAfter(c, { type: 'received', id: 'e1', event }), conversation);

describe('conversationAfter', () => {
  it('gathers an answer from its events', () => {
    const midway = receive(
      asked(),
      { type: 'delta', text: '新桥昨天' },
      { type: 'citation', citation: citation(2) },
      { type: 'delta', text: '放行〔1〕。' },
      { type: 'citation', citation: citation(1) },
    ).exchanges[0];
    expect(midway).toMatchObject({ status: 'asking', text: '新桥昨天放行〔1〕。' });
    expect(midway?.citations.map(({ n }) => n)).toEqual([1, 2]);
  });

  it('tells how the question was read', () => {
    const notes = ['按“柳荫巷”检索，报库里没有“柳音巷”'];
    const query: AnswerEvent = {
      type: 'query',
      answerId: 'a1',
      question: '柳音巷停水吗？',
      standaloneQuestion: '柳音巷停水吗？',
      answerTypes: ['yes-no'],
      filters: {},
      periods: [],
      limits: {},
      expansions: [{ kind: 'homophone', from: '柳音巷', to: '柳荫巷', weight: 0.5 }],
      notes,
    };
    expect(receive(asked(), query).exchanges[0]).toMatchObject({ standaloneQuestion: '柳音巷停水吗？', notes });
  });

  it('lets the finished answer replace what was streamed', () => {
    const whole = answer();
    const [exchange] = receive(
      asked(),
      { type: 'delta', text: '新桥后天放行〔3〕。' },
      { type: 'citation', citation: citation(3) },
      { type: 'answer', answer: whole },
    ).exchanges;
    expect(exchange).toMatchObject({ status: 'answered', text: whole.answer, citations: whole.citations });
  });

  it('keeps what had arrived when an error comes', () => {
    const error = { code: 'model_timeout', message: 'late' };
    const [exchange] = receive(asked(), { type: 'delta', text: '新桥' }, { type: 'error', error }).exchanges;
    expect(exchange).toMatchObject({ status: 'failed', text: '新桥', failure: error });
  });

  it('takes no event for an exchange that was stopped', () => {
    const stopped = conversationAfter(receive(asked(), { type: 'delta', text: '新' }), { type: 'stopped', id: 'e1' });
    expect(receive(stopped, { type: 'delta', text: '桥' })).toEqual(stopped);
    expect(stopped.exchanges[0]?.status).toBe('stopped');
  });

  it('asks again in the same place, with nothing left of the first attempt', () => {
    const failed = receive(
      asked(),
      { type: 'delta', text: '新' },
      { type: 'error', error: { code: 'x', message: '' } },
    );
    const both = conversationAfter(failed, { type: 'asked', id: 'e2', question: '夜市呢？' });
    const again = conversationAfter(both, { type: 'retried', id: 'e1' });
    expect(again.exchanges.map(({ id }) => id)).toEqual(['e1', 'e2']);
    expect(again.exchanges[0]).toEqual(asked().exchanges[0]);
  });

  it('does not restart an answer that is still being written', () => {
    const midway = receive(asked(), { type: 'delta', text: '新' });
    expect(conversationAfter(midway, { type: 'retried', id: 'e1' })).toEqual(midway);
  });

  it('forgets everything when a new conversation begins', () => {
    expect(conversationAfter(asked(), { type: 'cleared' })).toEqual(EMPTY_CONVERSATION);
  });
});

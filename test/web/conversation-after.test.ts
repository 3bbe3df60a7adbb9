import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerEvent } from '../../src/types/answer.ts';
import { type Conversation, emptyConversation } from '../../web/src/lib/conversation.ts';
import { conversationAfter } from '../../web/src/state/conversation-after.ts';
import { mergeDeltas } from '../../web/src/lib/merge-deltas.ts';
import { answer, citation } from './answers.ts';

const asked = (id = 'e1'): Conversation =>
  conversationAfter(emptyConversation('c1'), { type: 'asked', id, asked: { question: '新桥何时通车？', filters: {} } });
const receive = (conversation: Conversation, ...events: AnswerEvent[]): Conversation =>
  conversationAfter(conversation, { type: 'received', id: 'e1', events });

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
    expect(receive(asked(), query).exchanges[0]?.reading).toMatchObject({
      standaloneQuestion: '柳音巷停水吗？',
      notes,
    });
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
    const both = conversationAfter(failed, { type: 'asked', id: 'e2', asked: { question: '夜市呢？', filters: {} } });
    const again = conversationAfter(both, { type: 'retried', id: 'e1' });
    expect(again.exchanges.map(({ id }) => id)).toEqual(['e1', 'e2']);
    expect(again.exchanges[0]).toEqual({ ...asked().exchanges[0], attempt: 2 });
  });

  it('does not restart an answer that is still being written', () => {
    const midway = receive(asked(), { type: 'delta', text: '新' });
    expect(conversationAfter(midway, { type: 'retried', id: 'e1' })).toEqual(midway);
  });

  it('puts a question revised in the place of the old one and of what followed it', () => {
    const both = conversationAfter(receive(asked(), { type: 'answer', answer: answer() }), {
      type: 'asked',
      id: 'e2',
      asked: { question: '夜市呢？', filters: {} },
    });
    const revised = { question: '旧桥何时拆除？', filters: { from: '2021-05-01' } };
    const after = conversationAfter(both, { type: 'revised', id: 'e1', as: 'e3', asked: revised });
    expect(after.exchanges).toEqual([expect.objectContaining({ id: 'e3', status: 'asking', text: '', ...revised })]);
    const restored = conversationAfter(after, { type: 'restored', as: 'e3', exchanges: both.exchanges });
    expect(restored).toEqual({ ...both, replaced: ['e3'] });
    const elsewhere = conversationAfter(after, { type: 'asked', id: 'e4', asked: revised });
    const joined = conversationAfter(elsewhere, { type: 'restored', as: 'e3', exchanges: both.exchanges });
    expect(joined.exchanges.map(({ id }) => id)).toEqual([...both.exchanges.map(({ id }) => id), 'e4']);
    const busy = conversationAfter(both, { type: 'revised', id: 'e2', as: 'e3', asked: revised });
    expect(busy).toEqual(both);
  });

  it('loses no text and never stumbles, whatever events come in whatever order', () => {
    const event: fc.Arbitrary<AnswerEvent> = fc.oneof(
      { weight: 5, arbitrary: fc.string().map((text): AnswerEvent => ({ type: 'delta', text })) },
      fc.integer({ min: 1, max: 9 }).map((n): AnswerEvent => ({ type: 'citation', citation: citation(n) })),
      fc.constant<AnswerEvent>({ type: 'evidence', evidence: [] }),
      fc.string().map((text): AnswerEvent => ({ type: 'answer', answer: answer({ answer: text }) })),
      fc.constant<AnswerEvent>({ type: 'error', error: { code: 'internal', message: '' } }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(event)), (batches) => {
        const [exchange] = batches.reduce((c, events) => receive(c, ...mergeDeltas(events)), asked()).exchanges;
        const events = batches.flat();
        const end = events.findIndex(({ type }) => type === 'answer' || type === 'error');
        const heard = end < 0 ? events : events.slice(0, end);
        const last = events[end];
        const streamed = heard.map((one) => (one.type === 'delta' ? one.text : '')).join('');
        expect(exchange?.text).toBe(last?.type === 'answer' ? last.answer.answer : streamed);
        expect(exchange?.status).toBe(last ? (last.type === 'answer' ? 'answered' : 'failed') : 'asking');
        const numbers = exchange?.citations.map(({ n }) => n) ?? [];
        expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
      }),
    );
  });
});

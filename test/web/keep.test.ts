import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerEvent } from '../../src/types/answer.ts';
import { answerParts } from '../../web/src/lib/answer-parts.ts';
import { readingChips } from '../../web/src/lib/reading-chips.ts';
import { searchConversations } from '../../web/src/lib/search-conversations.ts';
import { type Conversation, emptyConversation, titleOf } from '../../web/src/lib/conversation.ts';
import { conversationAfter } from '../../web/src/state/conversation-after.ts';
import { historyBefore } from '../../web/src/state/history.ts';
import {
  atRest,
  forgetConversation,
  keepConversation,
  keptConversation,
  keptConversations,
  keyOf,
  readConversation,
} from '../../web/src/state/keep.ts';
import { answer, citation } from './answers.ts';
import { storeOf } from './stores.ts';

const EVENTS: readonly AnswerEvent[] = [
  {
    type: 'query',
    answerId: 'a1',
    question: '上月新桥通了吗？',
    standaloneQuestion: '上月新桥通了吗？',
    answerTypes: ['yes-no'],
    filters: {},
    periods: [{ text: '上月', span: [0, 2], from: '2021-04-01', to: '2021-04-30', basis: 'relative' }],
    limits: { section: '民生' },
    expansions: [{ kind: 'homophone', from: '新乔', to: '新桥', weight: 1 }],
    notes: ['按“新桥”检索'],
  },
  { type: 'citation', citation: citation(1) },
  { type: 'delta', text: '新桥' },
];

function conversation(id: string, changedAt: number, ...events: readonly AnswerEvent[]): Conversation {
  const asked = { question: `${id}：新桥何时通车？`, filters: { from: '2021-05-01' } };
  const asking = conversationAfter(emptyConversation(id), { type: 'asked', id: `${id}-e1`, asked });
  return { ...conversationAfter(asking, { type: 'received', id: `${id}-e1`, events }), changedAt };
}
const whole = (id: string, changedAt: number): Conversation =>
  conversation(id, changedAt, ...EVENTS, { type: 'answer', answer: answer() });

describe('kept conversations', () => {
  it('come back exactly, however far their answers had come', () => {
    const refused = answer({
      refused: true,
      refusal: {
        reason: 'near-miss',
        check: 'place',
        message: '报库里没有。',
        coverage: { from: null, to: null, issues: 1 },
        nearest: [{ article: citation(1).article, issue: citation(1).issue }],
      },
    });
    const failed = { type: 'error', error: { code: 'internal', message: '' } } as const;
    const all = [
      whole('c4', 4),
      conversation('c3', 3, ...EVENTS),
      conversation('c2', 2, { type: 'answer', answer: refused }),
      conversation('c1', 1, ...EVENTS, failed),
    ];
    const store = storeOf([['baowen.theme', 'dark']]);
    for (const one of all) expect(keepConversation(store, one)).toBe('kept');
    expect(keptConversations(store)).toEqual(all);
    expect(keptConversation(store, 'c3')).toEqual(all[1]);
    forgetConversation(store, 'c3');
    expect(keptConversation(store, 'c3')).toBeUndefined();
  });

  it('are at rest where an answer was being written when the page was left', () => {
    expect(atRest(conversation('c1', 1, ...EVENTS)).exchanges[0]).toMatchObject({ status: 'stopped', text: '新桥' });
    expect(atRest(whole('c1', 1))).toEqual(whole('c1', 1));
  });

  it('give way, the oldest first, where there is no room, but never to an older state of themselves', () => {
    const size = JSON.stringify(whole('c1', 1)).length;
    const store = storeOf([['other', 'x'.repeat(size)]], size * 3 + 50);
    expect(keepConversation(store, whole('c1', 1))).toBe('kept');
    expect(keepConversation(store, whole('c2', 2))).toBe('kept');
    expect(keepConversation(store, whole('c3', 3))).toBe('kept-instead');
    expect(keptConversations(store).map(({ id }) => id)).toEqual(['c3', 'c2']);
    expect(keepConversation(storeOf([], 10), whole('c1', 1))).toBe('not-kept');
  });

  it('stay when one comes that is larger than all the room there is', () => {
    const size = JSON.stringify(whole('c1', 1)).length;
    const store = storeOf([], size * 2);
    expect([keepConversation(store, whole('c1', 1)), keepConversation(store, whole('c2', 2))]).toEqual([
      'kept',
      'kept',
    ]);
    const large = { ...whole('c3', 3), title: '长'.repeat(size * 2) };
    expect(keepConversation(store, large)).toBe('not-kept');
    expect(keptConversations(store)).toEqual([whole('c2', 2), whole('c1', 1)]);
  });

  it('are passed over when damaged, and so is a damaged exchange of one', () => {
    const good = JSON.stringify(whole('c1', 1));
    for (const damaged of [
      '',
      '{',
      '{}',
      '3',
      'null',
      '[]',
      good.slice(0, -9),
      good.replace('"changedAt":1', '"changedAt":"x"'),
    ]) {
      const store = storeOf([
        [keyOf('c2'), damaged],
        [keyOf('c1'), good],
      ]);
      expect(keptConversations(store).map(({ id }) => id)).toEqual(['c1']);
      expect(keptConversation(store, 'c2')).toBeUndefined();
    }
    expect(readConversation(good.replace('"verdict":"verbatim"', '"verdict":7'))?.exchanges).toEqual([]);
  });

  it('never stop the page, whatever has become of them', () => {
    const good = JSON.parse(JSON.stringify(whole('c1', 1))) as unknown;
    fc.assert(
      fc.property(fc.nat(), fc.jsonValue(), (at, instead) => {
        const damaged = replaceAt(good, at % count(good), instead);
        const read = readConversation(JSON.stringify(damaged));
        if (!read) return;
        // What is drawn of a conversation is worked out by these.
        expect(typeof titleOf(read)).toBe('string');
        expect(searchConversations([read], '新桥').length).toBeLessThan(2);
        expect(historyBefore(read).length).toBeLessThanOrEqual(2);
        for (const exchange of read.exchanges) {
          const { text, answer: said, citations } = exchange;
          const parts = answerParts(text, said?.sentences ?? [], (n) => citations.some((one) => one.n === n));
          expect(parts.flatMap(({ tokens }) => tokens.map((token) => token.text)).join('')).toBe(text);
          expect(readingChips(exchange).chips.every(({ text: words }) => typeof words === 'string')).toBe(true);
        }
      }),
    );
  });
});

/** How many values there are within a JSON value, itself included. */
function count(value: unknown): number {
  return typeof value === 'object' && value !== null
    ? Object.values(value).reduce((n: number, one) => n + count(one), 1)
    : 1;
}

/** The same with the value at a place, counted in order of reading, replaced. */
function replaceAt(value: unknown, at: number, instead: unknown): unknown {
  if (at === 0) return instead;
  if (typeof value !== 'object' || value === null) return value;
  let before = 1;
  const entries = Object.entries(value).map(([key, one]) => {
    const changed = at >= before && at < before + count(one) ? replaceAt(one, at - before, instead) : one;
    before += count(one);
    return [key, changed] as const;
  });
  return Array.isArray(value) ? entries.map(([, one]) => one) : Object.fromEntries(entries);
}

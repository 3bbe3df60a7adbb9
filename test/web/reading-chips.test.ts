import { describe, expect, it } from 'vitest';
import type { Filters, Period } from '../../src/types/query.ts';
import { readingChips } from '../../web/src/lib/reading-chips.ts';
import type { Exchange, Reading } from '../../web/src/lib/conversation.ts';

function exchange(question: string, filters: Filters, reading?: Partial<Reading>): Exchange {
  const whole: Reading = {
    standaloneQuestion: question,
    periods: [],
    limits: {},
    expansions: [],
    notes: [],
    ...reading,
  };
  const rest = { evidence: [], text: '', citations: [], attempt: 1 };
  return { id: 'e1', question, filters, status: 'asking', ...rest, ...(reading && { reading: whole }) };
}
function period(question: string, text: string): Period {
  const start = question.indexOf(text);
  const days = { from: '2021-04-01', to: '2021-04-30', basis: 'relative' } as const;
  return { text, span: [start, start + text.length], ...days };
}

describe('readingChips', () => {
  it('has nothing to tell of a plain question', () => {
    expect(readingChips(exchange('桥通了吗？', {}))).toEqual({ chips: [], notes: [] });
    expect(readingChips(exchange('桥通了吗？', {}, {}))).toEqual({ chips: [], notes: [] });
  });

  it('takes the reader’s own limits away one by one', () => {
    const { chips } = readingChips(exchange('桥通了吗？', { from: '2021-05-01', section: '民生' }));
    expect(chips.map(({ kind, text, without }) => [kind, text, without?.filters])).toEqual([
      ['date-filter', '2021年5月1日起', { section: '民生' }],
      ['section-filter', '民生', { from: '2021-05-01' }],
    ]);
  });

  it('asks without the days a question names, or begins with them as limits', () => {
    const question = '上个月的夜市有哪些？';
    const note = '“上个月”按2021年4月1日至4月30日理解';
    const reading = { periods: [period(question, '上个月')], notes: [note, '共30篇，列出前10篇'] };
    const { chips, notes } = readingChips(exchange(question, { section: '民生' }, reading));
    expect(chips.at(-1)).toEqual({
      kind: 'period',
      text: note,
      edit: { question: '夜市有哪些？', filters: { section: '民生', from: '2021-04-01', to: '2021-04-30' } },
      without: { question: '夜市有哪些？', filters: { section: '民生' } },
    });
    expect(notes).toEqual(['共30篇，列出前10篇']);
  });

  it('offers nothing to ask where only the days would be left out of', () => {
    const question = '上个月呢？';
    const { chips } = readingChips(exchange(question, {}, { periods: [period(question, '上个月')] }));
    expect(chips.map(({ kind, without }) => [kind, without])).toEqual([['period', undefined]]);
  });

  it('shows the question as it was understood, corrections and limits it names', () => {
    const expansions = [
      { kind: 'homophone', from: '柳音巷', to: '柳荫巷', weight: 1 },
      { kind: 'synonym', from: '停水', to: '断水', weight: 0.5 },
    ] as const;
    const notes = ['按“柳荫巷”检索，报库里没有“柳音巷”'];
    const standaloneQuestion = '柳音巷民生版登了停水吗？';
    const { chips } = readingChips(
      exchange('那停水呢？', {}, { standaloneQuestion, expansions, notes, limits: { section: '民生', page: '02' } }),
    );
    expect(chips.map(({ kind, text, edit }) => [kind, text, edit.question])).toEqual([
      ['standalone', standaloneQuestion, standaloneQuestion],
      ['correction', notes[0], '柳荫巷民生版登了停水吗？'],
      ['section', '民生', standaloneQuestion],
      ['page', '02', standaloneQuestion],
    ]);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Conversation, emptyConversation } from '../../web/src/lib/conversation.ts';
import { conversationAfter } from '../../web/src/state/conversation-after.ts';
import { holdsMore, mergeConversations } from '../../web/src/state/merge-conversations.ts';
import { answer } from './answers.ts';

const BOTH = ask(ask(emptyConversation('c1'), 'e1'), 'e2');

function ask(conversation: Conversation, id: string): Conversation {
  return conversationAfter(conversation, { type: 'asked', id, asked: { question: `${id}？`, filters: {} } });
}
function answered(conversation: Conversation, id: string): Conversation {
  const events = [{ type: 'answer', answer: answer() }] as const;
  return conversationAfter(conversation, { type: 'received', id, events });
}
function grown(conversation: Conversation, id: string, text: string): Conversation {
  return conversationAfter(conversation, { type: 'received', id, events: [{ type: 'delta', text }] });
}
const states = (conversation: Conversation): string[] =>
  conversation.exchanges.map(({ id, status, text }) => `${id} ${status} ${text}`);

describe('mergeConversations', () => {
  it('takes what another tab has added and keeps what only this one has', () => {
    const [mine, theirs] = [answered(ask(BOTH, 'mine'), 'mine'), answered(ask(BOTH, 'theirs'), 'theirs')];
    const merged = mergeConversations(mine, theirs);
    expect(merged.exchanges.map(({ id }) => id)).toEqual(['e1', 'e2', 'theirs', 'mine']);
    expect(mergeConversations(merged, merged)).toEqual(merged);
  });

  it('lets go what a revised question replaced there', () => {
    const asked = { question: '另问？', filters: {} };
    const theirs = conversationAfter(answered(BOTH, 'e1'), { type: 'revised', id: 'e1', as: 'e3', asked });
    expect(mergeConversations(answered(BOTH, 'e1'), theirs).exchanges.map(({ id }) => id)).toEqual(['e3']);
  });

  it('is told to the other tab again for what that lacks, but not for what is under way here', () => {
    const theirs = conversationAfter(BOTH, { type: 'stopped', id: 'e2' });
    const mine = grown(BOTH, 'e2', '新桥');
    expect(holdsMore(mergeConversations(mine, theirs, 'e2'), theirs, 'e2')).toBe(false);
    const longer = ask(mine, 'e3');
    expect(holdsMore(mergeConversations(longer, theirs, 'e2'), theirs, 'e2')).toBe(true);
    expect(holdsMore(mergeConversations(theirs, mine), mine)).toBe(true);
  });

  it('keeps the later state of an exchange, and in any case that which is under way here', () => {
    const mine = grown(BOTH, 'e1', '新');
    expect(states(mergeConversations(mine, grown(BOTH, 'e1', '新桥')))[0]).toBe('e1 asking 新桥');
    expect(states(mergeConversations(grown(BOTH, 'e1', '新桥'), mine))[0]).toBe('e1 asking 新桥');
    expect(states(mergeConversations(mine, answered(BOTH, 'e1')))[0]).toContain('answered');
    expect(states(mergeConversations(answered(BOTH, 'e1'), mine))[0]).toContain('answered');
    const again = conversationAfter(answered(BOTH, 'e1'), { type: 'retried', id: 'e1' });
    expect(states(mergeConversations(answered(BOTH, 'e1'), again))[0]).toBe('e1 asking ');
    expect(states(mergeConversations(mine, answered(BOTH, 'e1'), 'e1'))[0]).toBe('e1 asking 新');
  });

  it('never loses an answer, whatever two tabs do', () => {
    const step = fc.record({ tab: fc.constantFrom(0, 1), does: fc.constantFrom('ask', 'answer', 'hear') });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const tabs = [emptyConversation('c1'), emptyConversation('c1')];
        let kept = emptyConversation('c1');
        const said = new Set<string>();
        for (const [i, { tab, does }] of steps.entries()) {
          const here = tabs[tab] ?? kept;
          const waiting = here.exchanges.find(({ id, status }) => status === 'asking' && id.startsWith(`t${tab}`))?.id;
          if (does === 'hear') tabs[tab] = mergeConversations(here, kept, waiting);
          else if (does === 'ask' && !waiting) kept = tabs[tab] = ask(here, `t${tab}-${i}`);
          else if (does === 'answer' && waiting) {
            kept = tabs[tab] = answered(here, waiting);
            said.add(waiting);
          }
        }
        // The last to write is heard by the other, which writes what that lacked.
        const all = mergeConversations(tabs[0] ?? kept, tabs[1] ?? kept);
        const ids = all.exchanges.filter(({ status }) => status === 'answered').map(({ id }) => id);
        expect(ids.toSorted()).toEqual([...said].toSorted());
      }),
    );
  });
});

import type { Conversation, Exchange } from '../lib/conversation.ts';

/**
 * A conversation that is open here, after it was changed in another tab: nothing that either holds is lost but what a revised
 * question replaced there. Of two states of one exchange the later one stays, here `underWay` in any case, which is being
 * answered in this tab.
 */
export function mergeConversations(mine: Conversation, theirs: Conversation, underWay?: string): Conversation {
  const replaced = new Set(theirs.replaced);
  const own = mine.exchanges.filter(({ id }) => id === underWay || !replaced.has(id));
  const ownById = new Map(own.map((exchange) => [exchange.id, exchange]));
  const theirIds = new Set(theirs.exchanges.map(({ id }) => id));
  return {
    ...theirs,
    exchanges: [
      ...theirs.exchanges.map((exchange) => later(ownById.get(exchange.id), exchange, underWay)),
      ...own.filter(({ id }) => !theirIds.has(id)),
    ],
  };
}

/**
 * Whether a merged conversation is to be kept again, for what it holds beyond theirs. What is being answered in this tab is
 * kept as it grows anyway: two tabs that each told the other at once how they see it would never come to an end.
 */
export function holdsMore(merged: Conversation, theirs: Conversation, underWay?: string): boolean {
  return merged.exchanges.some((exchange, i) => exchange !== theirs.exchanges[i] && exchange.id !== underWay);
}

function later(mine: Exchange | undefined, theirs: Exchange, underWay: string | undefined): Exchange {
  if (!mine) return theirs;
  return mine.id === underWay || isLater(progress(mine), progress(theirs)) ? mine : theirs;
}

/** Compared from the first figure on. */
function progress({ attempt, status, text }: Exchange): readonly number[] {
  return [attempt, Number(status === 'answered'), Number(status !== 'asking'), text.length];
}

function isLater(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((figure, i) => figure !== b[i]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}

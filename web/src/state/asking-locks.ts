/**
 * Whether a tab can tell if another one still waits for an answer: by a lock that goes with the tab, however it ends. Browsers
 * have locks for pages served securely, or by the machine itself.
 */
export const canTellWhoAsks = 'locks' in navigator;

/** Whoever begins to ask tells so before it has its lock, and whoever has ended tells so after. */
const GRACE_MS = 500;

/** Lets other tabs know that this one waits for an exchange's answer, until `over`. */
export function holdWhileAsking(exchangeId: string, over: Promise<void>): void {
  if (canTellWhoAsks) void navigator.locks.request(nameOf(exchangeId), () => over);
}

/** Calls `act` when no tab waits for an exchange's answer, now or later; never where that cannot be told. */
export function whenNobodyAsks(exchangeId: string, act: () => void): void {
  if (canTellWhoAsks) setTimeout(() => void navigator.locks.request(nameOf(exchangeId), act), GRACE_MS);
}

function nameOf(exchangeId: string): string {
  return `baowen.asking.${exchangeId}`;
}

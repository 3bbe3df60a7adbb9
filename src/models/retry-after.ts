/**
 * How long a service asks to be left alone, in milliseconds: from `retry-after-ms`, or `Retry-After` as seconds or as a
 * date. Undefined when it does not say, or says what cannot be read; never negative.
 */
export function retryAfterMs(headers: Headers, now: Date = new Date()): number | undefined {
  const exact = headers.get('retry-after-ms');
  const rough = headers.get('retry-after');
  for (const ms of [
    exact === null ? NaN : Number(exact),
    rough === null ? NaN : Number(rough) * 1_000,
    rough === null ? NaN : Date.parse(rough) - now.getTime(),
  ]) {
    if (Number.isFinite(ms)) return Math.max(0, ms);
  }
  return undefined;
}

/**
 * How long a service asks to be left alone, in milliseconds: from `retry-after-ms`, or `Retry-After` as seconds or as a
 * date. Undefined when it does not say, or says what cannot be read; never negative.
 */
export function retryAfterMs(headers: Headers, now: Date = new Date()): number | undefined {
  const exact = headers.get('retry-after-ms');
  const rough = headers.get('retry-after');
  const readings = [
    exact ? Number(exact) : NaN,
    rough ? Number(rough) * 1_000 : NaN,
    rough ? Date.parse(rough) - now.getTime() : NaN,
  ];
  const ms = readings.find(Number.isFinite);
  return ms === undefined ? undefined : Math.max(0, ms);
}

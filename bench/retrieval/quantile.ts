/** @returns the number that a share of the others lie below; 0 of none */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The two quantiles that are told of durations, in milliseconds to two places. */
export function spread(ms: readonly number[]): { readonly p50: number; readonly p95: number } {
  return { p50: hundredths(quantile(ms, 0.5)), p95: hundredths(quantile(ms, 0.95)) };
}

function hundredths(x: number): number {
  return Math.round(x * 100) / 100;
}

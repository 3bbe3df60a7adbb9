import { useEffect, useState } from 'preact/hooks';

/** A number that grows by one every so often, for what is read again and again. */
export function useTicks(everyMs: number): number {
  const [ticks, setTicks] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTicks((n) => n + 1), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return ticks;
}

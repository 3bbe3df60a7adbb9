import { describe, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { clockContract } from './clock-contract.ts';

clockContract('systemClock', systemClock);

describe('systemClock', () => {
  it("is the machine's own time", () => {
    expect(Math.abs(systemClock.now().getTime() - Date.now())).toBeLessThan(1000);
  });
});

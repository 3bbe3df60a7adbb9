import { setTimeout as pause } from 'node:timers/promises';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOut } from '../../src/pipelines/share-out.ts';

/** Doubles numbers, each taking its own time; fails at every so many. */
function worker(done: number[], failsAt = Infinity) {
  return async (order: number): Promise<number> => {
    for (let turns = order % 3; turns > 0; turns--) await pause(0);
    if (order > 0 && order % failsAt === 0) throw new Error(`no ${order}`);
    done.push(order);
    return order * 2;
  };
}

describe('shareOut', () => {
  it('gives each result once, in order, whoever made it and whoever failed at it', async () => {
    const failing = fc.array(fc.constantFrom(1, 3, Infinity), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(20), { maxLength: 15 }), failing, async (orders, helpers) => {
        const done: number[] = [];
        const results: number[] = [];
        const workers = helpers.map((failsAt) => worker(done, failsAt));
        for await (const result of shareOut(orders, worker(done), workers)) results.push(result);
        expect(results).toEqual(orders.map((order) => order * 2));
        expect(done.toSorted()).toEqual(orders.toSorted());
      }),
    );
  });

  it('has helpers do what they can', async () => {
    const [here, there]: [number[], number[]] = [[], []];
    const orders = Array.from({ length: 12 }, (_, n) => n);
    for await (const _ of shareOut(orders, worker(here), [worker(there)])) continue;
    expect(there.length).toBeGreaterThanOrEqual(2);
    expect(here.length).toBeGreaterThanOrEqual(1);
  });

  it('fails as this process fails, and asks for no more then', async () => {
    const done: number[] = [];
    const results = shareOut([1, 2, 3, 4, 5, 6], worker([], 1), [worker(done)]);
    await expect(results.next()).rejects.toThrow('no');
    expect(done.length).toBeLessThanOrEqual(4);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnswerGate } from '../../src/server/answer-gate.ts';

const patient = new AbortController().signal;

describe('the gate before answers', () => {
  it('lets in as many as it may, makes as many wait, and turns the next away', async () => {
    const gate = createAnswerGate(2, 1);
    const leave = await gate.enter(patient);
    await gate.enter(patient);
    const third = gate.enter(patient);
    expect([gate.running(), gate.waiting()]).toEqual([2, 1]);
    await expect(gate.enter(patient)).rejects.toMatchObject({ code: 'overloaded' });
    leave();
    await third;
    expect([gate.running(), gate.waiting()]).toEqual([2, 0]);
  });

  it('hands a turn on to who waits longest, never to who comes at that moment', async () => {
    const gate = createAnswerGate(1, 5);
    const leave = await gate.enter(patient);
    const order: string[] = [];
    const enter = (name: string) => gate.enter(patient).then((go) => (order.push(name), go));
    const waiting = [enter('first'), enter('second')];
    leave();
    const late = enter('late');
    for (const next of [...waiting, late]) (await next)();
    expect(order).toEqual(['first', 'second', 'late']);
    expect([gate.running(), gate.waiting()]).toEqual([0, 0]);
  });

  it('forgets who no longer waits, at once, with the reason', async () => {
    const gate = createAnswerGate(1, 1);
    const leave = await gate.enter(patient);
    const client = new AbortController();
    const gone = gate.enter(client.signal);
    client.abort(new Error('left'));
    await expect(gone).rejects.toThrow('left');
    expect(gate.waiting()).toBe(0);
    const other = gate.enter(patient);
    leave();
    leave();
    (await other)();
    expect(gate.running()).toBe(0);
    await expect(gate.enter(client.signal)).rejects.toThrow('left');
  });

  it('never lets in more than it may, whoever comes, goes and gives up', async () => {
    const act = fc.record({ act: fc.constantFrom('enter', 'leave', 'give up'), which: fc.nat(20) });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.nat(4), fc.array(act), async (atOnce, queued, acts) => {
        const gate = createAnswerGate(atOnce, queued);
        const guests: { client: AbortController; leave?: () => void }[] = [];
        for (const { act: what, which } of acts) {
          const guest = guests[which % Math.max(1, guests.length)];
          if (what === 'enter') {
            const comer: (typeof guests)[number] = { client: new AbortController() };
            guests.push(comer);
            gate.enter(comer.client.signal).then(
              (leave) => void (comer.leave = leave),
              () => undefined,
            );
          } else if (what === 'leave') guest?.leave?.();
          else guest?.client.abort(new Error('gave up'));
          await Promise.resolve();
          expect(gate.running()).toBeLessThanOrEqual(atOnce);
          expect(gate.waiting()).toBeLessThanOrEqual(queued);
          expect(gate.waiting() === 0 || gate.running() === atOnce).toBe(true);
        }
        for (let round = 0; round <= guests.length; round++) {
          for (const { leave } of guests) leave?.();
          await new Promise((resolve) => setImmediate(resolve));
        }
        expect([gate.running(), gate.waiting()]).toEqual([0, 0]);
      }),
      { numRuns: 50 },
    );
  });
});

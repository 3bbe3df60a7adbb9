import { describe, expect, it } from 'vitest';
import { createTurns } from '../../src/pipelines/turns.ts';

describe('turns', () => {
  it('begin in the order of coming, one each time the event loop goes round, those that go on first', async () => {
    const turns = createTurns();
    const done: string[] = [];
    const answer = async (name: string): Promise<void> => {
      await turns.begin();
      done.push(`${name} begins`);
      await turns.goOn();
      done.push(`${name} goes on`);
    };
    const answers = [answer('a'), answer('b'), answer('c')];
    expect(turns.waiting()).toBe(3);
    await Promise.all(answers);
    expect(done).toEqual(['a begins', 'a goes on', 'b begins', 'b goes on', 'c begins', 'c goes on']);
    expect(turns.waiting()).toBe(0);
  });

  it('leave the event loop to others in between', async () => {
    const turns = createTurns();
    const seen: string[] = [];
    const other = new Promise<void>((resolve) => setImmediate(() => resolve(void seen.push('other'))));
    await Promise.all([
      turns.begin().then(() => seen.push('first')),
      turns.begin().then(() => seen.push('second')),
      other,
    ]);
    expect(seen.indexOf('other')).toBeLessThan(seen.indexOf('second'));
  });
});

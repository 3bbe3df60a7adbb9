import { describe, expect, it } from 'vitest';
import { lookalikes } from '../../src/text/lookalikes.ts';

describe('lookalikes', () => {
  it.each([
    ['未', '末'],
    ['己', '巳'],
    ['淞', '凇'],
    ['日', '曰'],
    ['株', '朱'],
  ])('%s and %s stand for each other', (a, b) => {
    expect(lookalikes(a)).toContain(b);
    expect(lookalikes(b)).toContain(a);
  });

  it('has no character for itself, and none for what it does not know', () => {
    for (const character of '土士大太犬') expect(lookalikes(character)).not.toContain(character);
    expect(lookalikes('龘')).toEqual([]);
  });
});

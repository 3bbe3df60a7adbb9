import { describe, expect, it } from 'vitest';
import { likelyPersons, personsAfterTitle } from '../../src/answering/read-names.ts';

describe('personsAfterTitle', () => {
  it('reads names after titles, not words that only begin like one', () => {
    expect(personsAfterTitle('县长苗青、校长温玉禾到会')).toEqual(['苗青', '温玉禾']);
    expect(personsAfterTitle('她当校长后提出新目标，学生都能来')).toEqual([]);
  });
});

describe('likelyPersons', () => {
  it('leaves the next word out and knows what is no name', () => {
    expect(likelyPersons('县长苗青在会上说')).toContain('苗青');
    expect(likelyPersons('宣传部的高水平演出')).toEqual([]);
  });
});

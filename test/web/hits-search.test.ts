import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HitsSearch, hitsSearchString, readHitsSearch } from '../../web/src/lib/hits-search.ts';

const word = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.trim() === text);

describe('the query string of a list', () => {
  it('gives back what it was made from', () => {
    const search = fc.record(
      { q: word, section: word, match: fc.constantFrom('all', 'any'), from: fc.constant('2024-01-01') },
      { requiredKeys: ['q'] },
    );
    fc.assert(
      fc.property(search, (asked) => {
        expect(readHitsSearch(hitsSearchString(asked as HitsSearch))).toEqual(asked);
      }),
    );
  });

  it('leaves out what is empty or unknown', () => {
    expect(readHitsSearch('?q=%20%E6%A1%A5&sort=&year=2024')).toEqual({ q: '桥' });
    expect(hitsSearchString({ q: '' })).toBe('');
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathOf, placeOf } from '../../web/src/lib/place.ts';

describe('placeOf', () => {
  it('is what the permalink names', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('article', 'issue', 'page'),
        fc.string({ minLength: 1, unit: 'grapheme' }),
        (type, id) => {
          expect(placeOf(pathOf({ type, id }))).toEqual({ type, id });
        },
      ),
    );
  });

  it("is the archive with what is looked for, or the archivist's page", () => {
    const place = { type: 'archive', search: '?q=%E6%A1%A5' } as const;
    expect(pathOf(place)).toBe('/archive?q=%E6%A1%A5');
    expect(placeOf('/archive', '?q=%E6%A1%A5')).toEqual(place);
    expect(placeOf('/admin/')).toEqual({ type: 'admin' });
  });

  it('is the chat for any other path, with the panel kept in the history', () => {
    const panel = { type: 'issue', id: 'qingshui-2021-05-06' } as const;
    expect(placeOf('/', '', { panel })).toEqual({ type: 'chat', panel });
    expect(placeOf('/articles/a1', '', { words: ['桥'] })).toEqual({ type: 'article', id: 'a1', words: ['桥'] });
    expect(placeOf('/articles/')).toEqual({ type: 'chat' });
    expect(placeOf('/articles/%E0%A4')).toEqual({ type: 'article', id: '%E0%A4' });
  });
});

import { describe, expect, test } from 'vitest';
import { ownArticles } from '../support/compose-page-articles.ts';
import { allStyles } from '../support/page-styles/all-styles.ts';
import { printStyle } from '../support/page-styles/style.ts';

const PAGES = 20;
const days = [ownArticles.slice(0, 10), ownArticles.slice(10)];

describe.each(allStyles)('$name', (style) => {
  const pages = Array.from({ length: PAGES }, (_, seed) => printStyle(style, days, seed));

  test('puts every character in exactly one piece', () => {
    for (const { text, pieces, places } of pages) {
      expect(pieces.map(({ text }) => text.trim())).toEqual(places.map(([start, end]) => text.slice(start, end)));
      const between = places.map(([start], n) => text.slice(places[n - 1]?.[1] ?? 0, start));
      expect([...between, text.slice(places.at(-1)?.[1] ?? 0)].join('').trim()).toBe('');
    }
  });

  test('numbers its articles from 0 without holes', () => {
    for (const { pieces } of pages) {
      const owners = [...new Set(pieces.flatMap(({ owner }) => owner ?? []))].toSorted((a, b) => a - b);
      expect(owners).toEqual(owners.map((_, n) => n));
      expect(owners.length).toBeGreaterThan(0);
    }
  });

  test('goes on only with a paragraph that broke off', () => {
    const orphans = pages.flatMap(({ pieces }) =>
      pieces.filter((p, n) => p.goesOn && !pieces.slice(0, n).some((q) => q.owner === p.owner && q.role === p.role)),
    );
    expect(orphans).toEqual([]);
  });

  test('gives the same page for the same seed, another for another', () => {
    expect(printStyle(style, days, 3)).toEqual(pages[3]);
    expect(new Set(pages.map(({ text }) => text)).size).toBe(PAGES);
  });
});

test('no two styles have the same name', () => {
  const names = allStyles.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainPage } from '../../src/ingest/explain-page.ts';
import { readPage } from '../../src/ingest/read-page.ts';
import { ANY_PAGE, anyPage } from '../support/any-page.ts';
import { flaws, pageFile } from '../support/ingest-page.ts';
import { BAIT, LARGE_PAGES } from '../support/large-pages.ts';

describe('readPage on any text', () => {
  it.each(Object.entries(ANY_PAGE))('loses no character and claims none twice: %s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(flaws(readPage(pageFile(text)))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('gives the same page the same reading', () => {
    fc.assert(
      fc.property(anyPage, (text) => {
        const page = pageFile(text);
        expect(readPage(page)).toEqual(readPage(page));
      }),
      { numRuns: 100 },
    );
  });

  it('can explain each line that it read', () => {
    fc.assert(
      fc.property(anyPage, (text) => {
        for (const { span } of explainPage(pageFile(text)).lines) {
          expect(span[0]).toBeLessThanOrEqual(span[1]);
          expect(span[1]).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('readPage on large pages', () => {
  it.each(Object.entries(LARGE_PAGES))('loses no character and claims none twice: %s', (_, make) => {
    expect(flaws(readPage(pageFile(make(10_000))))).toEqual([]);
  });

  it.each([
    ['100,000 headings', '## 春耕\n'.repeat(100_000)],
    ['one line of five megabytes', '渠水流过田埂,'.repeat(240_000)],
    ['130,000 captions', '图为新柳。\n'.repeat(130_000)],
    ['a million marks', '*'.repeat(500_000) + '#'.repeat(500_000)],
  ])('copes with %s', { timeout: 120_000 }, (_, text) => {
    expect(flaws(readPage(pageFile(text)))).toEqual([]);
  });

  // processor time within one run: eight times the text may take no more than thirty times as long; were it to grow
  // with the square it would take sixty-four times
  it.each([
    'many articles',
    'one line of sentences',
    'numbered lines that break off',
    'articles of three broken lines',
    'lines of one character',
    'notices',
    'random Han in lines',
  ])('takes time that grows with its length: %s', { timeout: 120_000 }, (kind) => {
    const [short, long] = [15_000, 120_000].map((length) => LARGE_PAGES[kind]?.(length) ?? '');
    msToRead(short ?? '');
    const least = Math.max(5, msToRead(short ?? ''), msToRead(short ?? ''));
    expect(msToRead(long ?? '') / least).toBeLessThan(30);
  });

  it.each(BAIT)('is not held up by %j standing many times in a row', (bait) => {
    const row = bait.repeat(20_000 / bait.length);
    expect(msToRead(row)).toBeLessThan(1000);
    expect(msToRead(`${row.slice(0, 110)}\n`.repeat(100))).toBeLessThan(1000);
  });
});

/** Milliseconds of processor time. */
function msToRead(text: string): number {
  const page = pageFile(text);
  const started = process.cpuUsage();
  readPage(page);
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

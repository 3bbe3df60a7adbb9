import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainPage } from '../../src/ingest/explain-page.ts';
import { cueLines } from '../../src/ingest/cues.ts';
import { JOIN_POINTS } from '../../src/ingest/join-weights.ts';
import { STATES } from '../../src/ingest/line-states.ts';
import { readPage } from '../../src/ingest/read-page.ts';
import { toBlocks } from '../../src/ingest/to-blocks.ts';
import type { Correction } from '../../src/types/correction.ts';
import type { PageReading } from '../../src/types/reading.ts';
import { composePage } from '../support/compose-page.ts';
import { ownArticles } from '../support/compose-page-articles.ts';
import { chanceOf } from '../support/compose-page-random.ts';
import { pageFile } from '../support/ingest-page.ts';

const PAGE = `综合

## 分馆开门

江边日报讯(记者 赵一) 河西新区的图书馆分馆5月8日开放,排起了长

队,六万册书一天借出三千册。
读者最爱的是靠河的那一排座位,从早到晚没有空过,馆里又添了二十把椅子。

## 脐橙北上

江边日报讯(记者 孙四) 第一车脐橙5月8日运往北方,果农说车还不够。(下转02版)

读者最爱的是靠河的那一排座位,从早到晚没有空过,馆里又添了二十把椅子。`;

/** Pairs of pieces that the reading glues although something stands between them. */
function seamsOf({ page, articles }: PageReading): string[] {
  return articles.flatMap(({ paragraphs }, n) =>
    paragraphs.flatMap(({ segments }) =>
      segments.slice(1).flatMap(({ span: [start] }, s) => {
        const end = segments[s]?.span[1] ?? 0;
        const isApart = start < end || /[\r\n]|<(?:br|\/)/iu.test(page.text.slice(end, start));
        return isApart ? [`${n + 1}: ${end} ${start}`] : [];
      }),
    ),
  );
}

describe('explainPage', () => {
  it('tells of composed pages what was decided, no more and no less', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90_000 }), (seed) => {
        const chance = chanceOf(seed);
        const page = pageFile(composePage(chance.some(ownArticles, chance.between(3, 7)), seed).text);
        const told = explainPage(page);
        const { articles, furniture } = told.reading;
        expect(told.reading).toEqual(readPage(page));
        const begun = told.boundaries.filter((b) => b.article !== null);
        expect(begun.map((b) => b.article)).toEqual(articles.map((_, n) => n + 1));
        for (const { offset, article, cause, margin, reasons } of begun) {
          const spans = articles[(article ?? 0) - 1]?.spans ?? [];
          const isAtHome = spans.some(([start, end]) => start <= offset && offset < end);
          const isRepeat = told.repeats.some(({ dropped: [start] }) => offset <= start && start < offset + 12);
          expect(isAtHome || isRepeat || told.moves.some((m) => m.from === article)).toBe(true);
          expect(cause === 'points' ? (margin ?? -1) >= 0 && reasons.length > 0 : margin === null).toBe(true);
        }
        expect(told.joins.map(({ article, seam }) => `${article}: ${seam.join(' ')}`)).toEqual(seamsOf(told.reading));
        for (const { kind, points, needed } of told.joins) expect(kind === 'column' || points >= needed).toBe(true);
        expect(told.gaps).toHaveLength(articles.reduce((sum, a) => sum + a.gaps.length, 0));
        for (const { dropped } of told.repeats)
          expect(furniture.some(([start, end]) => start <= dropped[0] && dropped[1] <= end)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('gives every line’s state with its evidence', () => {
    const { lines } = explainPage(pageFile(PAGE));
    expect(lines.map((l) => l.state)).toEqual(['headline', 'lead', 'body', 'body', 'headline', 'lead', 'body']);
    expect(lines[0]?.reasons.map((r) => r.name)).toContain('after: lead');
    expect(lines[1]?.reasons.map((r) => r.name)).toContain('from-headline');
    for (const { span, text } of lines) expect(PAGE.slice(span[0], span[1])).toBe(text);
  });

  it('gives boundaries with what it would cost to read on, joins, repeats and jump lines', () => {
    const told = explainPage(pageFile(PAGE));
    expect(told.boundaries).toMatchObject([
      { offset: PAGE.indexOf('## 分馆'), article: 1, cause: 'page-begins', state: 'headline', margin: null },
      { offset: PAGE.indexOf('## 脐橙'), article: 2, cause: 'points', state: 'headline' },
    ]);
    expect(told.boundaries[1]?.margin).toBeGreaterThan(5);
    expect(told.joins).toMatchObject([
      { article: 1, kind: 'seam', seam: [PAGE.indexOf('\n\n队'), PAGE.indexOf('队,')], needed: 3 },
    ]);
    expect(told.joins[0]?.reasons).toEqual(expect.arrayContaining([{ name: 'adjacent', points: 2 }]));
    expect(told.repeats).toMatchObject([{ flows: { kept: expect.any(Number) as number } }]);
    expect(told.jumps).toMatchObject([{ text: '(下转02版)', direction: 'to', page: '02' }]);
  });

  it('tells what an archivist decided as such', () => {
    const corrections: Correction[] = [
      { do: 'split', at: '队,六万册' },
      { do: 'join', at: '果农说', to: '排起了长' },
    ];
    const told = explainPage({ ...pageFile(PAGE), corrections: { file: 'x.fix.json', issue: {}, corrections } });
    expect(told.boundaries.map((b) => [b.article, b.cause])).toEqual([
      [1, 'page-begins'],
      [2, 'correction'],
      [3, 'points'],
    ]);
    expect(told.joins).toMatchObject([{ article: 1, kind: 'correction', reasons: [] }]);
  });
});

describe('docs/reading-explained.md', () => {
  it('explains every name of evidence', async () => {
    const docs = await readFile(path.resolve(import.meta.dirname, '../../docs/reading-explained.md'), 'utf8');
    const names = new Set<string>([...Object.keys(JOIN_POINTS), ...STATES]);
    let [gaps, repeats] = [0, 0];
    for (let seed = 0; seed < 60; seed++) {
      const chance = chanceOf(seed);
      const { moves, ...told } = explainPage(pageFile(composePage(chance.some(ownArticles, 6), seed).text));
      gaps += told.gaps.length;
      repeats += told.repeats.length;
      for (const { reasons } of moves) for (const { name } of reasons) names.add(name);
      for (const { cues } of cueLines(toBlocks(told.reading.page.text))) for (const cue of cues) names.add(cue);
    }
    expect(Math.min(gaps, repeats), 'the pages have what is to be explained').toBeGreaterThan(0);
    expect([...names].filter((name) => !docs.includes(`\`${name}\``))).toEqual([]);
    expect(names).toContain('columns-back');
  });
});

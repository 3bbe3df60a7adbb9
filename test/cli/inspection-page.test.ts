import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectionPage } from '../../src/cli/inspection-page/inspection-page.ts';
import { explainPage } from '../../src/ingest/explain-page.ts';
import { composePage } from '../support/compose-page.ts';
import { ownArticles } from '../support/compose-page-articles.ts';
import { chanceOf } from '../support/compose-page-random.ts';
import { pageFile } from '../support/ingest-page.ts';

function written(text: string, file = 'jiangbian/01.txt'): string {
  return inspectionPage([{ name: file, explanation: explainPage(pageFile(text, file)) }]);
}

/** The words of the printed page without its marks, as a person reads them. */
function printedWords(page: string): string {
  const printed = /<ol class="printed"[^>]*>([^]*?)<\/ol>/u.exec(page)?.[1] ?? '';
  return printed
    .replaceAll(/<li class="begins[^]*?<\/li>/gu, '')
    .replaceAll(/<(a class="(?:no|seam)"|b class="n|span class="gap")[^>]*>[^<]*<\/\w+>/gu, '')
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

describe('inspectionPage', () => {
  it('shows every character of the page, in order, whatever was made of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90_000 }), (seed) => {
        const chance = chanceOf(seed);
        const { text } = composePage(chance.some(ownArticles, chance.between(3, 7)), seed);
        const page = written(text);
        expect(printedWords(page).replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
        const ids = [...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const targets = [...page.matchAll(/ href="#([^"]+)"/gu)].map(([, id]) => id);
        expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  it('lets nothing of a page file become markup, and loads nothing', () => {
    const page = written(
      '# <img src=x onerror=alert(1)>\n\n本报讯 "渠水"\'昨天\'引到<script>村口</script>&amp;。\n',
      'a"><b>/01.txt',
    );
    expect(page).not.toMatch(/<(?:img|script|b>)/u);
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(page).not.toMatch(/(?:src|href)="(?!#)/u);
    const style = /<style>([^]*?)<\/style>/u.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
    );
  });

  it('lists several pages, each with ids of its own', () => {
    const explanation = explainPage(pageFile('# 渠水引到村口\n\n本报讯 渠水昨天引到村口。\n'));
    const page = inspectionPage([
      { name: 'a/01.txt', explanation },
      { name: 'a/02.txt', explanation },
    ]);
    expect(page).toContain('<a href="#f1">a/01.txt</a>');
    expect(page).toContain('id="f2-a1"');
  });
});

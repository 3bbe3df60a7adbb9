import { parseArgs } from 'node:util';
import { readPage } from '../src/ingest/read-page.ts';
import type { Known } from '../src/types/issue.ts';
import { composePage } from '../test/support/compose-page.ts';
import { ownArticles } from '../test/support/compose-page-articles.ts';
import { chanceOf } from '../test/support/compose-page-random.ts';
import { realArticles } from '../test/support/compose-page-real.ts';

/** Composes dated pages, reads them, and prints how often date and estimate are right, and how well the confidence tells. */
const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '900000' }, // cues and confidences were set on seeds below 100,000
    articles: { type: 'string' },
  },
});

const sources = realArticles(values.articles) ?? [ownArticles];
const dates: { readonly known: Known<string>; readonly isRight: boolean }[] = [];
const estimates = { right: 0, wrong: 0, none: 0 };
for (let n = 0; n < Number(values.pages); n++) measure(Number(values.seed) + n);
report();

function measure(seed: number): void {
  const chance = chanceOf(seed);
  const day = chance.pick(sources);
  const { text, date } = composePage(chance.some(day, chance.between(3, 7)), seed);
  const page = { file: 'composed/page.txt', text, encoding: 'utf-8', sha256: '', sizeBytes: 0 } as const;
  const { date: known, dateEstimate } = readPage(page).identity;
  dates.push({ known, isRight: known.value === date });
  if (known.value !== null) return;
  const isWithin = dateEstimate !== undefined && dateEstimate.from <= date && date <= dateEstimate.to;
  estimates[dateEstimate === undefined ? 'none' : isWithin ? 'right' : 'wrong'] += 1;
}

function report(): void {
  for (const basis of ['printed', 'inferred', 'unknown'] as const) {
    const of = dates.filter(({ known }) => known.basis === basis);
    const right = of.filter(({ isRight }) => isRight).length;
    console.log(
      `${basis.padEnd(10)}${String(of.length).padStart(6)} pages, ${basis === 'unknown' ? '–' : `${right} right`}`,
    );
  }
  console.log(
    `estimates  ${estimates.right} hold the day, ${estimates.wrong} do not, ${estimates.none} unknown pages have none`,
  );
  console.log('\nconfidence   pages  right %');
  for (let tenth = 9; tenth > 0; tenth--) {
    const of = dates.filter(({ known }) => Math.min(9, Math.floor(known.confidence * 10)) === tenth);
    if (of.length === 0) continue;
    const share = of.filter(({ isRight }) => isRight).length / of.length;
    console.log(
      `0.${tenth}–${((tenth + 1) / 10).toFixed(1)}${String(of.length).padStart(12)}  ${(share * 100).toFixed(1)}`,
    );
  }
}

import { parseArgs } from 'node:util';
import type { PageReading } from '../src/types/reading.ts';
import { readPage } from '../src/ingest/read-page.ts';
import { composePage, type ComposedPage } from '../test/support/compose-page.ts';
import { ownArticles } from '../test/support/compose-page-articles.ts';
import { chanceOf } from '../test/support/compose-page-random.ts';
import { realArticles } from '../test/support/compose-page-real.ts';
import { pageFile } from '../test/support/ingest-page.ts';
import { scorePage, type PageScore } from '../test/support/compose-page-score.ts';

/** Composes pages whose cutting is known, reads them, and prints how well and how fast. */
const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '900000' }, // rules and weights were tuned on seeds below 100,000
    articles: { type: 'string' },
    since: { type: 'string', default: '' }, // articles from this day on: the weights were learned from earlier ones
    show: { type: 'string', default: '0' },
  },
});

const WARM_UP = 100;
const sources = (realArticles(values.articles) ?? [ownArticles]).filter(
  ([first]) => (first?.date ?? '') >= values.since,
);
/** The longest mark before or after a line. */
const MARK = 12;
let shown = 0;
const composed = Array.from({ length: Number(values.pages) }, (_, n) => compose(Number(values.seed) + n));
composed.slice(0, WARM_UP).forEach(read); // compiles the code and loads the dictionary
const readings = composed.map(read); // one after the other, as a build reads them
report(composed.map((page, n) => measure(page, readings[n] as TimedReading)));

interface TimedReading {
  readonly reading: PageReading;
  /** Milliseconds of processor time. */
  readonly ms: number;
}

interface Result {
  readonly page: ComposedPage & { readonly seed: number };
  readonly score: PageScore;
  readonly joined: number;
  readonly headlines: number;
  readonly ms: number;
  readonly date: string | null;
}

function compose(seed: number): Result['page'] {
  const chance = chanceOf(seed);
  const day = chance.pick(sources);
  return { ...composePage(chance.some(day, chance.between(3, 7)), seed), seed };
}

function read({ text }: ComposedPage): TimedReading {
  const started = process.cpuUsage();
  const reading = readPage(pageFile(text, 'composed/page.txt'));
  const used = process.cpuUsage(started);
  return { reading, ms: (used.user + used.system) / 1000 };
}

function measure(page: Result['page'], { reading, ms }: TimedReading): Result {
  const score = scorePage(page.truth, reading, page.ignored, page.text.length);
  const headlines = page.truth.articles.filter((t) => t.headline !== '');
  const read = new Set(
    reading.articles.flatMap((a) => [a.headline, a.headline + a.deck, a.kicker + a.headline]).map(squeeze),
  );
  const glued = reading.articles.flatMap((a) =>
    a.paragraphs.flatMap((p) => p.segments.slice(1).map((s, n) => [p.segments[n]?.span[1] ?? 0, s.span[0]] as const)),
  );
  // marks stand between a piece's place and its first word
  const isJoined = ([end, start]: readonly [number, number]): boolean =>
    glued.some(([e, s]) => e <= end && end - e <= MARK && start <= s && s - start <= MARK);
  if (score.broken.length > 0 && shown++ < Number(values.show)) show(page, reading.articles, score);
  return {
    page,
    score,
    joined: page.joins.filter(isJoined).length,
    headlines: headlines.filter((t) => read.has(squeeze(t.headline))).length / Math.max(1, headlines.length),
    ms,
    date: reading.identity.date.value,
  };
}

function show(
  page: Result['page'],
  read: readonly { readonly headline: string; readonly spans: readonly (readonly [number, number])[] }[],
  score: PageScore,
): void {
  console.log(`\n── seed ${page.seed}  ${JSON.stringify(page.manner)}  not whole: ${score.broken.join(' ')}`);
  for (const line of page.text.matchAll(/\S[^\n]*/g)) {
    const [t, r] = [owner(line.index, page.truth.articles), owner(line.index, read)];
    const text = line[0].length > 70 ? `${line[0].slice(0, 46)} … ${line[0].slice(-20)}` : line[0];
    console.log(`${String(t).padStart(3)}${String(r).padStart(3)}  ${text}`);
  }
}

function report(all: readonly Result[]): void {
  const groups: [string, readonly Result[]][] = [['all', all]];
  const by = (name: string, of: (r: Result) => string | boolean | number): void => {
    for (const value of new Set(all.map(of)))
      groups.push([`${name} ${JSON.stringify(value)}`, all.filter((r) => of(r) === value)]);
  };
  by('theme', (r) => r.page.manner.theme);
  by('marks', (r) => r.page.manner.marks);
  by('subheads', (r) => r.page.manner.subheads);
  by('separator', (r) => r.page.manner.separator);
  by('indented', (r) => r.page.manner.isIndented);
  by('gap above articles', (r) => r.page.manner.isGapped);
  by('wrapped, told by', (r) => r.page.manner.wrap?.told ?? false);
  by('breaks %', (r) => r.page.manner.breaks);
  by('far columns', (r) => r.page.manner.isFar);
  by('signed', (r) => r.page.manner.signed);
  by('unsigned %', (r) => r.page.manner.unsigned);
  by('top', (r) => r.page.manner.top);
  by('top repeated', (r) => r.page.manner.isTopRepeated && r.page.manner.top !== 'none');
  by('guide', (r) => r.page.manner.hasGuide);
  by('script', (r) => r.page.manner.script);
  by('stray spaces ‰', (r) => r.page.manner.strays);
  by('markup', (r) => r.page.manner.markup);
  by('line end', (r) => r.page.manner.lineEnd);
  by('tables', (r) => r.page.manner.tables);
  by('cut off', (r) => r.page.manner.isCutOff);
  console.log('pages                          n   B³F1  whole %  headlines %  joins %');
  for (const [name, rows] of groups) {
    const whole = sum(rows, (r) => r.score.whole) / sum(rows, (r) => r.score.articles);
    const joins =
      sum(rows, (r) => r.joined) /
      Math.max(
        1,
        sum(rows, (r) => r.page.joins.length),
      );
    const cells = [
      mean(rows, (r) => r.score.bcubedF1).toFixed(3),
      percent(whole),
      percent(mean(rows, (r) => r.headlines)),
      percent(joins),
    ];
    console.log(`${name.padEnd(25)}${String(rows.length).padStart(7)}  ${cells.join('     ')}`);
  }
  const characters = sum(all, (r) => r.page.text.length);
  const perSecond = (of: readonly Result[]): number => sum(of, (r) => r.page.text.length) / 6 / sum(of, (r) => r.ms);
  const rates = all.map((r) => perSecond([r])).toSorted((a, b) => a - b);
  console.log(
    `\n${all.length} pages of ${Math.round(characters / all.length)} characters; pages of 6,000 characters a second of ` +
      `processor time: ${Math.round(perSecond(all))} in all, ${Math.round(rates[rates.length >> 1] ?? 0)} in the middle`,
  );
  const dated = all.filter((r) => r.date !== null);
  const right = dated.filter((r) => r.date === r.page.date);
  console.log(
    `dates: ${right.length} right, ${dated.length - right.length} wrong, ${all.length - dated.length} unknown; printed on ${all.filter((r) => r.page.isDatePrinted).length}`,
  );
}

function sum(rows: readonly Result[], of: (row: Result) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}

function mean(rows: readonly Result[], of: (row: Result) => number): number {
  return sum(rows, of) / Math.max(1, rows.length);
}

function percent(share: number): string {
  return (share * 100).toFixed(1).padStart(5);
}

function squeeze(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function owner(at: number, of: readonly { readonly spans: readonly (readonly [number, number])[] }[]): number {
  return of.findIndex((a) => a.spans.some(([s, e]) => s <= at && at < e));
}

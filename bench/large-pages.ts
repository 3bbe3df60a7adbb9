import { parseArgs } from 'node:util';
import { assembleArchive } from '../src/ingest/assemble-archive.ts';
import { readPage } from '../src/ingest/read-page.ts';
import { splitPassages } from '../src/indexing/split-passages.ts';
import { pageFile } from '../test/support/ingest-page.ts';
import { BAIT, LARGE_PAGES, type LargePage } from '../test/support/large-pages.ts';

/**
 * Reads large pages of many kinds at 1, 2, 4 and 8 times a size and cuts them into passages; prints the seconds of
 * processor time each took, and the power of the size with which time grows (1 is linear).
 */
const { values } = parseArgs({
  options: {
    'max-mb': { type: 'string', default: '5' }, // of UTF-8, three bytes a Chinese character
    only: { type: 'string', default: '' },
    bait: { type: 'boolean', default: false },
  },
});

const longest = (Number(values['max-mb']) * 1e6) / 3;
const sizes = [longest / 8, longest / 4, longest / 2, longest].map(Math.round);
const baits = BAIT.flatMap((bait): [string, LargePage][] => [
  [`${JSON.stringify(bait)} in a row`, (length) => bait.repeat(length / bait.length)],
  [
    `${JSON.stringify(bait)} in lines`,
    (length) => `${bait.repeat(Math.ceil(110 / bait.length))}\n`.repeat(length / 111),
  ],
]);
const kinds = [...Object.entries(LARGE_PAGES), ...(values.bait ? baits : [])].filter(([k]) => k.includes(values.only));

seconds('水渠通水。'.repeat(2000)); // loads the dictionary
console.log(
  `${'kind'.padEnd(36)}${sizes.map((s) => `${((s * 3) / 1e6).toFixed(1)} MB`.padStart(10)).join('')}   growth`,
);
for (const [kind, make] of kinds) {
  const times = sizes.map((size) => seconds(make(size)));
  const cells = times.map((t) => t.toFixed(2).padStart(10)).join('');
  console.log(`${kind.padEnd(36)}${cells}   ${growth(sizes, times).toFixed(2).padStart(6)}`);
}

function seconds(text: string): number {
  const page = pageFile(text);
  const started = process.cpuUsage();
  splitPassages(assembleArchive([readPage(page)]).articles);
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}

/** The slope of the line through the logarithms. */
function growth(xs: readonly number[], ys: readonly number[]): number {
  const [x, y] = [xs.map(Math.log), ys.map((t) => Math.log(Math.max(t, 1e-4)))];
  const [meanX, meanY] = [mean(x), mean(y)];
  const along = mean(x.map((v, n) => (v - meanX) * ((y[n] as number) - meanY)));
  return along / mean(x.map((v) => (v - meanX) ** 2));
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
}

import { gramsOf, lastPair } from './grams.ts';
import type { Cue } from './line-shape.ts';
import type { PageBlock } from './to-blocks.ts';

/** Characters compared on each side of a heading. */
const BEFORE = 600;
const AFTER = 400;
/** Share in common below which the subject has changed, and above which it has not. */
const CHANGED = 0.02;
const SAME = 0.05;
/** With less text than this on a side nothing can be said. */
const LEAST = 30;

interface Line {
  readonly block: PageBlock;
  readonly shape: ReadonlySet<Cue>;
}

/**
 * Compares what stands below a heading with what stands above it.
 * @returns a function from a line's place to the cue that the subject changes there or stays; none when too little
 *   text stands on one side or the two are neither like nor unlike
 */
export function topicAt(lines: readonly Line[]): (n: number) => 'topic-changes' | 'topic-stays' | undefined {
  let counts: Uint32Array | undefined;
  return (n) => {
    const above = gramsOf(textAbove(lines, n));
    const below = gramsOf(textBelow(lines, n));
    if (above.size < LEAST || below.size < LEAST) return undefined;
    counts ??= countGrams(lines);
    const share = shareOf(above, below, counts, lines.length);
    return share < CHANGED ? 'topic-changes' : share > SAME ? 'topic-stays' : undefined;
  };
}

/** Running text right above, up to where its article begins. */
function textAbove(lines: readonly Line[], n: number): string {
  let text = '';
  for (let i = n - 1; i >= 0 && text.length < BEFORE; i--) {
    const { block, shape } = lines[i] as Line;
    text = `${block.text.slice(-BEFORE)}\n${text}`;
    if (shape.has('lead') || shape.has('byline')) break;
  }
  return text;
}

/** The heading and the running text right below, up to the next heading. */
function textBelow(lines: readonly Line[], n: number): string {
  let text = '';
  for (let i = n; i < lines.length && text.length < AFTER; i++) {
    const { block, shape } = lines[i] as Line;
    const isRunning = shape.has('long') || shape.has('ends-sentence') || shape.has('ends-comma');
    if (i > n + 1 && !isRunning) break;
    text += `${block.text.slice(0, AFTER)}\n`;
  }
  return text;
}

/** Pairs are counted in this many cells; now and then two share one, which changes little. */
const CELLS = 0x10000;

/** How often each pair of characters stands on the page. */
function countGrams(lines: readonly Line[]): Uint32Array {
  const counts = new Uint32Array(CELLS);
  for (const { block } of lines) {
    const { text } = block;
    for (let i = 1; i < text.length; i++) {
      const cell = cellOf(text.charCodeAt(i - 1), text.charCodeAt(i));
      counts[cell] = (counts[cell] as number) + 1;
    }
  }
  return counts;
}

function cellOf(first: number, second: number): number {
  return Math.imul((first << 16) | second, 0x9e3779b1) >>> 16;
}

/** How often the last two characters of a gram stand on the page. */
function countOf(gram: number, counts: Uint32Array): number {
  const [first, second] = lastPair(gram);
  return (counts[cellOf(first, second)] as number) || 1;
}

/** What both have of what either has, from 0 to 1; what few lines of the page have counts most. */
function shareOf(a: ReadonlySet<number>, b: ReadonlySet<number>, counts: Uint32Array, lines: number): number {
  const weights: number[] = []; // by count
  const weight = (gram: number): number => {
    const count = countOf(gram, counts);
    return (weights[count] ??= Math.log(1 + lines / count));
  };
  let shared = 0;
  let [sumA, sumB] = [0, 0];
  for (const gram of a) sumA += weight(gram);
  for (const gram of b) {
    sumB += weight(gram);
    if (a.has(gram)) shared += weight(gram);
  }
  return shared / Math.sqrt(sumA * sumB || 1);
}

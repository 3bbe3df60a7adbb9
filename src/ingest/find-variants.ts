import { isSameText } from './same-text.ts';
import { textShape, type ComparedText, type TextShape } from './text-shape.ts';

/** Of its sampled stretches, the shorter text must share this much with the longer before the two are compared in full. */
const LEAST_SHARED = 0.3;
/** Stretches that more texts hold are set phrases: they tell of no common origin. */
const MOST_HOLDERS = 200;

/** What of a text is compared first, and how to get the rest. */
export interface SampledText {
  readonly id: string;
  readonly sample: Uint32Array;
  /** Undefined for a text too short to be compared. */
  readonly shape: () => TextShape | undefined;
}

/** What an archive was found to hold before some of its articles changed. */
export interface VariantsBefore {
  /** Whether an article is as it was, with the same id. */
  isSame(id: string): boolean;
  /** Of an article that is as it was. */
  variantsOf(id: string): readonly string[];
  /** Samples of the articles that are no more, or no more as they were. */
  readonly gone: readonly Uint32Array[];
}

/** An article's text as it is compared. */
export function sampledText(article: ComparedText): SampledText {
  const shape = textShape(article);
  return { id: article.id, sample: shape?.sample ?? new Uint32Array(), shape: () => shape };
}

/**
 * Finds the articles that print one text: an agency's copy in several papers, a notice run on several days, a report cut
 * down to a brief. Two texts are paired when the longer holds at least four fifths of the shorter's sentences and the
 * figures in them, so that each day's weather or market table stays a text of its own.
 *
 * Texts share a sample of their stretches of characters before they are compared, so time grows about linearly with the
 * archive. The result does not depend on the order of the articles.
 * @param before spares comparing articles that have not changed with each other; the result is the same without it
 * @returns for each article that has any, the ids of the other printings, sorted. The relation is symmetric but not
 * transitive: two briefs that one round-up holds are not printings of each other
 * @see Broder 1997, "On the resemblance and containment of documents"
 */
export function findVariants(texts: readonly SampledText[], before?: VariantsBefore): Map<string, readonly string[]> {
  const known = before && withoutTurned(texts, before);
  const found = new Map<string, string[]>();
  const add = (id: string, other: string): void => {
    const others = found.get(id);
    if (others) others.push(other);
    else found.set(id, [other]);
  };
  for (const { id } of known ? texts.filter((text) => known.isSame(text.id)) : [])
    for (const other of known?.variantsOf(id) ?? []) if (known?.isSame(other)) add(id, other);
  for (const [one, other] of candidatePairs(texts, known)) {
    const [a, b] = [one.shape(), other.shape()];
    if (!a || !b) continue;
    const [shorter, longer] = isBefore(a, b) ? [a, b] : [b, a];
    if (!isSameText(shorter, longer)) continue;
    add(a.id, b.id);
    add(b.id, a.id);
  }
  for (const ids of found.values()) ids.sort();
  return found;
}

/** The same, but for texts that hold a stretch that has become a set phrase, or ceased to be one: these may pair anew. */
function withoutTurned(texts: readonly SampledText[], before: VariantsBefore): VariantsBefore {
  const turned = turnedStretches(texts, before);
  if (turned.size === 0) return before;
  const pairAnew = new Set(texts.filter(({ sample }) => sample.some((s) => turned.has(s))).map(({ id }) => id));
  return { ...before, isSame: (id) => before.isSame(id) && !pairAnew.has(id) };
}

function turnedStretches(texts: readonly SampledText[], before: VariantsBefore): Set<number> {
  const changes = new Map<number, number>();
  const count = (samples: readonly Uint32Array[], step: number): void => {
    for (const sample of samples) for (const s of sample) changes.set(s, (changes.get(s) ?? 0) + step);
  };
  count(before.gone, -1);
  count(
    texts.filter(({ id }) => !before.isSame(id)).map(({ sample }) => sample),
    1,
  );
  const holders = new Map([...changes].filter(([, change]) => change !== 0).map(([stretch]) => [stretch, 0]));
  const isCounted = amongFew(holders);
  for (const { sample } of texts) {
    for (const stretch of sample) if (isCounted(stretch)) holders.set(stretch, (holders.get(stretch) ?? 0) + 1);
  }
  const turned = [...holders].filter(
    ([stretch, now]) => isSetPhrase(now) !== isSetPhrase(now - (changes.get(stretch) ?? 0)),
  );
  return new Set(turned.map(([stretch]) => stretch));
}

function isSetPhrase(holders: number): boolean {
  return holders > MOST_HOLDERS;
}

/** The shorter text first; of equally long ones always the same. */
function isBefore(a: TextShape, b: TextShape): boolean {
  return a.letters.length === b.letters.length ? a.id < b.id : a.letters.length < b.letters.length;
}

/** Pairs of texts that share enough of their samples, each pair once; none of two that were compared before. */
function* candidatePairs(
  texts: readonly SampledText[],
  known: VariantsBefore | undefined,
): Generator<[SampledText, SampledText]> {
  const isNew = texts.map(({ id }) => !known?.isSame(id));
  const { holders, starts } = postingsOf(texts, known && stretchesOf(texts.filter((_, n) => isNew[n])));
  for (const [n, text] of texts.entries()) {
    if (!isNew[n]) continue;
    const shared = new Map<number, number>();
    for (const stretch of text.sample) {
      const [from, to] = starts.get(stretch) ?? [0, 0];
      if (isSetPhrase(to - from)) continue;
      for (let at = from; at < to; at++) {
        const other = holders[at] as number;
        if (other < n || !isNew[other]) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    for (const [other, count] of shared) {
      const paired = texts[other] as SampledText;
      if (count >= LEAST_SHARED * Math.min(text.sample.length, paired.sample.length)) yield [paired, text];
    }
  }
}

function stretchesOf(texts: readonly SampledText[]): Set<number> {
  const stretches = new Set<number>();
  for (const { sample } of texts) for (const stretch of sample) stretches.add(stretch);
  return stretches;
}

interface Postings {
  /** Places of texts in the list, those that hold the same stretch beside each other. */
  readonly holders: Uint32Array;
  /** For each stretch that several texts hold, the range of its holders. */
  readonly starts: ReadonlyMap<number, readonly [from: number, to: number]>;
}

/** @param wanted stretches; all when left out */
function postingsOf(texts: readonly SampledText[], wanted?: ReadonlySet<number>): Postings {
  const count = texts.reduce((sum, { sample }) => sum + sample.length, 0);
  // stretch and place in one number, since sorting numbers is far quicker than sorting pairs
  const room = new Float64Array(count);
  let filled = 0;
  const isWanted = wanted ? amongFew(wanted) : () => true;
  for (const [n, { sample }] of texts.entries()) {
    for (const stretch of sample) if (isWanted(stretch)) room[filled++] = stretch * texts.length + n;
  }
  const rows = room.subarray(0, filled).toSorted();
  const holders = new Uint32Array(filled);
  const starts = new Map<number, readonly [number, number]>();
  for (let from = 0, to = 0; from < filled; from = to) {
    const stretch = Math.floor((rows[from] as number) / texts.length);
    while (to < filled && Math.floor((rows[to] as number) / texts.length) === stretch) {
      holders[to] = (rows[to] as number) - stretch * texts.length;
      to++;
    }
    if (to - from > 1) starts.set(stretch, [from, to]);
  }
  return { holders, starts };
}

/** Low bits of hashes, of which the lowest three are not sampled. */
const LOW_BITS = 2 ** 18 - 1;

/** Whether a stretch is among some. Most of an archive's are not, and their low bits tell so sooner than a look at the set. */
function amongFew(few: Pick<ReadonlySet<number>, 'has'> & { keys(): Iterable<number> }): (stretch: number) => boolean {
  const lowBits = new Uint8Array(LOW_BITS + 1);
  for (const stretch of few.keys()) lowBits[(stretch >>> 3) & LOW_BITS] = 1;
  return (stretch) => lowBits[(stretch >>> 3) & LOW_BITS] === 1 && few.has(stretch);
}

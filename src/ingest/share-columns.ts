import { isOpen, isProse, type Draft, type DraftLine } from './draft.ts';
import { pointsOf, type Move, type Reason } from './evidence.ts';
import { gramsOf, isNameGram } from './grams.ts';
import { startsMidSentence } from './line-ends.ts';
import { remembered } from './remembered.ts';
import { spansSeam, startsBroken } from './seam.ts';
import { COLUMN_POINTS as POINTS } from './join-weights.ts';

/** Columns return within a page: over no more articles than a page holds, in no longer text. */
const MOST_ABOVE = 12;
const MOST_LINES = 300;

/**
 * Shares text out that a page's columns carried away: first stand the left columns of several articles, their right
 * columns follow below the last of them, in the same order. For every article the best reading of its lines is found:
 * up to where they are its own, and which of the articles above, in their order, each line after that goes on with.
 * @param texts the articles' text; changed in place
 * @returns what was given to which article, and why
 */
export function shareColumns(
  drafts: readonly Draft[],
  texts: DraftLine[][],
  isOnPage: (phrase: string) => boolean,
): Move[] {
  const moves: Move[] = [];
  const gramsIn = remembered((line: DraftLine) => gramsOf(line.block.text));
  for (let last = 1; last < drafts.length; last++) {
    const lines = texts[last] ?? [];
    const first = Math.max(0, last - MOST_ABOVE);
    if (lines.length < 2 || lines.length > MOST_LINES) continue;
    const above = texts.slice(first, last);
    const isOpenAbove = above.some((text, a) => endsOpen(text) && drafts[first + a]?.jumpsTo == null);
    if (!isOpenAbove && !lines.some((line, n) => n > 0 && line.standing === 'apart')) continue;
    const { owners, points, topics } = bestSharing(drafts.slice(first, last + 1), above, lines, gramsIn, isOnPage);
    for (const [from, to] of runsOf(owners)) {
      const line = lines[from] as DraftLine;
      const target = owners[from] as number;
      if (target === above.length) continue;
      const end = above[target]?.at(-1);
      const told: Reason[] = [
        ...(owners[from - 1] === above.length ? [{ name: 'columns-back', points: POINTS.back }] : []),
        ...(end ? seamReasons(end, line, isOnPage) : []),
        { name: 'topic', points: sum(topics.slice(from, to)) },
      ];
      const order = { name: 'order', points: sum(points.slice(from, to)) - pointsOf(told) };
      const [opens, into] = [drafts[last], drafts[first + target]].map((d) => d?.opens ?? 0);
      moves.push({
        start: line.block.span[0],
        lines: to - from,
        from: opens ?? 0,
        to: into ?? 0,
        reasons: [...told, order],
      });
    }
    texts[last] = lines.filter((_, n) => owners[n] === above.length);
    above.forEach((text, a) => text.push(...lines.filter((_, n) => owners[n] === a)));
  }
  return moves;
}

/** Stretches of lines that go to one article, `[from, to)`. */
function runsOf(owners: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  owners.forEach((owner, n) => {
    const last = runs.at(-1);
    if (last && owners[n - 1] === owner) last[1] = n + 1;
    else runs.push([n, n + 1]);
  });
  return runs;
}

function sum(points: readonly number[]): number {
  return points.reduce((total, n) => total + n, 0);
}

/** How a text's lines are shared out. */
interface Sharing {
  /** For each line the article it belongs to, counted from the first above; the last number is its own article. */
  readonly owners: readonly number[];
  /** What each line adds to the whole, and how much of that is what it has in common with its article. */
  readonly points: readonly number[];
  readonly topics: readonly number[];
}

function endsOpen(text: readonly DraftLine[]): boolean {
  const end = text.at(-1);
  return end !== undefined && isOpen(end);
}

function bestSharing(
  drafts: readonly Draft[],
  above: readonly DraftLine[][],
  lines: readonly DraftLine[],
  gramsIn: (line: DraftLine) => ReadonlySet<number>,
  isOnPage: (phrase: string) => boolean,
): Sharing {
  const own = above.length;
  const gains = gainsOf(drafts, above, lines, gramsIn);
  const tails = above.map((text) => text.at(-1));
  const seam = seamPoints(isOnPage);
  // own: the lines before any column comes back; returned[a]: the line was given to article a
  let ownPoints = gains(0, own, 0);
  let returned: (Path | undefined)[] = Array.from({ length: own + 1 }, () => undefined);
  let ownPath: Path = { points: ownPoints, since: lines.length, owner: own, before: undefined };
  for (let n = 1; n < lines.length; n++) {
    const line = lines[n] as DraftLine;
    const before = lines[n - 1] as DraftLine;
    const stays = seam(before, line) + POINTS.adjacent + (line.standing === 'apart' ? POINTS.apartStays : 0);
    const comes = line.standing === 'apart' ? POINTS.apart : line.standing === 'close' ? POINTS.close : 0;
    const leaves = isOpen(before) ? POINTS.left : 0;
    const next: (Path | undefined)[] = [];
    for (let a = 0; a <= own; a++) {
      let best: Path | undefined;
      const offer = (from: Path, points: number, since: number): void => {
        const total = from.points + points + gains(n, a, since);
        if (!best || total > best.points) best = { points: total, since, owner: a, before: from };
      };
      const same = returned[a];
      if (same) offer(same, stays, same.since);
      const isCandidate = isProse(line) || line.state === 'subhead';
      const end = tails[a];
      if (isCandidate && a < own && end) offer(ownPath, POINTS.back + comes + leaves + seam(end, line), n);
      for (let b = 0; b < a; b++) {
        const from = returned[b];
        if (!from || !isCandidate) continue;
        const tail = a < own ? tails[a] : lines[from.since - 1];
        if (tail) offer(from, comes + leaves + POINTS.skip * (a - b - 1) + seam(tail, line), from.since);
      }
      next.push(best);
    }
    ownPoints = ownPath.points + stays + gains(n, own, n);
    ownPath = { points: ownPoints, since: lines.length, owner: own, before: ownPath };
    returned = next;
  }
  let best = ownPath;
  for (const path of returned) if (path && path.points > best.points) best = path;
  const way: Path[] = [];
  for (let path: Path | undefined = best; path; path = path.before) way.push(path);
  way.reverse();
  return {
    owners: way.map(({ owner }) => owner),
    points: way.map(({ points, before }) => points - (before?.points ?? 0)),
    topics: way.map(({ owner, since }, n) => gains(n, owner, since)),
  };
}

interface Path {
  readonly points: number;
  /** The line with which columns began to come back. */
  readonly since: number;
  readonly owner: number;
  readonly before: Path | undefined;
}

function seamPoints(isOnPage: (phrase: string) => boolean): (before: DraftLine, after: DraftLine) => number {
  const beginsMid = remembered(isMidSentence);
  const points = remembered((before: DraftLine) =>
    remembered((after: DraftLine) => pointsOf(seamReasons(before, after, isOnPage, beginsMid))),
  );
  return (before, after) => points(before)(after);
}

function isMidSentence({ block: { text } }: DraftLine): boolean {
  return startsMidSentence(text) || startsBroken(text);
}

function seamReasons(
  before: DraftLine,
  after: DraftLine,
  isOnPage: (phrase: string) => boolean,
  beginsMid: (line: DraftLine) => boolean = isMidSentence,
): Reason[] {
  if (!isProse(after) || !isProse(before)) return [];
  const [end, start] = [before.block.text, after.block.text];
  const isMid = beginsMid(after);
  if (!isOpen(before)) return isMid ? [{ name: 'orphan', points: POINTS.orphan }] : [];
  const reasons: Reason[] = [{ name: 'resumed', points: POINTS.resumed }];
  if (isMid) reasons.push({ name: 'mid', points: POINTS.mid });
  if (spansSeam(end, start)) reasons.push({ name: 'word', points: POINTS.word });
  if (isOnPage(end.slice(-2) + start.slice(0, 2))) reasons.push({ name: 'phrase', points: POINTS.phrase });
  return reasons;
}

/**
 * What a line has in common with each article: what no other article has counts whole, what two have a third. Of its
 * own article only what stands above counts: the head, and the lines before columns came back.
 */
function gainsOf(
  drafts: readonly Draft[],
  above: readonly DraftLine[][],
  lines: readonly DraftLine[],
  gramsIn: (line: DraftLine) => ReadonlySet<number>,
): (line: number, article: number, since: number) => number {
  const own = above.length;
  const holders = new Map<number, number>(); // one bit an article
  above.forEach((text, a) => {
    for (const line of [...(drafts[a]?.head ?? []), ...text])
      for (const gram of gramsIn(line)) holders.set(gram, (holders.get(gram) ?? 0) | (1 << a));
  });
  const firstOwn = new Map<number, number>();
  for (const line of drafts[own]?.head ?? []) for (const gram of gramsIn(line)) firstOwn.set(gram, -1);
  lines.forEach((line, n) => {
    for (const gram of gramsIn(line)) if (!firstOwn.has(gram)) firstOwn.set(gram, n);
  });
  const known = new Map<number, number[]>();
  const sums = (n: number, since: number): number[] => {
    const key = n * lines.length + since;
    let found = known.get(key);
    if (found) return found;
    found = Array.from({ length: own + 1 }, () => 0);
    for (const gram of gramsIn(lines[n] as DraftLine)) {
      let having = holders.get(gram) ?? 0;
      if ((firstOwn.get(gram) ?? n) < Math.min(n, since)) having |= 1 << own;
      if (having === 0) continue;
      const rest = having & (having - 1);
      if ((rest & (rest - 1)) !== 0) continue; // more than two have it
      const points = (isNameGram(gram) ? POINTS.name : 1) * (rest === 0 ? 1 : POINTS.shared);
      for (let a = 0; a <= own; a++) if (having & (1 << a)) found[a] = (found[a] ?? 0) + points;
    }
    found = found.map((x) => POINTS.topic * Math.log1p(Math.max(0, x - POINTS.noise)));
    known.set(key, found);
    return found;
  };
  return (n, a, since) => sums(n, since)[a] ?? 0;
}

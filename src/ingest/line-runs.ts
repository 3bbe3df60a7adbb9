import { endsWithNote } from './author-notes.ts';
import type { Cue } from './line-shape.ts';
import type { PageBlock } from './to-blocks.ts';

interface Line {
  readonly block: PageBlock;
  /** The most line breaks between it and the line before. */
  readonly breaks: number;
  /** The cues it shows by itself. */
  readonly shape: ReadonlySet<Cue>;
}

/** So many short lines one below the other are no heads of articles but verse, a list, a programme. */
const SHORTEST_VERSE = 5;
/** The first of them may be a title and its writer. */
const VERSE_HEAD = 2;

/**
 * Finds the short lines that are verse, or the items of a list, because so many stand one below the other.
 * @param gapFrom line breaks that end such a run
 * @returns their places among the lines
 */
export function versesIn(lines: readonly Line[], gapFrom = Number.POSITIVE_INFINITY): Set<number> {
  const verses = new Set<number>();
  let start = 0;
  lines.forEach((line, n) => {
    const isShort = mayBeVerse(line);
    if (!isShort || line.breaks >= gapFrom) start = isShort ? n : n + 1;
    if (n + 1 - start === SHORTEST_VERSE) for (let i = start + VERSE_HEAD; i < n; i++) verses.add(i);
    if (n + 1 - start >= SHORTEST_VERSE) verses.add(n);
  });
  return verses;
}

function mayBeVerse({ block, shape }: Line): boolean {
  if (block.level > 0 || shape.has('cells') || shape.has('lead') || shape.has('byline') || shape.has('full-date'))
    return false;
  return (shape.has('tiny') || shape.has('short')) && !shape.has('ends-sentence') && !shape.has('notice-title');
}

const BULLET = /^[■▲●◆★▶◎□◇☆]/u;

/**
 * Finds texts that each begin with the same mark and mostly end with who wrote them: briefs, not the items of a list.
 * @returns their places among the lines
 */
export function signedBullets(lines: readonly Line[]): Set<number> {
  const marked = new Map<string, number[]>();
  lines.forEach(({ block, shape }, n) => {
    const mark = shape.has('long') || shape.has('medium') ? BULLET.exec(block.plain)?.[0] : undefined;
    if (!mark) return;
    const same = marked.get(mark);
    if (same) same.push(n);
    else marked.set(mark, [n]);
  });
  const isSigned = (n: number): boolean => endsWithNote((lines[n] as Line).block);
  const briefs = [...marked.values()].filter((at) => at.length > 1 && at.filter(isSigned).length * 2 >= at.length);
  return new Set(briefs.flat());
}

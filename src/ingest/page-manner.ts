import type { Cue } from './line-shape.ts';
import type { PageBlock } from './to-blocks.ts';

/** How a page is printed, so that a cue it does not use is not read into it. */
export interface Manner {
  /** Single line breaks join lines of a unit; on pages without blank lines they mean nothing. */
  readonly hasUnits: boolean;
  /** Headings carry `#` or bold. */
  readonly isMarked: boolean;
  /** The first line of a paragraph is indented. */
  readonly isIndenting: boolean;
  /** From so many line breaks on, what follows stands apart from what is above; undefined when white space tells nothing. */
  readonly gapFrom: number | undefined;
}

interface Line {
  readonly block: PageBlock;
  /** The most line breaks between it and the line before. */
  readonly breaks: number;
  readonly shape: ReadonlySet<Cue>;
}

/** @param lines the lines that can be part of an article, with the cues each shows by itself */
export function pageManner(lines: readonly Line[]): Manner {
  const tight = lines.filter((l) => l.block.breaksBefore === 1).length;
  const marked = lines.filter((l) => l.block.level > 0).length;
  const running = lines.filter((l) => l.shape.has('long'));
  const indented = running.filter((l) => l.block.isIndented).length;
  return {
    hasUnits: tight * 2 < lines.length,
    isMarked: marked > 1 && marked * 40 >= lines.length,
    isIndenting: indented > 2 && indented * 5 >= running.length * 3,
    gapFrom: gapFrom(lines),
  };
}

/** Breaks between lines are looked at up to this number. */
const MOST_BREAKS = 9;

/**
 * A page sets its articles apart by white space when the gaps wider than those between paragraphs are few and mostly
 * stand above short lines, as headings are.
 */
function gapFrom(lines: readonly Line[]): number | undefined {
  const counts = Array.from({ length: MOST_BREAKS + 1 }, () => 0);
  for (const { breaks: above, shape } of lines.slice(1)) {
    const breaks = Math.min(above, MOST_BREAKS);
    if (shape.has('long') || shape.has('ends-sentence')) counts[breaks] = (counts[breaks] ?? 0) + 1;
  }
  const usual = counts.indexOf(Math.max(...counts));
  const wide = lines.slice(1).filter((l) => l.breaks > usual);
  const short = wide.filter(
    ({ shape }) => !shape.has('long') && !shape.has('ends-sentence') && !shape.has('ends-comma'),
  );
  const mayTell = wide.length >= 2 && wide.length * 5 <= lines.length * 2 && short.length * 2 >= wide.length;
  return mayTell && agreesWithLeads(lines, usual + 1) ? usual + 1 : undefined;
}

function isHead(line: Line | undefined): boolean {
  return line !== undefined && !line.shape.has('long') && !line.shape.has('ends-sentence');
}

/** Heads are looked for over so many lines. */
const LONGEST_HEAD = 4;

/** Whether most of the heads that bylines and datelines tell of stand below a gap. */
function agreesWithLeads(lines: readonly Line[], gap: number): boolean {
  let [heads, below] = [0, 0];
  lines.forEach(({ shape }, n) => {
    if (n === 0 || !(shape.has('lead') || (shape.has('byline') && !lines[n - 1]?.shape.has('long')))) return;
    let top = n;
    while (n - top < LONGEST_HEAD && (lines[top]?.breaks ?? gap) < gap && isHead(lines[top - 1])) top--;
    heads++;
    if ((lines[top]?.breaks ?? 0) >= gap || top === 0) below++;
  });
  return below * 2 >= heads;
}

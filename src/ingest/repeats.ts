import { isProse, type Draft, type DraftLine } from './draft.ts';
import { breaksOff, startsMidSentence } from './line-ends.ts';
import { overlapAtSeam, spansSeam } from './seam.ts';

/** Shorter texts recur for good reasons: slogans, bylines, cells. */
const SHORTEST_REPEAT = 30;

/** A copy that was left out for another; `flows` says how well the neighbours of each go on from and to it. */
export interface Repeat {
  readonly dropped: DraftLine;
  readonly kept: DraftLine;
  readonly flows: { readonly dropped: number; readonly kept: number };
}

/**
 * Finds running text printed twice on a page and keeps, of each, the copy whose neighbours flow; of equals the first.
 */
export function dropRepeats(drafts: readonly Draft[]): { kept: Draft[]; repeats: Repeat[] } {
  const copies = new Map<string, Copy[]>();
  for (const draft of drafts) {
    draft.text.forEach((line, n) => {
      const words = line.block.text.replaceAll(/\s/gu, '');
      if (!isProse(line) || words.length < SHORTEST_REPEAT) return;
      const copy = { line, before: draft.text[n - 1], after: draft.text[n + 1] };
      const same = copies.get(words);
      if (same) same.push(copy);
      else copies.set(words, [copy]);
    });
  }
  const repeats: Repeat[] = [];
  for (const same of copies.values()) {
    if (same.length === 1) continue;
    const flows = same.map(flow);
    const most = Math.max(...flows.slice(0, 100));
    const best = same[flows.indexOf(most)] as Copy;
    same.forEach((copy, n) => {
      if (copy === best) return;
      repeats.push({ dropped: copy.line, kept: best.line, flows: { dropped: flows[n] ?? 0, kept: most } });
    });
  }
  if (repeats.length === 0) return { kept: [...drafts], repeats };
  const dropped = new Set(repeats.map((repeat) => repeat.dropped));
  const kept = drafts.map((draft) => ({ ...draft, text: draft.text.filter((line) => !dropped.has(line)) }));
  return { kept, repeats };
}

interface Copy {
  readonly line: DraftLine;
  readonly before: DraftLine | undefined;
  readonly after: DraftLine | undefined;
}

function flow({ line, before, after }: Copy): number {
  return seam(before, line) + seam(line, after);
}

function seam(before: DraftLine | undefined, after: DraftLine | undefined): number {
  if (!before || !after || !isProse(before) || !isProse(after)) return 0;
  const [end, start] = [before.block.text, after.block.text];
  if (!breaksOff(end)) return startsMidSentence(start) ? -1 : 0;
  return 1 + (spansSeam(end, start) ? 1 : 0) + (overlapAtSeam(end, start) > 0 ? 1 : 0);
}

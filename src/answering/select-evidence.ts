import type { Evidence, IssueRef } from '../types/answer.ts';
import type { Article } from '../types/article.ts';
import type { Hit } from '../types/hit.ts';
import type { PassageStore } from '../types/ports/passage-store.ts';
import type { Span } from '../types/span.ts';
import { printedIn } from '../text/refs.ts';

export interface EvidenceLimits {
  /** Number of hits considered. */
  readonly k: number;
  /** Characters of all evidence together; the best hit is given even when it alone is longer. */
  readonly budgetChars: number;
}

/**
 * The evidence for an answer: the best hits, those of one article that touch merged, then each grown by its neighbours,
 * best first, while the budget lasts. Never across articles.
 * @returns numbered from 1 in order of their best hit; empty for no hits
 */
export function selectEvidence(hits: readonly Hit[], store: PassageStore, limits: EvidenceLimits): Evidence[] {
  const stretches = stretchesOf(hits.slice(0, limits.k), store, limits.budgetChars);
  grow(stretches, limits.budgetChars);
  return mergeTouching(stretches).flatMap((stretch, i) => {
    const issue = printedIn(stretch.article, store);
    return issue ? [toEvidence(stretch, i + 1, issue)] : [];
  });
}

/** Some passages of one article in a row, by their positions in it. */
interface Stretch {
  readonly article: Article;
  readonly passages: readonly { readonly id: string; readonly span: Span; readonly subhead: string }[];
  readonly hit: Hit;
  first: number;
  last: number;
}

function stretchesOf(hits: readonly Hit[], store: PassageStore, budgetChars: number): Stretch[] {
  const stretches: Stretch[] = [];
  let chars = 0;
  for (const hit of hits) {
    const passages = store.passagesOf(hit.article.id);
    const at = passages.findIndex((passage) => passage.id === hit.passage.id);
    chars += hit.passage.text.length;
    if (at < 0 || (chars > budgetChars && stretches.length > 0)) continue;
    stretches.push({ article: hit.article, passages, hit, first: at, last: at });
  }
  return mergeTouching(stretches);
}

function grow(stretches: readonly Stretch[], budgetChars: number): void {
  let left = budgetChars - stretches.reduce((sum, stretch) => sum + charsOf(stretch), 0);
  for (let hasGrown = true; hasGrown;) {
    hasGrown = false;
    for (const stretch of stretches) {
      for (const at of [stretch.last + 1, stretch.first - 1]) {
        const passage = stretch.passages[at];
        if (!passage || isTaken(stretches, stretch, at)) continue;
        const length = passage.span[1] - passage.span[0];
        if (length > left) continue;
        left -= length;
        stretch.first = Math.min(stretch.first, at);
        stretch.last = Math.max(stretch.last, at);
        hasGrown = true;
      }
    }
  }
}

function isTaken(stretches: readonly Stretch[], self: Stretch, at: number): boolean {
  return stretches.some((s) => s !== self && s.article.id === self.article.id && s.first <= at && at <= s.last);
}

/** The better hit's stretch takes in the other's passages and keeps its place in the order. */
function mergeTouching(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const stretch of stretches) {
    const touching = merged.filter(
      (m) => m.article.id === stretch.article.id && m.first <= stretch.last + 1 && stretch.first <= m.last + 1,
    );
    const [keeper, ...others] = touching;
    if (!keeper) {
      merged.push({ ...stretch });
      continue;
    }
    for (const { first, last } of [stretch, ...others]) {
      keeper.first = Math.min(keeper.first, first);
      keeper.last = Math.max(keeper.last, last);
    }
    for (const other of others) merged.splice(merged.indexOf(other), 1);
  }
  return merged;
}

function charsOf(stretch: Stretch): number {
  const [start, end] = spanOf(stretch);
  return end - start;
}

function spanOf({ passages, first, last }: Stretch): Span {
  return [passages[first]?.span[0] ?? 0, passages[last]?.span[1] ?? 0];
}

function toEvidence(stretch: Stretch, n: number, issue: IssueRef): Evidence {
  const { article, hit, passages, first } = stretch;
  const span = spanOf(stretch);
  const { rerankScore, bm25Score, cosine } = hit.scores;
  return {
    n,
    article,
    passageId: hit.passage.id,
    span,
    text: article.text.slice(...span),
    subhead: passages[first]?.subhead ?? '',
    issue,
    score: rerankScore ?? bm25Score ?? cosine ?? 0,
  };
}

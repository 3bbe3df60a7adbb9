import type { Refusal, RefusalReason } from '../types/answer.ts';
import type { Hit } from '../types/hit.ts';
import type { PassageStore } from '../types/ports/passage-store.ts';
import { chineseDate } from '../text/label.ts';
import { articleRef, printedIn } from '../text/refs.ts';

/** How many articles a refusal points to. */
const NEAREST = 3;

const REASONS: Readonly<Record<RefusalReason, string>> = {
  'nothing-found': '报库里没有找到与这个问题有关的报道。',
  'not-in-evidence': '报库里找到了相近的报道，但其中没有说到所问的内容。',
  'near-miss': '报库里有相近的报道，但说的不是所问的对象或时间。',
  'nothing-verified': '找到的报道不足以逐句核实出一个回答。',
};

/**
 * The honest refusal: the reason in a Chinese sentence, the dates the archive covers, and the nearest articles.
 * @param message says the reason in particular, such as 报道里没有出现“渌口区”; the general sentence when left out
 * @param check which check failed; the reason itself when left out
 * @param hits best first; their first three different articles are the nearest
 */
export function makeRefusal(
  reason: RefusalReason,
  hits: readonly Hit[],
  store: PassageStore,
  message: string = REASONS[reason],
  check: string = reason,
): Refusal {
  const coverage = coverageOf(store);
  return {
    reason,
    check,
    message: `${message}${coverageSentence(coverage)}`,
    coverage,
    nearest: nearestOf(hits, store),
  };
}

function coverageOf(store: PassageStore): Refusal['coverage'] {
  const dates = store.issues.flatMap((issue) => issue.date ?? []).toSorted();
  return { from: dates[0] ?? null, to: dates.at(-1) ?? null, issues: store.issues.length };
}

function coverageSentence({ from, to, issues }: Refusal['coverage']): string {
  if (!from || !to) return `报库共收${issues}期报纸。`;
  const range = from === to ? chineseDate(from) : `${chineseDate(from)}至${chineseDate(to)}间`;
  return `报库收有${range}的${issues}期报纸。`;
}

function nearestOf(hits: readonly Hit[], store: PassageStore): Refusal['nearest'] {
  const articles = new Map(hits.map(({ article }) => [article.id, article]));
  return [...articles.values()].slice(0, NEAREST).flatMap((article) => {
    const issue = printedIn(article, store);
    return issue ? [{ article: articleRef(article), issue }] : [];
  });
}

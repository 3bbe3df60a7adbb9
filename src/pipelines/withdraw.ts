import { BaowenError } from '../errors.ts';
import { textMark, type WithdrawalLine } from '../indexing/withdrawal-list.ts';
import { withheldArticles } from '../indexing/withheld-articles.ts';
import { WITHDRAWN_FILE } from '../ingest/withdrawn-file.ts';
import type { Article } from '../types/article.ts';
import type { PassageStore } from '../types/ports/passage-store.ts';
import type { Withdrawal } from '../types/withdrawal.ts';
import type { Withdrawals } from './withdrawals.ts';

/** Why and when an article is withdrawn. */
export type WithdrawalNote = Pick<Withdrawal, 'date' | 'reason'>;

/**
 * Puts an article on the list of what is withdrawn, or leaves it there as it is.
 * @param store the whole archive
 * @returns what stands in its place
 * @throws BaowenError `article_not_found`, `withdrawals_unusable`
 */
export async function withdraw(
  list: Withdrawals,
  store: PassageStore,
  articleId: string,
  note: WithdrawalNote,
): Promise<Withdrawal> {
  const article = articleOf(store, articleId);
  const known = lineOf(list, store, articleId);
  if (!known) await list.add({ target: articleId, mark: textMark(article), ...note });
  const { date, reason } = known ?? note;
  return { articleId, date, reason };
}

/**
 * Takes an article off the list, if it is there.
 * @param store the whole archive
 * @throws BaowenError `article_not_found`, `withdrawals_unusable`, `article_withdrawn` where a line names its whole page file
 */
export async function restore(list: Withdrawals, store: PassageStore, articleId: string): Promise<void> {
  articleOf(store, articleId);
  for (let line = lineOf(list, store, articleId); line; line = lineOf(list, store, articleId)) {
    if (line.target !== articleId && line.mark === null) {
      throw new BaowenError('article_withdrawn', `整版撤回：${line.target}；请在 ${WITHDRAWN_FILE} 里删去这一行`);
    }
    await list.remove(line.target);
    await list.refresh();
  }
}

function articleOf(store: PassageStore, articleId: string): Article {
  const article = store.article(articleId);
  if (!article) throw new BaowenError('article_not_found', articleId);
  return article;
}

function lineOf(list: Withdrawals, store: PassageStore, articleId: string): WithdrawalLine | undefined {
  return withheldArticles(store, list.lines).withheld.get(articleId);
}

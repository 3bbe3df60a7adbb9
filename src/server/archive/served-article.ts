import { BaowenError } from '../../errors.ts';
import { chineseDate } from '../../text/label.ts';
import type { Article } from '../../types/article.ts';
import type { PassageStore } from '../../types/ports/passage-store.ts';
import type { Withdrawal } from '../../types/withdrawal.ts';

/**
 * An article that may be shown.
 * @throws BaowenError `article_not_found`; `article_withdrawn`, telling readers when and why
 */
export function servedArticle(store: PassageStore, articleId: string): Article {
  const article = store.article(articleId);
  if (article) return article;
  const withdrawal = store.withdrawal(articleId);
  if (!withdrawal) throw new BaowenError('article_not_found', articleId);
  throw new BaowenError('article_withdrawn', noteOf(withdrawal), { details: { ...withdrawal } });
}

/** “2024年5月6日撤回：一名当事人的要求” */
function noteOf({ date, reason }: Withdrawal): string {
  return `${date === null ? '' : chineseDate(date)}撤回${reason && `：${reason}`}`;
}

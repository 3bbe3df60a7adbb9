import { BaowenError } from '../../errors.ts';
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
  const [year, month, day] = date?.split('-').map(Number) ?? [];
  return `${date === null ? '' : `${year}年${month}月${day}日`}撤回${reason && `：${reason}`}`;
}

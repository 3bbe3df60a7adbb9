import { ArticleView } from './article-view.tsx';
import { IssueView } from './issue-view.tsx';

/** What a permalink opens: one article, or the contents of one issue. */
export function ReadingPage({ type, id }: { readonly type: 'article' | 'issue'; readonly id: string }) {
  return <main class="reading">{type === 'article' ? <ArticleView id={id} /> : <IssueView id={id} />}</main>;
}

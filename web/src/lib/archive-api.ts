import type {
  ArticleResponse,
  IssueResponse,
  IssuesResponse,
  PageResponse,
  SectionsResponse,
} from '../../../src/contract/archive.ts';
import type { IndexStatus } from '../../../src/contract/index-status.ts';
import { ApiError, OFFLINE, readFailure } from './api-error.ts';

/** @throws ApiError `article_not_found`, `index_missing`, `network_error` */
export const getArticle = (id: string): Promise<ArticleResponse> => getJson(`/articles/${encodeURIComponent(id)}`);
/** @throws ApiError `page_not_found`, `index_missing`, `network_error` */
export const getPage = (id: string): Promise<PageResponse> => getJson(`/pages/${encodeURIComponent(id)}`);
/** @throws ApiError `issue_not_found`, `index_missing`, `network_error` */
export const getIssue = (id: string): Promise<IssueResponse> => getJson(`/issues/${encodeURIComponent(id)}`);
/** @throws ApiError `index_missing`, `network_error` */
export const getIssues = (): Promise<IssuesResponse> => getJson('/issues');
/** @throws ApiError `index_missing`, `network_error` */
export const getSections = (): Promise<SectionsResponse> => getJson('/sections');
/** @throws ApiError `network_error` */
export const getIndexStatus = (): Promise<IndexStatus> => getJson('/index');

async function getJson<T>(path: string): Promise<T> {
  // The same addresses, asked for as HTML, are pages: nothing of this may be kept in the browser's cache for those.
  const request = fetch(path, { headers: { accept: 'application/json' }, cache: 'no-store' });
  const response = await request.catch(() => {
    throw new ApiError(OFFLINE);
  });
  if (!response.ok) throw new ApiError(await readFailure(response));
  return (await response.json()) as T;
}

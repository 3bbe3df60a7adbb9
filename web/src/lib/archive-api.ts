import type {
  ArticleResponse,
  IssueResponse,
  IssuesResponse,
  PageResponse,
  SectionsResponse,
} from '../../../src/contract/archive.ts';
import type { ExamplesResponse } from '../../../src/contract/examples.ts';
import type { IndexStatus } from '../../../src/contract/index-status.ts';
import { getJson } from './request-json.ts';

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
/** @throws ApiError `index_missing`, `network_error` */
export const getExamples = (): Promise<ExamplesResponse> => getJson('/examples');
/** @throws ApiError `network_error` */
export const getIndexStatus = (): Promise<IndexStatus> => getJson('/index');

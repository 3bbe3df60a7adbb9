import type { FeedbackResponse } from '../../../src/contract/feedback.ts';
import type { Stats } from '../../../src/contract/stats.ts';
import { getJson, sendJson } from './request-json.ts';

/** What the archivist's page asks of the server; every call carries the token and throws `unauthorized` for a wrong one. */
export interface AdminApi {
  /** Newest first. @throws ApiError */
  feedback(before?: number): Promise<FeedbackResponse>;
  /** @throws ApiError */
  stats(): Promise<Stats>;
  /** Starts a build; its end is told by `/index/events`. @throws ApiError `index_busy` */
  rebuild(): Promise<unknown>;
  /** @throws ApiError `index_busy`, `index_*` */
  rollback(indexId: string): Promise<unknown>;
  /** @throws ApiError `article_not_found` */
  withdraw(articleId: string, reason: string): Promise<unknown>;
  /** @throws ApiError `article_not_found`, `article_withdrawn` */
  restore(articleId: string): Promise<unknown>;
}

/** Entries a page of feedback. */
const FEEDBACK_PAGE = 20;

export function adminApi(token: string): AdminApi {
  const headers = { authorization: `Bearer ${token}` };
  return {
    feedback: (before) =>
      getJson(`/feedback?limit=${FEEDBACK_PAGE}${before === undefined ? '' : `&before=${before}`}`, headers),
    stats: () => getJson('/stats', headers),
    rebuild: () => sendJson('POST', '/index/rebuild', {}, headers),
    rollback: (indexId) => sendJson('POST', '/index/rollback', { indexId }, headers),
    withdraw: (id, reason) => sendJson('POST', withdrawal(id), reason ? { reason } : {}, headers),
    restore: (id) => sendJson('DELETE', withdrawal(id), {}, headers),
  };
}

function withdrawal(articleId: string): string {
  return `/articles/${encodeURIComponent(articleId)}/withdraw`;
}

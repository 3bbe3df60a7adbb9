import type { FeedbackRequest } from '../../../src/contract/feedback.ts';
import type { SharedResponse, ShareResponse } from '../../../src/contract/shared.ts';
import { getJson, sendJson } from './request-json.ts';

/** @throws ApiError `answer_forgotten`, `data_full`, `data_unwritable`, `rate_limited`, `network_error` */
export const shareAnswer = (answerId: string): Promise<ShareResponse> => sendJson('POST', '/shared', { answerId });
/** @throws ApiError `shared_not_found`, `data_unreadable`, `index_missing`, `network_error` */
export const getShared = (id: string): Promise<SharedResponse> => getJson(`/shared/${encodeURIComponent(id)}`);
/** @throws ApiError `request_invalid`, `data_full`, `data_unwritable`, `rate_limited`, `network_error` */
export const sendFeedback = (feedback: FeedbackRequest): Promise<unknown> => sendJson('POST', '/feedback', feedback);

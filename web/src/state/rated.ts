import { signal } from '@preact/signals';
import type { FeedbackRequest } from '../../../src/contract/feedback.ts';
import { sendFeedback } from '../lib/kept-api.ts';

/** What the reader has said of answers since the page was opened, by the answer's id. */
export const rated = signal<ReadonlyMap<string, FeedbackRequest['rating']>>(new Map());

/** Says what an answer was worth. @throws ApiError as `sendFeedback` */
export async function rate(feedback: FeedbackRequest): Promise<void> {
  await sendFeedback(feedback);
  rated.value = new Map([...rated.value, [feedback.answerId, feedback.rating]]);
}

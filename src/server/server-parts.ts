import type { RequestHandler } from 'express';
import type { App } from '../compose.ts';
import type { BoundedCache } from '../pipelines/bounded-cache.ts';
import type { Answer } from '../types/answer.ts';
import type { AnswerGate } from './answer-gate.ts';
import type { BuildFeed } from './build-feed.ts';
import type { FeedbackLog } from './kept/feedback-log.ts';
import type { SharedAnswers } from './kept/shared-answers.ts';
import type { Telemetry } from './telemetry.ts';

/** What the routes are made of. */
export interface ServerParts {
  readonly app: App;
  /** Goes before what costs work. */
  readonly limiter: RequestHandler;
  /** Bounds how many answers are made at once. */
  readonly gate: AnswerGate;
  readonly telemetry: Telemetry;
  readonly feed: BuildFeed;
  /** Answers given last by their ids, for whoever wants to share one. */
  readonly recentAnswers: BoundedCache<Answer>;
  readonly sharedAnswers: SharedAnswers;
  readonly feedbackLog: FeedbackLog;
  /** Fires when the server takes no more requests; streams that never end by themselves end then. */
  readonly stopping: AbortSignal;
  /** Fires when answers under way have had time enough; its reason is what they fail with. */
  readonly givingUp: AbortSignal;
  /** Folder of the built chat page; it need not exist. */
  readonly webRoot: string;
  readonly heartbeatMs: number;
}

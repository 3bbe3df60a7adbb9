import type { AskRequest } from './contract/ask.ts';
import type { IndexStatus } from './contract/index-status.ts';
import type { SearchResponse } from './contract/search.ts';
import type { Config } from './config.ts';
import type { Logger } from './log.ts';
import type { AnswerEvent } from './types/answer.ts';
import type { BuildProgress, BuildReport } from './types/index-build.ts';
import type { Clock } from './types/ports/clock.ts';
import type { Filters } from './types/query.ts';
import type { Snapshot } from './types/snapshot.ts';

/** The product, wired to its settings: what server, command line and evaluation use. */
export interface App {
  readonly config: Config;
  readonly log: Logger;
  readonly clock: Clock;
  /** The snapshot being served; undefined before the first build. Take it once per request. */
  snapshot(): Snapshot | undefined;
  /** @returns the events of one answer; the last is `answer` or `error`; it never throws */
  ask(request: AskRequest, signal: AbortSignal): AsyncGenerator<AnswerEvent>;
  /** @throws BaowenError `question_empty`, `question_too_long`, `index_missing`, `embedding_failed` */
  search(q: string, k: number, filters: Filters, signal?: AbortSignal): Promise<SearchResponse>;
  status(): IndexStatus;
  /**
   * Builds a snapshot beside the one being served, verifies and publishes it, and serves it from then on.
   * @throws BaowenError `index_busy` while another build runs, `corpus_*`, `index_*`
   */
  rebuild(onProgress?: (progress: BuildProgress) => void): Promise<BuildReport>;
  /** Lets the answers and the build under way end, then frees what is held. */
  close(): Promise<void>;
}

import type { BuildProgress, BuildReport } from '../../../src/types/index-build.ts';
import type { Failure } from './api-error.ts';

/** How the build under way goes, or how the last one that was watched ended. */
export type BuildState =
  | { readonly phase: 'unknown' }
  | ({ readonly phase: 'reading' | 'embedding'; readonly done: number; readonly of: number } & UnderWay)
  | ({ readonly phase: 'verifying' } & UnderWay)
  | { readonly phase: 'published'; readonly report: BuildReport }
  | { readonly phase: 'failed'; readonly failure: Failure };

interface UnderWay {
  readonly failures: number;
  /** Of its time, from 0 to 1, as far as it has told. */
  readonly share?: number;
}

/** What `GET /index/events` tells. */
export type IndexNews =
  | BuildProgress
  | { readonly type: 'serving'; readonly indexId: string }
  | { readonly type: 'error'; readonly error: Failure };

export const NO_BUILD: BuildState = { phase: 'unknown' };

/** The state after a piece of news. */
export function buildAfter(state: BuildState, news: IndexNews): BuildState {
  const soFar: UnderWay = 'failures' in state ? underWay(state) : { failures: 0 };
  switch (news.type) {
    case 'started':
      return { phase: 'reading', done: 0, of: news.pages, failures: 0 };
    case 'page':
      return { phase: 'reading', done: news.done, of: news.pages, ...soFar };
    case 'failed-page':
      return 'failures' in state ? { ...state, failures: state.failures + 1 } : state;
    case 'embedded':
      return { phase: 'embedding', done: news.done, of: news.passages, ...soFar };
    case 'verifying':
      return { phase: 'verifying', ...soFar };
    case 'published':
      return { phase: 'published', report: news.report };
    case 'error':
      return { phase: 'failed', failure: news.error };
    case 'share':
      return 'failures' in state ? { ...state, share: news.share } : state;
    case 'stage':
    case 'serving':
      return state;
  }
}

function underWay({ failures, share }: UnderWay): UnderWay {
  return { failures, ...(share === undefined ? {} : { share }) };
}

/** Whether a build is under way. */
export function isUnderWay({ phase }: BuildState): boolean {
  return phase === 'reading' || phase === 'embedding' || phase === 'verifying';
}

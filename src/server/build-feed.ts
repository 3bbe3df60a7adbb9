import type { App } from '../compose.ts';
import { BaowenError, toBaowenError } from '../errors.ts';
import type { BuildProgress } from '../types/index-build.ts';

/** What listeners hear: progress, why a build failed, and which index is served from now on. */
export type BuildNews =
  | BuildProgress
  | { readonly type: 'serving'; readonly indexId: string }
  | { readonly type: 'error'; readonly error: { readonly code: string; readonly message: string } };

/** Starts rebuilds and tells any number of listeners how they go. */
export interface BuildFeed {
  /** @throws BaowenError `index_busy` while a build runs */
  start(options?: { readonly isFresh?: boolean }): void;
  /** A listener that comes in the middle of a build first hears where it stands. @returns how to stop listening */
  listen(listener: (news: BuildNews) => void): () => void;
}

export function createBuildFeed(app: App): BuildFeed {
  const listeners = new Set<(news: BuildNews) => void>();
  /** The latest news of each type, but every failure. */
  let soFar = new Map<string, BuildNews>();
  const tell = (news: BuildNews): void => {
    soFar.set(news.type === 'failed-page' ? `${news.type} ${news.failure.file}` : news.type, news);
    if (news.type === 'published' || news.type === 'error') soFar = new Map();
    for (const listener of listeners) listener(news);
  };
  const fail = (thrown: unknown): void => {
    const error = toBaowenError(thrown);
    app.log.error({ code: error.code, err: error }, 'rebuild failed');
    tell({ type: 'error', error: { code: error.code, message: error.message } });
  };
  app.onServing((indexId) => listeners.forEach((listener) => listener({ type: 'serving', indexId })));
  return {
    start(options) {
      if (app.status().isBuilding) throw new BaowenError('index_busy', 'A build is under way. Wait for it to end.');
      void app.rebuild(tell, options).catch(fail);
    },
    listen(listener) {
      for (const news of soFar.values()) listener(news);
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

import { signal } from '@preact/signals';
import { buildAfter, type BuildState, type IndexNews, NO_BUILD } from '../lib/build-state.ts';

/** The build being watched. */
export const build = signal<BuildState>(NO_BUILD);

/** Counts how often another index has been served since the page was opened: what was read of the old one is out of date. */
export const indexVersion = signal(0);

/** All there are: a type that is missing here does not compile. */
const TYPES = Object.keys({
  started: 0,
  page: 0,
  'failed-page': 0,
  stage: 0,
  embedded: 0,
  share: 0,
  verifying: 0,
  published: 0,
  serving: 0,
  error: 0,
} satisfies Record<IndexNews['type'], 0>) as readonly IndexNews['type'][];

/** Follows what happens to the index, over restarts of the server too. @returns how to stop */
export function followIndex(): () => void {
  const source = new EventSource('/index/events');
  for (const type of TYPES) {
    source.addEventListener(type, (event) => {
      // A lost connection is an `error` too, without data; the browser connects again by itself.
      if (!(event instanceof MessageEvent)) return;
      hear({ ...(JSON.parse(String(event.data)) as object), type } as IndexNews);
    });
  }
  return () => source.close();
}

function hear(news: IndexNews): void {
  build.value = buildAfter(build.value, news);
  if (news.type === 'published' || news.type === 'serving' || news.type === 'error') indexVersion.value += 1;
}

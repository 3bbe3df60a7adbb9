import type { Article } from '../types/article.ts';
import type { PassageStore } from '../types/ports/passage-store.ts';

/** The sections an article stands in, each level of 两会 / 高频词 by itself, and the names of its pages; no name twice. */
export function sectionsOf({ section, pageIds }: Article, store: PassageStore): readonly string[] {
  const names = [...section.split(' / '), ...pageIds.map((id) => store.page(id)?.title ?? '')];
  return [...new Set(names.map((name) => name.trim()))].filter(Boolean);
}

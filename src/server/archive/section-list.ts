import type { SectionsResponse } from '../../contract/archive.ts';
import { archiveFacts } from '../../retrieval/archive-facts.ts';
import { sectionsOf } from '../../retrieval/sections-of.ts';
import type { PassageStore } from '../../types/ports/passage-store.ts';

/** Sections told of. */
const MOST = 100;

/**
 * What articles can be limited to as their section: the sections they stand in, each level of 两会 / 高频词 by itself, and the
 * names of their pages, with how many articles each has, most first, then by name; at most 100.
 */
export function sectionList(store: PassageStore): SectionsResponse {
  const counts = new Map<string, number>();
  for (const article of archiveFacts(store).articles) {
    for (const name of sectionsOf(article, store)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const sections = [...counts].map(([section, articles]) => ({ section, articles }));
  return {
    sections: sections.toSorted((a, b) => b.articles - a.articles || (a.section < b.section ? -1 : 1)).slice(0, MOST),
  };
}

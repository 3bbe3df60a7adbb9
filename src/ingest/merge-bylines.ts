import type { Byline } from '../types/article.ts';

/** Bylines with each role once and each name once within its role, in the order they are printed. */
export function mergeBylines(bylines: readonly Byline[]): Byline[] {
  const merged = new Map<string, Set<string>>();
  for (const { role, names } of bylines) {
    const known = merged.get(role) ?? new Set();
    for (const name of names) known.add(name);
    merged.set(role, known);
  }
  return [...merged].map(([role, names]) => ({ role, names: [...names] }));
}

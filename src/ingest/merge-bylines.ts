import type { Byline } from '../types/article.ts';

/** Bylines with each role once and each name once within its role, in the order they are printed. */
export function mergeBylines(bylines: readonly Byline[]): Byline[] {
  const merged = new Map<string, string[]>();
  for (const { role, names } of bylines) {
    const known = merged.get(role) ?? [];
    merged.set(role, [...known, ...names.filter((name) => !known.includes(name))]);
  }
  return [...merged].map(([role, names]) => ({ role, names }));
}

import path from 'node:path';
import type { BuildFailure } from '../types/index-build.ts';

/**
 * Says of each page file what was wrong with it: with itself, with a page in it, or with what stands beside it.
 * @param files page files of a corpus folder
 * @returns for each file that has any, its failures in their order; one of an `issue.json` is told of each file it is for
 */
export function failuresByFile(
  failures: readonly BuildFailure[],
  files: readonly string[],
): ReadonlyMap<string, readonly BuildFailure[]> {
  const known = new Set(files);
  const found = new Map<string, BuildFailure[]>();
  for (const failure of failures) {
    for (const file of filesOf(failure.file, files, known)) {
      const others = found.get(file);
      if (others) others.push(failure);
      else found.set(file, [failure]);
    }
  }
  return found;
}

function filesOf(name: string, files: readonly string[], known: ReadonlySet<string>): readonly string[] {
  if (path.posix.basename(name) === 'issue.json') {
    const folder = path.posix.dirname(name);
    return files.filter((file) => folder === '.' || file.startsWith(`${folder}/`));
  }
  const whole = name.endsWith('.fix.json') ? name.slice(0, -'.fix.json'.length) : name;
  // the name of a page in a file is behind a #, but a file's own name may hold one too
  for (let end = whole.length; end > 0; end = whole.lastIndexOf('#', end - 1)) {
    if (known.has(whole.slice(0, end))) return [whole.slice(0, end)];
  }
  return [];
}

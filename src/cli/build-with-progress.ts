import type { App } from '../compose.ts';
import type { BuildReport } from '../types/index-build.ts';
import { progressDisplay } from './build-progress.ts';
import type { Terminal } from './terminal.ts';

/** Builds the index, showing how it goes. @throws BaowenError as `App.rebuild` */
export async function buildWithProgress(
  app: App,
  terminal: Terminal,
  options?: { readonly isFresh?: boolean },
): Promise<BuildReport> {
  const display = progressDisplay(terminal);
  try {
    return await app.rebuild(display.show, options);
  } finally {
    display.end();
  }
}

/** The report as an archivist reads it. */
export function describeReport({
  buildId,
  counts,
  coverage,
  failures,
  reusedVectors,
  durationMs,
}: BuildReport): string {
  const dates = coverage.from && coverage.to ? `${coverage.from} to ${coverage.to}` : 'no dated issue';
  return [
    `Published ${buildId} in ${(durationMs / 1000).toFixed(1)} s`,
    `  ${counts.issues} issues (${dates}), ${counts.pages} pages, ${counts.articles} articles`,
    `  ${counts.passages} passages, ${counts.terms} terms; ${reusedVectors} vectors taken over`,
    ...(failures.length === 0 ? [] : [`${failures.length} left out or read without what they state:`]),
    ...failures.map(({ file, code, message }) => `  ${file} — ${code}: ${message}`),
    '',
  ].join('\n');
}

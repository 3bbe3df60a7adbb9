import { type BuildState, isUnderWay } from '../lib/build-state.ts';
import { admin } from '../messages/admin.ts';
import { errorSentence } from '../messages/errors.ts';
import { build } from '../state/index-events.ts';

/** How the build under way goes, and how it ended. */
export function BuildProgress() {
  const state = build.value;
  if (state.phase === 'unknown') return null;
  const share = 'share' in state ? state.share : undefined;
  return (
    <div class="build-progress">
      {isUnderWay(state) && <progress aria-label={admin().building} value={share} />}
      <p role="status">{told(state)}</p>
    </div>
  );
}

function told(state: BuildState): string {
  const text = admin();
  const failed = 'failures' in state && state.failures > 0 ? text.pagesFailed(state.failures) : '';
  switch (state.phase) {
    case 'unknown':
      return '';
    case 'reading':
      return text.reading(state.done, state.of) + failed;
    case 'embedding':
      return text.embedding(state.done, state.of) + failed;
    case 'verifying':
      return text.verifying + failed;
    case 'published':
      return text.published(state.report.counts.articles, (state.report.durationMs / 1000).toFixed(1));
    case 'failed':
      return text.buildFailed(errorSentence(state.failure.code));
  }
}

import type { BuildProgress } from '../types/index-build.ts';

/**
 * How much of a whole build's time is over when a stage begins, and when it ends: measured on dated newspaper pages, with the
 * built-in embedder. A build that takes over most of the index before is over in a few seconds, whatever is told.
 */
const STAGES = {
  reading: [0, 0.23],
  assembling: [0.23, 0.3],
  splitting: [0.3, 0.32],
  embedding: [0.32, 0.87],
  inverting: [0.87, 0.93],
  writing: [0.93, 0.97],
  verifying: [0.97, 1],
} as const;
/** Told when it has grown by so much. */
const STEP = 0.002;

/** @returns what passes on progress and then tells which share of its time the build has behind it; never less than before */
export function tellingShare(tell: (progress: BuildProgress) => void): (progress: BuildProgress) => void {
  let told = 0;
  return (progress) => {
    tell(progress);
    const share = shareAt(progress);
    if (share === undefined || share < told + STEP) return;
    told = share;
    tell({ type: 'share', share });
  };
}

/** From 0 to 1; undefined where the progress does not tell. */
function shareAt(progress: BuildProgress): number | undefined {
  switch (progress.type) {
    case 'page':
      return within(STAGES.reading, progress.done / progress.pages);
    case 'embedded':
      return within(STAGES.embedding, progress.done / progress.passages);
    case 'stage':
      return STAGES[progress.stage][0];
    case 'verifying':
      return STAGES.verifying[0];
    default:
      return undefined;
  }
}

function within([start, end]: readonly [number, number], done: number): number {
  return start + done * (end - start);
}

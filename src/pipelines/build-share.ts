import type { BuildProgress } from '../types/index-build.ts';

/**
 * How long each stage of a whole build takes, in seconds of one processor: measured on five thousand dated newspaper articles,
 * with the built-in embedder. A build that takes over most of the index before is over in a few seconds, whatever is told.
 */
const STAGES = [
  { name: 'starting', seconds: 0.8 },
  { name: 'reading', seconds: 4.6 }, // done by the time that helpers have started and read theirs
  { name: 'assembling', seconds: 1.5 },
  { name: 'comparing', seconds: 1.2 },
  { name: 'splitting', seconds: 1.2 },
  { name: 'embedding', seconds: 21, isShared: true },
  { name: 'inverting', seconds: 1.7 },
  { name: 'noting', seconds: 0.5 },
  { name: 'writing', seconds: 1.1 },
  { name: 'verifying', seconds: 1.8 },
] as const;
/** Of the time of a stage that is shared out: processes beside each other wait for one memory, and for each other's news. */
const NOT_SHARED = 0.25;
type StageName = (typeof STAGES)[number]['name'];

/** Told when it has grown by so much. */
const STEP = 0.002;

/**
 * @param hands how many processes share out what can be shared out, as far as is known by now
 * @returns what passes on progress and then tells which share of its time the build has behind it; never less than before
 */
export function tellingShare(
  tell: (progress: BuildProgress) => void,
  hands: () => number,
): (progress: BuildProgress) => void {
  let told = 0;
  return (progress) => {
    tell(progress);
    const share = shareAt(progress, hands());
    if (share === undefined || share < told + STEP) return;
    told = share;
    tell({ type: 'share', share });
  };
}

/** From 0 to 1; undefined where the progress does not tell. */
function shareAt(progress: BuildProgress, hands: number): number | undefined {
  switch (progress.type) {
    case 'started':
      return within('starting', 1, hands);
    case 'page':
      return within('reading', progress.done / progress.pages, hands);
    case 'embedded':
      return within('embedding', progress.done / progress.passages, hands);
    case 'stage':
      return within(progress.stage, MIDDLE, hands);
    case 'verifying':
      return within('verifying', MIDDLE, hands);
    default:
      return undefined;
  }
}

/** Nothing is told within most stages: what is told at their beginning is least wrong in their middle. */
const MIDDLE = 0.5;

function within(stage: StageName, done: number, hands: number): number {
  const seconds = STAGES.map(({ seconds: alone, ...how }) =>
    'isShared' in how ? alone * (NOT_SHARED + (1 - NOT_SHARED) / hands) : alone,
  );
  const at = STAGES.findIndex(({ name }) => name === stage);
  return (sumOf(seconds.slice(0, at)) + done * (seconds[at] ?? 0)) / sumOf(seconds);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, x) => sum + x, 0);
}
